// From a range of a canonical text to the selectors that find it again, and the proof that they do.
import type { Target } from '../model/annotation';
import { type Sha256, Utf16Offset } from '../model/identifier';
import { isGraphemeBoundary, nextGrapheme, previousGrapheme, type TextRange } from '../text/boundaries';

/** Context kept on each side of a quote, in UTF-16 code units (W3C Web Annotation, TextQuoteSelector). */
export const contextLength = 32;

/**
 * The target for [start, end) of `text` (UTF-16 code units): position, exact quote, and up to 32 units of context on
 * both sides, never beginning or ending inside a grapheme cluster. Throws RangeError when the range is not in the text.
 */
export function describe(text: string, revision: Sha256, { start, end }: TextRange): Target {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`[${String(start)}, ${String(end)}) is no range of a text of ${String(text.length)} units`);
  }
  let before = Math.max(0, start - contextLength);
  if (!isGraphemeBoundary(text, before)) before = nextGrapheme(text, before);
  let after = Math.min(text.length, end + contextLength);
  if (!isGraphemeBoundary(text, after)) after = previousGrapheme(text, after);
  return {
    revision,
    start: Utf16Offset.parse(start),
    end: Utf16Offset.parse(end),
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(before, start), start),
    suffix: text.slice(end, Math.max(after, end)),
  };
}

/** Whether `target` proves itself against `text`: quote and context stand where the offsets say. */
export function proves(text: string, target: Target): boolean {
  return (
    target.end <= text.length &&
    text.slice(target.start, target.end) === target.exact &&
    text.slice(Math.max(0, target.start - target.prefix.length), target.start) === target.prefix &&
    text.startsWith(target.suffix, target.end)
  );
}
