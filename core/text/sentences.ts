// Sentences within a paragraph: Unicode's (UAX #29), joined again where a full stop only abbreviates.
import { isAbbreviated } from './abbreviations';
import type { TextRange } from './boundaries';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How much of a paragraph is looked at on each side of a place, in UTF-16 units; doubled while a sentence is longer. */
const reach = 4000;
/** What is needed of the text on either side of a full stop to know an abbreviation. */
const context = 48;

/**
 * The sentences of [start, end), which must lie within one paragraph: they tile it, in order, white space after a
 * sentence belonging to it. Half-open, UTF-16 units. Nothing for an empty range.
 */
export function sentencesOf(text: string, { start, end }: TextRange): TextRange[] {
  const sentences: TextRange[] = [];
  let open: TextRange | null = null;
  for (const { index, segment } of segmenter.segment(text.slice(start, end).replaceAll('\n', ' '))) {
    const from = start + index;
    const to = from + segment.length;
    const sentence: TextRange = { start: open?.start ?? from, end: to };
    const said = text.slice(Math.max(sentence.start, to - context), to).trimEnd();
    if (to < end && isAbbreviated(said, text.slice(to, Math.min(end, to + context)))) open = sentence;
    else {
      sentences.push(sentence);
      open = null;
    }
  }
  return sentences;
}

/**
 * The sentence of `paragraph` that holds `offset` (the last one at the paragraph's end). A paragraph of a megabyte is
 * looked at through a window, whose first and last sentences are trusted only where the paragraph itself ends.
 */
export function sentenceAt(text: string, paragraph: TextRange, offset: number): TextRange {
  for (let span = reach; ; span *= 2) {
    const start = Math.max(paragraph.start, offset - span);
    const end = Math.min(paragraph.end, offset + span);
    const sentences = sentencesOf(text, { start, end });
    const i = Math.max(
      0,
      sentences.findLastIndex((sentence) => sentence.start <= offset),
    );
    const found = sentences[i];
    if (found === undefined) return paragraph;
    const beginsHere = start === paragraph.start || i > 1;
    const endsHere = end === paragraph.end || i < sentences.length - 1;
    if (beginsHere && endsHere) return found;
  }
}
