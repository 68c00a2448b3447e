// Growing and shrinking a range by unit: grapheme, word, sentence, paragraph. And word edges, for moving one end.
import { nextGrapheme, nextWord, previousGrapheme, previousWord, snap, type TextRange } from './boundaries';
import type { Paragraphs } from './paragraphs';
import { sentenceAt } from './sentences';

/** The start of the first word that begins after `offset`; the text's end when there is none. */
export function nextWordStart(text: string, offset: number): number {
  const end = nextWord(text, offset);
  const start = previousWord(text, end);
  if (start > offset) return start;
  const next = previousWord(text, nextWord(text, end));
  return next < end ? text.length : next;
}

/** The end of the last word that ends before `offset`; 0 when there is none. */
export function previousWordEnd(text: string, offset: number): number {
  const start = previousWord(text, offset);
  const end = nextWord(text, start);
  if (end < offset) return end;
  const previous = nextWord(text, previousWord(text, start));
  return previous > start ? 0 : previous;
}

/** The word that [offset, offset] is in or at an edge of; null between words. */
function wordAt(text: string, offset: number): TextRange | null {
  for (const at of [offset, offset - 1]) {
    if (at < 0 || at >= text.length) continue;
    const end = nextWord(text, at);
    const start = previousWord(text, end);
    if (start <= at && at < end) return { start, end };
  }
  return null;
}

/** `range` widened to whole words at both ends. An end between words, or in punctuation, stays. */
export function snapToWords(text: string, range: TextRange): TextRange {
  const first = range.start < text.length ? wordAround(text, range.start) : null;
  const last = range.end > 0 ? wordAround(text, range.end - 1) : null;
  return {
    start: Math.min(range.start, first?.start ?? range.start),
    end: Math.max(range.end, last?.end ?? range.end),
  };
}

/** The word that the character at `offset` is part of. */
function wordAround(text: string, offset: number): TextRange | null {
  const end = nextWord(text, offset);
  const start = previousWord(text, end);
  return start <= offset && offset < end ? { start, end } : null;
}

/**
 * The next larger unit around `range`: the words, the sentences, then the paragraphs that it touches, outer white space
 * left out. A collapsed range is a caret. `range` itself when it already is whole paragraphs, or there is no text.
 */
export function grow(text: string, paragraphs: Paragraphs, range: TextRange): TextRange {
  if (paragraphs.count === 0) return range;
  for (const unit of [words, sentences, wholeParagraphs]) {
    const grown = unit(text, paragraphs, range);
    const trimmed = grown && snap(text, grown);
    if (trimmed && contains(trimmed, range)) return trimmed;
  }
  return range;
}

/**
 * The next smaller unit at the start of `range`: its first paragraph, sentence, word or grapheme; null when it is no
 * larger than a grapheme.
 */
export function shrink(text: string, paragraphs: Paragraphs, range: TextRange): TextRange | null {
  const caret = { start: range.start, end: range.start };
  for (const unit of [wholeParagraphs, sentences, words]) {
    const smaller = unit(text, paragraphs, caret);
    const trimmed = smaller && snap(text, { start: Math.max(smaller.start, range.start), end: smaller.end });
    if (trimmed && contains(range, trimmed)) return trimmed;
  }
  const grapheme = { start: range.start, end: nextGrapheme(text, range.start) };
  return contains(range, grapheme) ? grapheme : null;
}

/** Whether `outer` holds `inner` and more. */
function contains(outer: TextRange, inner: TextRange): boolean {
  const holds = outer.start <= inner.start && inner.end <= outer.end;
  return holds && (outer.start < inner.start || inner.end < outer.end);
}

type Unit = (text: string, paragraphs: Paragraphs, range: TextRange) => TextRange | null;

const words: Unit = (text, _paragraphs, range) =>
  range.start === range.end ? wordAt(text, range.start) : snapToWords(text, range);

const sentences: Unit = (text, paragraphs, { start, end }) => {
  const first = sentenceAt(text, paragraphAt(paragraphs, start), start);
  const lastPlace = end > start ? previousGrapheme(text, end) : end;
  const last = lastPlace < first.end ? first : sentenceAt(text, paragraphAt(paragraphs, lastPlace), lastPlace);
  return { start: first.start, end: last.end };
};

const wholeParagraphs: Unit = (_text, paragraphs, { start, end }) => ({
  start: paragraphAt(paragraphs, start).start,
  end: paragraphAt(paragraphs, end > start ? end - 1 : end).end,
});

function paragraphAt(paragraphs: Paragraphs, offset: number): TextRange {
  const i = paragraphs.at(offset);
  return { start: paragraphs.start(i), end: paragraphs.end(i) };
}
