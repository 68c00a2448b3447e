// Moving by paragraphs: to the next one that carries no tag, to one by its number.
import { strings } from '../core/language/index';
import { tagsOf } from '../core/model/annotation';
import { shortQuote } from '../core/text/short-quote';
import { readerRef } from './reader-handle';
import type { OpenSource } from './state/open-source';
import { mirror } from './state/project';
import { announce, ui } from './state/ui';

/** Puts the caret at the beginning of a paragraph, counted from 0, and says which it is. */
export function goToParagraph(place: number): void {
  const { open } = mirror.getState();
  if (open === null) return;
  const start = open.paragraphs.start(place);
  const end = open.paragraphs.end(place);
  ui.setState({ picker: null, current: null });
  readerRef.current?.select(null);
  readerRef.current?.placeCaret(start);
  readerRef.current?.reveal({ start, end: Math.min(end, start + 1) });
  readerRef.current?.focus();
  announce(strings.goTo.paragraph(place + 1, shortQuote(open.text.slice(start, end))));
}

/** The next or previous paragraph without a tagged passage, from the caret. */
export function stepUntagged(by: 1 | -1): void {
  const { open } = mirror.getState();
  if (open === null) return;
  const { selection, caret } = ui.getState();
  let place = open.paragraphs.at(selection?.start ?? caret) + by;
  while (place >= 0 && place < open.paragraphs.count && isTagged(open, place)) place += by;
  if (place < 0 || place >= open.paragraphs.count) announce(strings.goTo.noUntagged);
  else goToParagraph(place);
}

function isTagged({ index }: OpenSource, place: number): boolean {
  return index.ofParagraph(place).some((annotation) => tagsOf(annotation).length > 0);
}
