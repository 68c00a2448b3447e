// The one place where offset units are converted. Inside Glossator: UTF-16 code units; outside: each format's own.

/** Converts offsets of one text between UTF-16 code units and Unicode code points, in O(log s) for s surrogate pairs. */
export class CodePointIndex {
  /** UTF-16 offset of each surrogate pair, ascending. */
  readonly #pairs: Uint32Array;
  readonly #utf16Length: number;

  constructor(text: string) {
    const pairs: number[] = [];
    const astral = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
    for (let match = astral.exec(text); match; match = astral.exec(text)) pairs.push(match.index);
    this.#pairs = Uint32Array.from(pairs);
    this.#utf16Length = text.length;
  }

  /** Length of the text in code points. A lone surrogate counts as one. */
  get codePointLength(): number {
    return this.#utf16Length - this.#pairs.length;
  }

  /** UTF-16 offset → code points. An offset inside a surrogate pair counts as the pair's start. */
  toCodePoints(utf16: number): number {
    const before = this.#countWhere((pair) => pair < utf16);
    const inside = before > 0 && this.#pairs[before - 1] === utf16 - 1;
    return inside ? utf16 - 1 - (before - 1) : utf16 - before;
  }

  /** Code point offset → UTF-16. */
  toUtf16(codePoints: number): number {
    return codePoints + this.#countWhere((pair, rank) => pair - rank < codePoints);
  }

  /** Number of leading pairs for which `holds` (true for a prefix of them, false after). */
  #countWhere(holds: (pair: number, rank: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(this.#pairs[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Gives each text's index, made when first asked for: many targets are on few texts. */
export function indexCache(): (text: string) => CodePointIndex {
  const indexes = new Map<string, CodePointIndex>();
  return (text) => {
    const index = indexes.get(text) ?? new CodePointIndex(text);
    indexes.set(text, index);
    return index;
  };
}
