// A corrected version of a text, made by edits whose effect is known: where each old character is in the new text.

/** A seeded generator of numbers in [0, 1), mulberry32. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Piece {
  readonly text: string;
  /** Where it stood; null: it is new. */
  readonly old: number | null;
  /** A new piece that takes the place of these old characters. */
  readonly replaces?: readonly [start: number, end: number];
}

export interface EditedText {
  readonly text: string;
  /** Where an old character is now; -1: it is deleted; -2: it was replaced by other words. */
  readonly newOf: Int32Array;
  /** Where the replacement of a replaced character begins and ends. */
  readonly replacedBy: ReadonlyMap<number, readonly [start: number, end: number]>;
}

/** How often, per unit. */
export interface EditRates {
  readonly moveParagraph: number;
  readonly deleteParagraph: number;
  readonly deleteSentence: number;
  readonly insertSentence: number;
  readonly repeatSentence: number;
  readonly editSentence: number;
  /** Of the words of an edited sentence. */
  readonly changeWord: number;
}

export const correction: EditRates = {
  moveParagraph: 0.05,
  deleteParagraph: 0.04,
  deleteSentence: 0.06,
  insertSentence: 0.05,
  repeatSentence: 0.02,
  editSentence: 0.2,
  changeWord: 0.12,
};

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const newline: Piece = { text: '\n', old: null };
const words = /[\p{L}\p{N}]+/gu;

/** `text` after many edits. Words that come in are words of the text itself: nothing tells them from the others. */
export function editText(text: string, rates: EditRates, random: () => number): EditedText {
  const vocabulary = [...new Set([...text.matchAll(words)].map(([word]) => word))];
  const pick = () => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'word';
  const editSentence = (sentence: string, old: number): Piece[] => {
    const pieces: Piece[] = [];
    let from = 0;
    for (const match of sentence.matchAll(words)) {
      if (random() >= rates.changeWord) continue;
      const end = match.index + match[0].length;
      if (match.index > from) pieces.push({ text: sentence.slice(from, match.index), old: old + from });
      pieces.push({ text: pick(), old: null, replaces: [old + match.index, old + end] });
      from = end;
    }
    if (from < sentence.length) pieces.push({ text: sentence.slice(from), old: old + from });
    return pieces;
  };
  /**
   * Only what stays is repeated: a deleted sentence that stands there again would not be deleted. And never right behind
   * itself: nobody could say which of the two is the old one.
   */
  const kept: string[] = [];
  const anySentence = () => kept.slice(0, -1)[Math.floor(random() * (kept.length - 1))] ?? '';
  const keep = (piece: Piece) => {
    const sentence = piece.text.trim();
    if (sentence !== '') kept.push(sentence);
    return [piece];
  };
  const newSentence = () =>
    `${Array.from({ length: 6 + Math.floor(random() * 16) }, pick).join(' ')}. `.replace(/^./u, (a) => a.toUpperCase());
  const editParagraph = (paragraph: string, old: number): Piece[] =>
    [...sentences.segment(paragraph)].flatMap(({ segment, index }): Piece[] => {
      const whole: Piece = { text: segment, old: old + index };
      const roll = random();
      let limit = rates.deleteSentence;
      if (roll < limit) return segment.endsWith('\n') ? [{ text: '\n', old: null }] : [];
      if (roll < (limit += rates.insertSentence)) return [{ text: newSentence(), old: null }, whole];
      if (roll < (limit += rates.repeatSentence)) return [{ text: `${anySentence()} `, old: null }, whole];
      return roll < limit + rates.editSentence ? editSentence(segment, old + index) : keep(whole);
    });
  const paragraphs: Piece[][] = [];
  for (const match of text.matchAll(/[^\n]*\n+|[^\n]+$/g)) {
    const roll = random();
    if (roll < rates.deleteParagraph) continue;
    const pieces = editParagraph(match[0], match.index);
    const isMoved = roll < rates.deleteParagraph + rates.moveParagraph;
    paragraphs.splice(isMoved ? Math.floor(random() * paragraphs.length) : paragraphs.length, 0, pieces);
  }
  return assemble(
    text.length,
    paragraphs.flatMap((pieces) => (pieces.at(-1)?.text.endsWith('\n') === true ? pieces : [...pieces, newline])),
  );
}

function assemble(length: number, pieces: readonly Piece[]): EditedText {
  const newOf = new Int32Array(length).fill(-1);
  const replacedBy = new Map<number, readonly [number, number]>();
  let text = '';
  for (const piece of pieces) {
    const at = text.length;
    if (piece.old !== null) for (let i = 0; i < piece.text.length; i += 1) newOf[piece.old + i] = at + i;
    if (piece.replaces) {
      const [start, end] = piece.replaces;
      newOf.fill(-2, start, end);
      for (let i = start; i < end; i += 1) replacedBy.set(i, [at, at + piece.text.length]);
    }
    text += piece.text;
  }
  return { text, newOf, replacedBy };
}
