// What an extractor gave, in a form that a test can read at a glance.
import type { Result } from '../../../core/result';
import type { Extracted, Limits } from '../extractor';

export const limits: Limits = { bytes: 20_000_000, entries: 1000, ratio: 200 };

/** The one text of a result; a failure is thrown. */
export function only(result: Result<readonly Extracted[]>): Extracted {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  const [first] = result.value;
  if (first === undefined) throw new Error('no text');
  return first;
}

/** "heading 1: Statement on THAAD", in order. */
export function shownRanges({ text, ranges }: Extracted): string[] {
  return ranges.map((range) => {
    const words = text.slice(range.start, range.end);
    if (range.type === 'heading') return `heading ${String(range.level)}: ${words}`;
    if (range.type === 'listItem') return `item ${String(range.depth)}: ${words}`;
    if (range.type === 'emphasis') return `${range.strong ? 'strong' : 'emphasis'}: ${words}`;
    if (range.type === 'link') return `link ${range.href}: ${words}`;
    if (range.type === 'page') return `page ${range.label} before: ${text.slice(range.start, range.start + 8)}`;
    return `quotation: ${words}`;
  });
}
