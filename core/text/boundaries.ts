// Where a selection may begin and end: grapheme clusters (UAX #29) and words, within one line of text at a time.

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A line longer than this is looked at through a window, so that a keystroke in a 1 MB line stays cheap. */
const window = 2000;

export interface TextRange {
  /** Half-open, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** The stretch of the line around `offset` (newline excluded), cut at safe places when the line is very long. */
function lineAround(text: string, offset: number): TextRange {
  const newline = text.indexOf('\n', offset);
  let start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  let end = newline < 0 ? text.length : newline;
  if (offset - start > window) {
    let cut = offset - window;
    while (cut > start && !isSafeCut(text.charCodeAt(cut))) cut -= 1;
    start = cut;
  }
  if (end - offset > window) {
    let cut = offset + window;
    while (cut < end && !isSafeCut(text.charCodeAt(cut))) cut += 1;
    end = cut;
  }
  return { start, end };
}

/**
 * Characters before which a line may be cut: they begin a cluster and, where words are spaced, no word goes on in them.
 * Not among them is what may join a cluster of any length (marks, joiners, jamo, regional indicators, whose pairs are
 * counted from the first): a cut there would shift every boundary up to `offset`.
 */
function isSafeCut(unit: number): boolean {
  if (unit < 0x80) return !/[0-9A-Za-z]/.test(String.fromCharCode(unit));
  if (unit >= 0x3041 && unit <= 0x9fff) return unit !== 0x3099 && unit !== 0x309a;
  return unit >= 0xac00 && unit <= 0xd7a3;
}

/** The next grapheme boundary after `offset` (the text's end at most). A newline is a cluster of its own. */
export function nextGrapheme(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  if (text.charAt(offset) === '\n') return offset + 1;
  const line = lineAround(text, offset);
  const cluster = graphemes.segment(text.slice(line.start, line.end)).containing(offset - line.start);
  return cluster === undefined ? offset + 1 : line.start + cluster.index + cluster.segment.length;
}

/** The grapheme boundary before `offset` (0 at least). */
export function previousGrapheme(text: string, offset: number): number {
  if (offset <= 1) return 0;
  if (text.charAt(offset - 1) === '\n') return offset - 1;
  const line = lineAround(text, offset);
  const cluster = graphemes.segment(text.slice(line.start, line.end)).containing(offset - 1 - line.start);
  return cluster === undefined ? offset - 1 : line.start + cluster.index;
}

/** Whether a cluster begins at `offset`, so that nothing is split by cutting there. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return offset <= 0 || offset >= text.length || nextGrapheme(text, previousGrapheme(text, offset)) === offset;
}

/** `offset`, or the start of the cluster that it is inside. Word boundaries may be: UAX #29 joins U+0600 with what follows. */
function clusterStart(text: string, offset: number): number {
  return isGraphemeBoundary(text, offset) ? offset : previousGrapheme(text, offset);
}

/** `offset`, or the end of the cluster that it is inside. */
function clusterEnd(text: string, offset: number): number {
  return isGraphemeBoundary(text, offset) ? offset : nextGrapheme(text, offset);
}

/**
 * The selection as an analyst means it: widened to whole grapheme clusters, outer white space trimmed.
 * Null when nothing but white space is left.
 */
export function snap(text: string, range: TextRange): TextRange | null {
  let start = Math.max(0, Math.min(range.start, range.end));
  let end = Math.min(text.length, Math.max(range.start, range.end));
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) return null;
  return { start: clusterStart(text, start), end: clusterEnd(text, end) };
}

/** End of the word at or after `offset`: where Ctrl+Right goes. */
export function nextWord(text: string, offset: number): number {
  for (let from = offset; from < text.length;) {
    if (text.charAt(from) === '\n') {
      from += 1;
      continue;
    }
    const line = lineAround(text, from);
    for (const part of words.segment(text.slice(line.start, line.end))) {
      const end = line.start + part.index + part.segment.length;
      if (part.isWordLike === true && end > offset) return clusterEnd(text, end);
    }
    from = Math.max(from + 1, line.end);
  }
  return text.length;
}

/** Start of the word before `offset`: where Ctrl+Left goes. */
export function previousWord(text: string, offset: number): number {
  for (let from = offset; from > 0;) {
    const line = lineAround(text, text.charAt(from - 1) === '\n' ? from - 1 : from);
    let found = -1;
    for (const part of words.segment(text.slice(line.start, line.end))) {
      const start = line.start + part.index;
      if (start >= offset) break;
      if (part.isWordLike === true) found = start;
    }
    if (found >= 0) return clusterStart(text, found);
    from = Math.min(from - 1, line.start);
  }
  return 0;
}
