// Passages of a whole project by their words: a linear scan over folded quotes and notes, kept up to date from diffs.
// No inverted index: 100,000 passages are scanned in a few milliseconds, and any part of a word is found.
import type { Diff } from '../history/diff';
import { noteOf, quoteOf, tagsOf, type Annotation } from '../model/annotation';
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

/** Characters of a quote that a hit carries at most. */
const excerptLength = 160;
/** Of these, how many stand before the first word that was found. */
const excerptLead = 40;

export class PassageSearch {
  readonly #entries = new Map<AnnotationId, Entry>();

  add(annotations: Iterable<Annotation>): void {
    for (const annotation of annotations) this.#put(annotation);
  }

  apply(diff: Diff): void {
    for (const record of diff.removed) if (record.kind === 'annotation') this.#entries.delete(record.id);
    for (const record of diff.added) if (record.kind === 'annotation') this.#put(record);
    for (const { after } of diff.updated) if (after.kind === 'annotation') this.#put(after);
  }

  /**
   * Passages that hold every word of `typed`, wherever and in any order; all of them when nothing is typed. Those that hold
   * it as it stands come first, then what was changed last.
   */
  find(typed: string, limit: number): PassageHits {
    const words = foldWords(typed);
    const phrase = words.join(' ');
    const best = new Best(limit);
    let total = 0;
    for (const { annotation, text } of this.#entries.values()) {
      if (!hasAll(text, words)) continue;
      total += 1;
      best.offer(annotation, words.length < 2 || text.includes(phrase));
    }
    return { total, hits: best.annotations().map((annotation) => hitOf(annotation, words)) };
  }

  #put(annotation: Annotation): void {
    const note = noteOf(annotation);
    const said = note === null ? quoteOf(annotation) : `${quoteOf(annotation)} ${note}`;
    this.#entries.set(annotation.id, { annotation, text: foldText(onOneLine(said)) });
  }
}

/** Runs of white space as one space, so that a phrase is found across a line's end. Most quotes are so already. */
function onOneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
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
    const one = { annotation, isPhrase };
    const last = ranked.at(-1);
    if (ranked.length >= this.#limit && (last === undefined || !isBefore(one, last))) return;
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
