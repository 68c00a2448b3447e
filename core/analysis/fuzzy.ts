// Fuzzy matching of names: every word typed must be found in the name, as a whole or at least letter by letter.
// Own code: a scored subsequence is 60 lines, and the ranking must be one that an analyst can predict.
import { fold, type Folded, type Match } from '../text/fold';

/** How a word stands in a name, best first; a name ranks by the worst of its words. */
const ranks = { whole: 0, begins: 1, wordBegins: 2, inside: 3, scattered: 4 } as const;

export interface FuzzyMatch {
  /** Ascending is better. Whole numbers tell how it matches; the fraction orders scattered letters. */
  readonly rank: number;
  /** What matched, in reading order, in units of the name. */
  readonly matches: readonly Match[];
}

/** A name that is searched many times. */
export interface Searchable extends Folded {
  readonly original: string;
  /** For each unit of `text`, the number of the word it is in: the first unit of a word has another than the one before. */
  readonly wordAt: Int32Array;
}

export function searchable(original: string): Searchable {
  const folded = fold(original);
  return { original, ...folded, wordAt: numberWords(folded.text) };
}

/** How `words` (folded, see foldWords) match the name; null when one of them does not. */
export function fuzzyMatch(name: Searchable, words: readonly string[]): FuzzyMatch | null {
  let rank = 0;
  const matches: Match[] = [];
  for (const word of words) {
    const found = placeWord(name, word);
    if (found === null) return null;
    rank = Math.max(rank, found.rank);
    for (const [start, end] of found.at) {
      matches.push([name.origin[start] ?? 0, name.origin[end] ?? name.original.length]);
    }
  }
  const typed = words.join(' ');
  if (name.text === typed) rank = ranks.whole;
  else if (name.text.startsWith(typed)) rank = Math.min(rank, ranks.begins);
  return { rank, matches: matches.sort((a, b) => a[0] - b[0]) };
}

interface Placed {
  readonly rank: number;
  readonly at: readonly Match[];
}

function placeWord({ text, wordAt }: Searchable, word: string): Placed | null {
  let inside = -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (beginsWord(wordAt, at)) return { rank: ranks.wordBegins, at: [[at, at + word.length]] };
    if (inside < 0) inside = at;
  }
  if (inside >= 0) return { rank: ranks.inside, at: [[inside, inside + word.length]] };
  return scatter(text, wordAt, word);
}

function beginsWord(wordAt: Int32Array, at: number): boolean {
  return at === 0 || wordAt[at] !== wordAt[at - 1];
}

/** Letters from one to the next inside a word: farther apart they stand there by chance. */
const longestJump = 4;
/** Points for a letter: at the beginning of a word, right after the letter before, or after a jump inside its word. */
const points = { wordBegins: 8, follows: 6, afterJump: 1 } as const;

interface Path {
  readonly score: number;
  /** Where the letters are, ascending. */
  readonly places: readonly number[];
}

/**
 * The best way to find the letters of `word` in their order, as abbreviations are made: each letter begins a word, or goes
 * on in the word of the letter before it. Anything looser finds everything everywhere.
 */
function scatter(text: string, wordAt: Int32Array, word: string): Placed | null {
  if (word.length < 2 || !isSubsequence(text, word)) return null;
  let paths = new Map<number, Path>();
  for (let letter = 0; letter < word.length; letter += 1) {
    const next = new Map<number, Path>();
    for (let at = text.indexOf(word.charAt(letter)); at >= 0; at = text.indexOf(word.charAt(letter), at + 1)) {
      const path = letter === 0 ? begin(wordAt, at) : bestOf(paths, wordAt, at);
      if (path) next.set(at, path);
    }
    paths = next;
  }
  const best = [...paths.values()].reduce<Path | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  if (best === null) return null;
  return {
    rank: ranks.scattered + 1 / (1 + best.score / word.length),
    at: best.places.map((place) => [place, place + 1] as const),
  };
}

function begin(wordAt: Int32Array, at: number): Path | null {
  return beginsWord(wordAt, at) ? { score: points.wordBegins, places: [at] } : null;
}

function bestOf(paths: ReadonlyMap<number, Path>, wordAt: Int32Array, at: number): Path | null {
  let best: Path | null = null;
  for (const [before, path] of paths) {
    if (before >= at) break; // places were put in ascending order
    const gain = beginsWord(wordAt, at)
      ? points.wordBegins
      : before === at - 1
        ? points.follows
        : wordAt[before] === wordAt[at] && at - before <= longestJump
          ? points.afterJump
          : null;
    if (gain === null || (best && path.score + gain <= best.score)) continue;
    best = { score: path.score + gain, places: [...path.places, at] };
  }
  return best;
}

/** A word begins after anything that is neither letter nor digit. */
function numberWords(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  let word = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (/[^\p{L}\p{N}]/u.test(text.charAt(at - 1))) word += 1;
    numbers[at] = word;
  }
  return numbers;
}

function isSubsequence(text: string, word: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
