// Moving one end of a range by word or character, as keys do.
import { nextGrapheme, nextWord, previousGrapheme, previousWord, snap, type TextRange } from './boundaries';
import { nextWordStart, previousWordEnd } from './units';

export type Edge = 'start' | 'end';
/** `by` whom an end moves, and which way through the text: 1 is onwards. */
export interface EdgeMove {
  readonly edge: Edge;
  readonly by: 'word' | 'grapheme';
  readonly direction: -1 | 1;
}

type Step = (text: string, offset: number) => number;
const steps: Readonly<Record<Edge, Record<EdgeMove['by'], readonly [back: Step, further: Step]>>> = {
  start: { word: [previousWord, nextWordStart], grapheme: [previousGrapheme, nextGrapheme] },
  end: { word: [previousWordEnd, nextWord], grapheme: [previousGrapheme, nextGrapheme] },
};

/**
 * `range` with one end moved; white space at that end counts as nothing. Null when the end cannot go there: nothing
 * would be left, or the text ends. UTF-16 units.
 */
export function moveEdge(text: string, range: TextRange, { edge, by, direction }: EdgeMove): TextRange | null {
  const step = steps[edge][by][direction < 0 ? 0 : 1];
  for (let at = range[edge]; ;) {
    const next = step(text, at);
    const start = edge === 'start' ? next : range.start;
    const end = edge === 'end' ? next : range.end;
    if (next === at || start >= end) return null;
    const moved = snap(text, { start, end });
    if (moved && moved[edge] !== range[edge]) return moved;
    at = next;
  }
}

/** `range` with one end at `offset`, as a drag of that end means it: never empty, the other end in its place. */
export function placeEdge(text: string, range: TextRange, edge: Edge, offset: number): TextRange {
  const placed =
    edge === 'start'
      ? { start: Math.min(offset, previousGrapheme(text, range.end)), end: range.end }
      : { start: range.start, end: Math.max(offset, nextGrapheme(text, range.start)) };
  return snap(text, placed) ?? range;
}
