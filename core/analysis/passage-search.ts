// Passages of a whole project by their words: a linear scan over folded quotes and notes, kept up to date from diffs.
// No inverted index: 100,000 passages are scanned in a few milliseconds, and any part of a word is found. They are scanned
// as one string: that takes a sixth of the time that as many short ones take.
import type { Diff } from '../history/diff';
import { noteOf, quoteOf, tagsOf, type Anchoring, type Annotation } from '../model/annotation';
import type { AnnotationId, SourceId, TagId } from '../model/identifier';
import { fold, foldText, foldWords } from '../text/fold';

export interface PassageHit {
  readonly id: AnnotationId;
  readonly source: SourceId;
  readonly tags: readonly TagId[];
  /** The quote, or its part around the first word that was found, on one line. */
  readonly quote: string;
  /** The note's part with words that were found; null when it has none of them. */
  readonly note: string | null;
  /** While nobody has reviewed where it is. */
  readonly anchoring?: Anchoring;
}

export interface PassageHits {
  /** All that match; `hits` are the first of them. */
  readonly total: number;
  readonly hits: readonly PassageHit[];
}

interface Entry {
  readonly annotation: Annotation;
  /** Quote and note, folded. */
  readonly text: string;
}

/** The texts of all entries, one per line. */
interface Lines {
  readonly text: string;
  readonly entries: readonly Entry[];
  /** Where each entry's line begins in `text`, and where one more would. */
  readonly starts: Uint32Array;
}

/** Characters of a quote that a hit carries at most. */
const excerptLength = 160;
/** Of these, how many stand before the first word that was found. */
const excerptLead = 40;

export class PassageSearch {
  readonly #entries = new Map<AnnotationId, Entry>();
  /** Put together when they are first searched after a change. */
  #lines: Lines | null = null;
  /** What the last search found: all that one more letter can find, while nothing changes. */
  #last: { readonly typed: string; readonly found: readonly Entry[] } | null = null;

  add(annotations: Iterable<Annotation>): void {
    for (const annotation of annotations) this.#put(annotation);
  }

  apply(diff: Diff): void {
    this.#forget();
    for (const record of diff.removed) if (record.kind === 'annotation') this.#entries.delete(record.id);
    for (const record of diff.added) if (record.kind === 'annotation') this.#put(record);
    for (const { after } of diff.updated) if (after.kind === 'annotation') this.#put(after);
  }

  /**
   * Passages that hold every word of `typed`, wherever and in any order; all of them when nothing is typed. Those that hold
   * it as it stands come first, then what was changed last. When there is none: those that have the letters of each word,
   * in order, inside one of their own.
   */
  find(typed: string, limit: number): PassageHits {
    const words = foldWords(typed);
    const phrase = words.join(' ');
    const found = this.#matching(words, phrase);
    if (found.length === 0 && words.length > 0) return this.#findScattered(words, limit);
    const best = new Best(limit);
    for (const { annotation, text } of found) best.offer(annotation, words.length < 2 || text.includes(phrase));
    this.#last = { typed: phrase, found };
    return { total: found.length, hits: best.annotations().map((annotation) => hitOf(annotation, words)) };
  }

  /** Of these passages those that still are there, in the order asked for. */
  hits(ids: readonly AnnotationId[]): PassageHit[] {
    return ids.flatMap((id) => {
      const entry = this.#entries.get(id);
      return entry ? [hitOf(entry.annotation, [])] : [];
    });
  }

  #findScattered(words: readonly string[], limit: number): PassageHits {
    this.#lines ??= linesOf([...this.#entries.values()]);
    const patterns = words.map(scatteredWord).sort((a, b) => b.source.length - a.source.length);
    const [longest, ...others] = patterns;
    const found = longest
      ? linesWith(longest, this.#lines).filter(({ text }) => others.every((one) => matchIn(text, one) !== null))
      : [];
    const best = new Best(limit);
    for (const { annotation } of found) best.offer(annotation, false);
    const hits = best.annotations().map((annotation) => {
      const text = this.#entries.get(annotation.id)?.text ?? '';
      return hitOf(
        annotation,
        patterns.flatMap((pattern) => matchIn(text, pattern)?.[0] ?? []),
      );
    });
    return { total: found.length, hits };
  }

  /** Every word of a longer phrase holds the one it goes on from; any other is looked for by its longest word. */
  #matching(words: readonly string[], phrase: string): readonly Entry[] {
    const last = this.#last;
    const isAmong = ({ text }: Entry) => hasAll(text, words);
    if (last !== null && last.typed !== '' && phrase.startsWith(last.typed)) return last.found.filter(isAmong);
    this.#lines ??= linesOf([...this.#entries.values()]);
    if (words.length === 0) return this.#lines.entries;
    const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
    const found = linesWith(longest, this.#lines);
    return words.length === 1 ? found : found.filter(isAmong);
  }

  #forget(): void {
    this.#lines = null;
    this.#last = null;
  }

  #put(annotation: Annotation): void {
    this.#forget();
    const note = noteOf(annotation);
    const said = note === null ? quoteOf(annotation) : `${quoteOf(annotation)} ${note}`;
    this.#entries.set(annotation.id, { annotation, text: foldText(onOneLine(said)) });
  }
}

/** Runs of white space as one space, so that a phrase is found across a line's end. Most quotes are so already. */
function onOneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function linesOf(entries: readonly Entry[]): Lines {
  const starts = new Uint32Array(entries.length + 1);
  entries.forEach(({ text }, i) => (starts[i + 1] = (starts[i] ?? 0) + text.length + 1));
  return { text: entries.map(({ text }) => text).join('\n'), entries, starts };
}

function linesWith(word: string | RegExp, { text, entries, starts }: Lines): Entry[] {
  const found: Entry[] = [];
  let line = 0;
  for (let at = placeOf(word, text, 0); at >= 0; at = placeOf(word, text, starts[line] ?? text.length)) {
    while ((starts[line + 1] ?? Infinity) <= at) line += 1;
    const entry = entries[line];
    if (entry) found.push(entry);
    line += 1;
  }
  return found;
}

function placeOf(word: string | RegExp, text: string, from: number): number {
  return typeof word === 'string' ? text.indexOf(word, from) : (matchIn(text, word, from)?.index ?? -1);
}

function matchIn(text: string, pattern: RegExp, from = 0): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Its letters in order inside one word (a global pattern); two letters stand together: apart they are in every long word. */
function scatteredWord(word: string): RegExp {
  const letters = Array.from(word, (letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'));
  return new RegExp(letters.join(letters.length > 2 ? '\\S*?' : ''), 'gu');
}

function hasAll(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

interface Ranked {
  readonly annotation: Annotation;
  readonly isPhrase: boolean;
}

/** The best so many of all that are offered, in order; ties in the order they came. */
class Best {
  readonly #limit: number;
  readonly #ranked: Ranked[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(annotation: Annotation, isPhrase: boolean): void {
    const ranked = this.#ranked;
    const last = ranked.at(-1);
    const isFull = ranked.length >= this.#limit;
    if (isFull && last?.isPhrase === isPhrase && annotation.modified <= last.annotation.modified) return; // most of them
    const one = { annotation, isPhrase };
    if (isFull && (last === undefined || !isBefore(one, last))) return;
    const place = ranked.findIndex((other) => isBefore(one, other));
    ranked.splice(place < 0 ? ranked.length : place, 0, one);
    if (ranked.length > this.#limit) ranked.pop();
  }

  annotations(): Annotation[] {
    return this.#ranked.map(({ annotation }) => annotation);
  }
}

function isBefore(a: Ranked, b: Ranked): boolean {
  if (a.isPhrase !== b.isPhrase) return a.isPhrase;
  return a.annotation.modified > b.annotation.modified;
}

function hitOf(annotation: Annotation, words: readonly string[]): PassageHit {
  const note = noteOf(annotation);
  const isInNote = note !== null && words.some((word) => foldText(note).includes(word));
  return {
    id: annotation.id,
    source: annotation.source,
    tags: tagsOf(annotation),
    quote: excerpt(quoteOf(annotation), words),
    note: isInNote ? excerpt(note, words) : null,
    ...(annotation.anchoring && { anchoring: annotation.anchoring }),
  };
}

/** The part of a text around the first of the words in it, on one line. */
function excerpt(text: string, words: readonly string[]): string {
  const flat = onOneLine(text).trim();
  if (flat.length <= excerptLength) return flat;
  const { text: folded, origin } = fold(flat);
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  const first = places.length === 0 ? 0 : (origin[Math.min(...places)] ?? 0);
  // From a word's beginning, so that no letter loses its accent and no word its head.
  const start = first <= excerptLead ? 0 : flat.lastIndexOf(' ', first - excerptLead) + 1;
  const end = flat.length - start <= excerptLength ? flat.length : flat.lastIndexOf(' ', start + excerptLength);
  const stop = end <= first ? Math.min(flat.length, start + excerptLength) : end;
  return `${start > 0 ? '… ' : ''}${flat.slice(start, stop)}${stop < flat.length ? ' …' : ''}`;
}
