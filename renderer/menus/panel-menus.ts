// The context menus of a tag in the tree and of a source in the list.
import type { SourceId, TagId } from '../../core/model/identifier';
import { currentRevision } from '../../core/model/source';
import { copyText, focusPanel } from '../focus';
import { openBeside } from '../panes/actions';
import { applyTag, subject } from '../passages';
import { readerRef } from '../reader-handle';
import { mirror, openSource } from '../state/project';
import { announce, ui } from '../state/ui';
import { askToDelete, askToMerge, editTag, startRenaming, toggleFilter, toggleHidden } from '../tags/tag-actions';
import { strings } from '../../core/language/index';
import type { MenuEntry } from './entries';

export function tagMenu(id: TagId): MenuEntry[] {
  const tag = mirror.getState().tags.get(id);
  if (tag === undefined) return [];
  const { tagFilter, hiddenTags } = ui.getState();
  const words = strings.contextMenus;
  const change = (name: string, label: string, run: () => void): MenuEntry => ({ id: name, label, changes: true, run });
  const isAsked = tagFilter.tags.includes(id);
  return [
    ...(subject() === null ? [] : [change('apply', words.applyTag, () => void applyTag(tag)), 'line' as const]),
    { id: 'filter', label: words.onlyTag, checked: isAsked, run: () => toggleFilter(id) },
    { id: 'hide', label: words.hideTag, checked: hiddenTags.has(id), run: () => toggleHidden(id) },
    'line',
    change('rename', words.renameTag, () => startRenaming(id)),
    change('edit', words.editTag, () => editTag(id)),
    change('below', words.newBelow, () => editTag(null, id)),
    'line',
    change('merge', words.mergeTag, () => askToMerge(id)),
    change('delete', words.deleteTag, () => askToDelete(id)),
  ];
}

export function sourceMenu(id: SourceId): MenuEntry[] {
  const source = mirror.getState().view?.sources.find((one) => one.id === id);
  if (source === undefined) return [];
  const words = strings.contextMenus;
  const copy = (text: string) => {
    copyText(text);
    announce(strings.copied);
  };
  return [
    { id: 'open', label: words.openSource, run: () => void openSource(id).then(() => readerRef.current?.focus()) },
    { id: 'beside', label: words.openBeside, run: () => void openBeside(id) },
    'line',
    { id: 'title', label: words.copyTitle, run: () => copy(source.title) },
    { id: 'hash', label: words.copyHash, run: () => copy(currentRevision(source).textSha256) },
    'line',
    { id: 'details', label: words.sourceDetails, run: () => void openSource(id).then(() => focusPanel('source')) },
  ];
}
