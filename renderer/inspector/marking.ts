// What an analyst marks without tagging: passages as important, places by a bookmark; and going from bookmark to bookmark.
import { describe } from '../../core/anchoring/describe';
import type { Annotation, Target } from '../../core/model/annotation';
import { snap } from '../../core/text/boundaries';
import { announce, ui } from '../state/ui';
import { run } from '../commands';
import { keyWords } from '../key-hints';
import { annotationById, highlight, subject } from '../passages';
import { placeNow } from '../place';
import { readerRef } from '../reader-handle';
import { mirror } from '../state/project';
import type { OpenSource } from '../state/open-source';
import { strings } from '../../core/language/index';

/**
 * Flags `one`, else the selected passages or the current one, or takes the flag off when all have it. A selection of words
 * becomes a passage.
 */
export async function toggleImportant(one?: Annotation): Promise<void> {
  const of = one ? { annotation: one.id } : subject();
  if (of === null) {
    announce(strings.selectFirst);
    return;
  }
  if ('range' in of) {
    if (await highlight({ important: true })) announce(strings.cards.flagged(1));
    return;
  }
  const annotations = 'annotations' in of ? of.annotations : [of.annotation];
  const important = annotations.some((id) => annotationById(id)?.important !== true);
  const diff = await run({ type: 'setImportance', input: { annotations: [...annotations], important } });
  if (diff === null) return;
  announce((important ? strings.cards.flagged : strings.cards.unflagged)(diff.updated.length));
}

/** Code units of a paragraph that a bookmark quotes at most: enough to find it again, and to know it in a list. */
const longestQuote = 80;

/** Bookmarks the paragraph where one is, or no longer. */
export async function toggleBookmark(): Promise<void> {
  const { open } = mirror.getState();
  if (open === null || open.paragraphs.count === 0) return;
  const paragraph = open.paragraphs.at(placeNow());
  const known = open.source.bookmarks?.find((one) => paragraphOf(open, one) === paragraph);
  await setBookmark(open, known ?? placeOf(open, paragraph), known === undefined);
}

/** Sets or removes a bookmark of the open source. */
export async function setBookmark(open: OpenSource, place: Target, bookmarked: boolean): Promise<void> {
  const diff = await run({ type: 'setBookmark', input: { source: open.source.id, place, bookmarked } });
  if (diff === null) return;
  const number = paragraphOf(open, place) + 1;
  announce((bookmarked ? strings.cards.bookmarkSet : strings.cards.bookmarkGone)(number));
}

function placeOf(open: OpenSource, paragraph: number): Target {
  const start = open.paragraphs.start(paragraph);
  const end = Math.min(open.paragraphs.end(paragraph), start + longestQuote);
  const range = snap(open.text, { start, end }) ?? { start, end };
  return describe(open.text, open.revision, range);
}

/** The paragraph (from 0) that a bookmark of the open revision is at; -1 for another revision's. */
export function paragraphOf(open: OpenSource, place: Target): number {
  return place.revision === open.revision ? open.paragraphs.at(place.start) : -1;
}

/** Puts the caret at a bookmark and the keyboard in the text. */
export function goToBookmark(open: OpenSource, place: Target): void {
  ui.setState({ current: null, chosen: new Set(), picker: null });
  readerRef.current?.placeCaret(place.start);
  readerRef.current?.reveal({ start: place.start, end: place.end });
  readerRef.current?.focus();
  announce(strings.cards.bookmarkOf(paragraphOf(open, place) + 1, place.exact));
}

/** The next or previous bookmark from where one is. */
export function stepBookmark(by: 1 | -1): void {
  const { open } = mirror.getState();
  const places = open?.source.bookmarks?.filter((one) => one.revision === open.revision) ?? [];
  if (open === null || places.length === 0) {
    announce(strings.cards.noBookmark(keyWords('toggleBookmark')));
    return;
  }
  const here = open.paragraphs.at(placeNow());
  const next =
    by === 1
      ? places.find((one) => paragraphOf(open, one) > here)
      : places.findLast((one) => paragraphOf(open, one) < here);
  if (next) goToBookmark(open, next);
  else announce(strings.cards.noMoreBookmarks);
}
