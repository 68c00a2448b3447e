// Texts whose lines were broken to fit a page (mails, PDF, old plain text): there a paragraph has several lines.

/** Lines of this length, in UTF-16 units, are ones that somebody broke to fit: shorter is verse or a list, longer a paragraph. */
const narrowest = 40;
const widest = 140;
/** Below so many breaks, or with a smaller share of them after a full line, a text keeps its lines. */
const fewest = 3;
const share = 0.6;
/** In a proportional type full lines differ: so much of the width counts as full. */
const full = 0.85;
/** The quantile of the lengths that is a full line, and no address that was never broken. */
const usual = 0.75;
/** A list item, the first line of an indented paragraph, or a line that a mail quotes. */
const opening = /^(\s|>|[-–—*•·‣▪]\s|\(?(\d{1,3}|[a-z])[.)]\s)/i;

/** A line that is not blank: half-open, UTF-16 units. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether line `i` goes on the paragraph of the line above it: no blank line stands between, and its first word would
 * not have fitted above. All false where the text as a whole was not broken to one width. Pure; O(text).
 */
export function wrappedLines(text: string, lines: readonly Line[]): boolean[] {
  const none = () => lines.map(() => false);
  const above = (i: number): Line | null => {
    const line = lines[i - 1];
    return line !== undefined && lines[i]?.start === line.end + 1 ? line : null;
  };
  const lengths = lines.flatMap((_, i) => above(i) ?? []).map(({ start, end }) => end - start);
  const width = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * usual)] ?? 0;
  if (lengths.length < fewest || width < narrowest || width > widest) return none();
  const firstWords = (i: number) =>
    text.slice(lines[i]?.start, Math.min(lines[i]?.end ?? 0, (lines[i]?.start ?? 0) + widest));
  const isFull = lines.map((_, i) => {
    const line = above(i);
    return line !== null && line.end - line.start + 1 + firstWords(i).search(/\s|$/) > full * width;
  });
  if (isFull.filter(Boolean).length < share * lengths.length) return none();
  return isFull.map((is, i) => is && !opening.test(firstWords(i)));
}
