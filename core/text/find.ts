// Search in a canonical text: upper and lower case alike unless asked, offsets exactly where the text has them.

/** The places that were found. */
export interface Hits {
  /** Half-open, UTF-16 code units, ascending; as many ends as starts. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export interface FindOptions {
  readonly matchCase: boolean;
  /** Only where no letter, digit or underscore stands beside the hit. */
  readonly wholeWord: boolean;
}

export const noHits: Hits = { starts: new Uint32Array(0), ends: new Uint32Array(0) };
const leftEdge = '(?<![\\p{L}\\p{M}\\p{N}_])';
const rightEdge = '(?![\\p{L}\\p{M}\\p{N}_])';

/**
 * The regular expression that finds `source` (an expression itself). Unicode's simple case folding: unlike lower-casing
 * both, it never changes a length, so that no offset shifts; `^` and `$` are those of a paragraph. Throws SyntaxError.
 */
export function searchPattern(source: string, { matchCase, wholeWord }: FindOptions): RegExp {
  new RegExp(source, 'u'); // by itself: wrapped, an unbalanced parenthesis could balance
  return new RegExp(wholeWord ? `${leftEdge}(?:${source})${rightEdge}` : source, matchCase ? 'gmu' : 'gimu');
}

/**
 * Every place where `text` has `query` literally, not overlapping; a space also finds the end of a line, which the reader
 * may show as one. An empty query is nowhere.
 */
export function findAll(
  text: string,
  query: string,
  options: FindOptions = { matchCase: false, wholeWord: false },
): Hits {
  if (query === '') return noHits;
  const pattern = searchPattern(query.replace(/[\\^$.*+?()[\]{}|/ -]/g, escaped), options);
  const starts: number[] = [];
  const ends: number[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    starts.push(match.index);
    ends.push(pattern.lastIndex);
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function escaped(character: string): string {
  return character === ' ' ? '[ \\n]' : `\\u{${character.charCodeAt(0).toString(16)}}`;
}

/** The first hit that begins at or after `offset`, else the first of all; -1 when there is none. */
export function hitFrom({ starts }: Hits, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return starts.length === 0 ? -1 : low % starts.length;
}
