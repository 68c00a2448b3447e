// Words compared as people type them: without case and without accents.

/** A stretch of the original that matched, half-open, UTF-16 units. */
export type Match = readonly [start: number, end: number];

export interface Folded {
  readonly text: string;
  /** For each unit of `text`, the unit of the original it comes from; one more for the end. */
  readonly origin: readonly number[];
}

/** Lower case without accents, with the way back to the original. For short texts: it goes letter by letter. */
export function fold(original: string): Folded {
  if (isPlain(original)) {
    return { text: original.toLowerCase(), origin: Array.from({ length: original.length + 1 }, (_, at) => at) };
  }
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = foldText(character);
    for (let i = 0; i < plain.length; i += 1) origin.push(at);
    text += plain;
    at += character.length;
  }
  origin.push(at);
  return { text, origin };
}

/** The same without the way back, at once: what a long list is searched by. */
export function foldText(original: string): string {
  return isPlain(original) ? original.toLowerCase() : original.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Most texts are ASCII as a whole: nothing to decompose. */
function isPlain(text: string): boolean {
  return /^[\x00-\x7F]*$/.test(text);
}

/** Every place where one of `words` (folded) stands in a text, in reading order; they may overlap. For short texts. */
export function matchesOf(text: string, words: readonly string[]): Match[] {
  const folded = fold(text);
  const matches: Match[] = [];
  for (const word of words) {
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      matches.push([folded.origin[at] ?? 0, folded.origin[at + word.length] ?? text.length]);
    }
  }
  return matches.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** The words of what was typed, folded; an empty list for nothing but space. */
export function foldWords(typed: string): string[] {
  return foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}
