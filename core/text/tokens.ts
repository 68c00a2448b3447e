// Words and single signs of a text as numbers, so that two revisions are compared number by number.

/** Which number a word has; shared by the texts that are compared. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #isWord: boolean[] = [];

  numberOf(token: string, isWord: boolean): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const number = this.#isWord.length;
    this.#numbers.set(token, number);
    this.#isWord.push(isWord);
    return number;
  }

  /** Whether this number stands for a word, not for a punctuation mark or another sign. */
  isWord(number: number): boolean {
    return this.#isWord[number] === true;
  }
}

/** The tokens of a text in its order; white space is between them and in none. */
export interface Tokens {
  readonly count: number;
  /** Equal numbers are equal words. */
  readonly numbers: Int32Array;
  /** Half-open, UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** `single`: a token of its own: punctuation, an ideograph, a sign of a script that writes no spaces. */
const Kind = { space: 1, word: 2, single: 3 } as const;

/** Of each UTF-16 code unit that was met; 0: not met yet. */
const kinds = new Uint8Array(65_536);
const letter = /[\p{L}\p{N}\p{M}\p{Cf}_]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function kindOf(unit: number): number {
  const known = kinds[unit];
  if (known !== undefined && known !== 0) return known;
  const sign = String.fromCharCode(unit);
  const kind = /\s/.test(sign)
    ? Kind.space
    : unspaced.test(sign) && !/\p{M}/u.test(sign)
      ? Kind.single
      : letter.test(sign)
        ? Kind.word
        : Kind.single;
  kinds[unit] = kind;
  return kind;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** Where the token that begins at `start` ends. */
function tokenEnd(text: string, start: number, kind: number): number {
  if (kind === Kind.single) {
    const isPair = isHighSurrogate(text.charCodeAt(start)) && (text.charCodeAt(start + 1) & 0xfc00) === 0xdc00;
    return start + (isPair ? 2 : 1);
  }
  let end = start + 1;
  while (end < text.length && kindOf(text.charCodeAt(end)) === Kind.word) end += 1;
  return end;
}

/** The tokens of `text`. Linear. */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  let room = Math.max(16, text.length >> 2);
  let [numbers, starts, ends] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let count = 0;
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === Kind.space) {
      at += 1;
      continue;
    }
    const end = tokenEnd(text, at, kind);
    if (count === room) {
      room *= 2;
      [numbers, starts, ends] = [longer(numbers, room), longer(starts, room), longer(ends, room)];
    }
    numbers[count] = vocabulary.numberOf(text.slice(at, end), kind === Kind.word);
    starts[count] = at;
    ends[count] = end;
    count += 1;
    at = end;
  }
  return { count, numbers, starts, ends };
}

function longer(old: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(room);
  grown.set(old);
  return grown;
}

/** The first token that ends after `offset` (UTF-16 units); the count when there is none. */
export function tokenAt({ ends, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
