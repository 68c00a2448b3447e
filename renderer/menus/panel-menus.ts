// The context menus of a tag in the tree and of a source in the list.
import type { SourceId, TagId } from '../../core/model/identifier';
import { currentRevision, gradeOf, Reliability, type Source } from '../../core/model/source';
import { Tag, tagColours } from '../../core/model/tag';
import { copyText, focusPanel } from '../focus';
import { aboutSources, chooseCollection } from '../library/choosing';
import {
  askCollection,
  askRemove,
  askGrade,
  askRename,
  askRenameCollection,
  collections,
  putInto,
} from '../library/source-actions';
import { openBeside } from '../panes/actions';
import { applyTag, subject } from '../passages';
import { readerRef } from '../reader-handle';
import { mirror, openSource } from '../state/project';
import { announce, ui } from '../state/ui';
import { pinTag, recolour, setColour } from '../tags/tag-actions';
import { whyNotDecodedAgain } from '../../core/analysis/decode-again';
import { compareRevisions, decodeAgain, replaceText } from '../review/open';
import { strings } from '../../core/language/index';
import { actionEntries, type MenuEntry } from './entries';

export function tagMenu(id: TagId): MenuEntry[] {
  const { tags } = mirror.getState();
  const tag = tags.get(id);
  if (tag === undefined) return [];
  ui.setState({ activeTag: id });
  const { tagFilter, hiddenTags } = ui.getState();
  const words = strings.contextMenus;
  const apply: MenuEntry = { id: 'apply', label: words.applyTag, changes: true, run: () => void applyTag(tag) };
  return [
    ...(subject() === null ? [] : [apply, 'line' as const]),
    { action: 'filterByTag', checked: tagFilter.tags.includes(id) },
    { action: 'hideTag', checked: hiddenTags.has(id) },
    'line',
    ...actionEntries('renameTag', 'editTag'),
    { id: 'colour', label: words.colour, changes: true, items: colours(tag) },
    { id: 'pin', label: words.pin, changes: true, items: digits(tag, tags.values()) },
    'line',
    ...actionEntries('newTagBelow', 'moveTagUp', 'moveTagDown'),
    'line',
    ...actionEntries('mergeTag', 'deleteTag'),
  ];
}

function colours({ id, colour }: Tag): MenuEntry[] {
  const { colourNames } = strings.tagTree;
  const own = tagColours.map((hex, i): MenuEntry => {
    const label = colourNames[i] ?? hex;
    return { id: hex, label, colour: hex, checked: hex === colour, run: () => void setColour(id, hex, label) };
  });
  return [...own, { id: 'other', label: strings.contextMenus.otherColour, run: () => recolour(id) }];
}

function digits({ id, shortcut }: Tag, tags: Iterable<Tag>): MenuEntry[] {
  const holders = new Map([...tags].map((tag) => [tag.shortcut, tag]));
  return Tag.shape.shortcut.unwrap().options.map((digit) => {
    const holder = holders.get(digit);
    const label = holder === undefined || holder.id === id ? digit : strings.tagTree.keyTaken(digit, holder.name);
    return { id: digit, label, checked: digit === shortcut, run: () => void pinTag(id, digit) };
  });
}

function grades(ids: readonly SourceId[], source: Source): MenuEntry[] {
  const { scale, named, takeBackAsking: takeBack } = strings.grading;
  const now = gradeOf(source);
  const items = Reliability.options.map((one): MenuEntry => {
    return { id: one, label: named(one, scale[one]), checked: one === now, run: () => askGrade(ids, one) };
  });
  return now === null ? items : [...items, 'line', { id: 'none', label: takeBack, run: () => askGrade(ids) }];
}

function collectionItems(ids: readonly SourceId[], source: Source): MenuEntry[] {
  const { newCollection, noCollection } = strings.library;
  const now = source.collection ?? null;
  const known = collections().map((name, i): MenuEntry => {
    return { id: `known-${String(i)}`, label: name, checked: name === now, run: () => void putInto(ids, name) };
  });
  const none: MenuEntry = {
    id: 'none',
    label: noCollection,
    checked: now === null,
    run: () => void putInto(ids, null),
  };
  return [...known, none, 'line', { id: 'new', label: newCollection, run: () => askCollection(ids) }];
}

export function sourceMenu(id: SourceId): MenuEntry[] {
  const source = mirror.getState().view?.sources.find((one) => one.id === id);
  if (source === undefined) return [];
  const words = strings.contextMenus;
  const { library } = strings;
  const ids = aboutSources(id);
  const copy = (text: string) => {
    copyText(text);
    announce(strings.copied);
  };
  return [
    { id: 'open', label: words.openSource, run: () => void openSource(id).then(() => readerRef.current?.focus()) },
    { id: 'beside', label: words.openBeside, run: () => void openBeside(id) },
    ...(source.revisions.length < 2
      ? []
      : [{ id: 'compare', label: strings.actions.compareRevisions, run: () => compareRevisions(id) }]),
    { id: 'replace', label: strings.actions.replaceText, changes: true, run: () => replaceText(id) },
    ...(whyNotDecodedAgain(currentRevision(source)) !== null
      ? []
      : [{ id: 'decode', label: strings.actions.decodeAgain, changes: true as const, run: () => decodeAgain(id) }]),
    'line',
    { id: 'title', label: words.copyTitle, run: () => copy(source.title) },
    { id: 'hash', label: words.copyHash, run: () => copy(currentRevision(source).textSha256) },
    'line',
    { id: 'rename', label: library.rename, changes: true, run: () => askRename(id) },
    { id: 'grade', label: library.grade, changes: true, items: grades(ids, source) },
    { id: 'collection', label: library.collection, changes: true, items: collectionItems(ids, source) },
    { id: 'remove', label: library.removeChosen, changes: true, run: () => askRemove(ids) },
    'line',
    { id: 'details', label: words.sourceDetails, run: () => void openSource(id).then(() => focusPanel('source')) },
  ];
}

export const collectionMenu = (name: string): MenuEntry[] => [
  { id: 'choose', label: strings.library.chooseCollection, run: () => chooseCollection(name) },
  { id: 'rename', label: strings.actions.renameCollection, changes: true, run: () => askRenameCollection(name) },
];
