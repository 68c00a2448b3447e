// Literal search in a canonical text: upper and lower case alike, offsets exactly where the text has them.

export interface Hits {
  /** Half-open, UTF-16 code units, ascending; as many ends as starts. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Every place where `text` has `query`, not overlapping. Unicode's simple case folding: unlike lower-casing both, it never
 * changes a length, so that no offset shifts. An empty query is nowhere.
 */
export function findAll(text: string, query: string): Hits {
  const starts: number[] = [];
  const ends: number[] = [];
  if (query !== '') {
    const pattern = new RegExp(query.replace(/[\\^$.*+?()[\]{}|/-]/g, escaped), 'giu');
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      starts.push(match.index);
      ends.push(pattern.lastIndex);
    }
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function escaped(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`;
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
