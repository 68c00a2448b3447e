// From a target on an old revision to its place in a new one, steered by one word diff of the two. The ladder: same place
// and same words; same words elsewhere, chosen by context and never simply the first; changed words, by a score; lost.
import type { Target } from '../model/annotation';
import { snap, type TextRange } from '../text/boundaries';
import { tokenAt } from '../text/tokens';
import { bestMatch, contextOf, likenessOf, scoreOf, type Likeness } from './likeness';
import { MovedPlaces } from './moved-places';
import { RevisionPair, type TokenRange } from './revision-pair';

/**
 * Where a passage is in the new text (UTF-16 units) and how sure that is. *exact*: its words stand where they stood;
 * *moved*: they stand elsewhere, or could as well be others of the same words; *fuzzy*: they have changed.
 */
export type Anchored =
  | { readonly status: 'exact'; readonly range: TextRange; readonly score: 1 }
  | { readonly status: 'moved' | 'fuzzy'; readonly range: TextRange; readonly score: number }
  | { readonly status: 'lost'; readonly range: null; readonly score: 0 };

interface Candidate {
  readonly range: TextRange;
  readonly likeness: Likeness;
  readonly score: number;
  readonly isVerbatim: boolean;
}

const areApart = (a: Candidate, b: Candidate) => a.range.end <= b.range.start || b.range.end <= a.range.start;

const lost: Anchored = { status: 'lost', range: null, score: 0 };
const none = -1;

/** Of a passage whose words are kept in part: below this they have become others. */
const leastKept = 0.35;
/** Of a passage none of whose words is kept where it stood. */
const leastAlike = 0.6;
/** Words from which a passage is hardly twice in a text by chance. */
const manyWords = 8;
/** Words below which a passage is anywhere in a text: both sides of its context must say that it is this one. */
const someWords = 3;
/** Words from which a passage that came in anew is the passage itself as likely as not: it may have moved from here. */
const rareWords = 5;
/** Kept tokens on either side that hold such a passage where it is. */
const enoughAround = 4;
/** How much of the context on one side must be the same when the words alone prove little. */
const leastContext = 0.6;
/** Two places whose scores are closer than this are as good as each other. */
const sameScore = 0.03;

/** Both sides of its context, as far as they say that it is this place: a few letters are the same anywhere. */
const witnessOf = ({ prefix, suffix }: Likeness) =>
  (prefix >= leastContext ? prefix : 0) + (suffix >= leastContext ? suffix : 0);

/** Anchors the targets of one revision in another. Made once for two texts; holds their diff. */
export class Anchorer {
  readonly #pair: RevisionPair;
  #places: MovedPlaces | null = null;
  /** The other way round: where among the deleted words an inserted passage may have come from. */
  #origins: MovedPlaces | null = null;

  constructor(oldText: string, newText: string) {
    this.#pair = new RevisionPair(oldText, newText);
  }

  /** Where `target`, which stands on the old text, is in the new one. */
  anchor(target: Target): Anchored {
    const tokens = this.#pair.tokensOf(target.start, target.end);
    if (tokens.start >= tokens.end) return lost;
    const kept = this.#pair.keptTogether(tokens);
    if (kept !== null) {
      const range = this.#exactRange(target, tokens, kept);
      const isSure =
        !this.#pair.isDoubtful(tokens) &&
        !this.#pair.isLoose(tokens) &&
        this.#isHeld(tokens, kept) &&
        !this.#hasTwin(target, tokens, range) &&
        !this.#hasRival(tokens, kept);
      if (isSure) return { status: 'exact', range, score: 1 };
      const likeness = likenessOf(target, this.#pair.newText, range, range.start);
      return { status: 'moved', range, score: scoreOf(likeness) / 2 };
    }
    return this.#search(target, tokens);
  }

  /** Whether the same words also came in anew, in a context as like: then nothing tells which of the two it is. */
  #hasTwin(target: Target, tokens: TokenRange, range: TextRange): boolean {
    const shifts = this.#shiftsOf(tokens).filter((shift) => this.#isVerbatim(tokens, tokens.start + shift));
    const { newText } = this.#pair;
    return shifts.some((shift) => {
      const place = { start: tokens.start + shift, end: tokens.end + shift };
      const twin = this.#exactRange(target, tokens, place.start);
      if (this.#isTaken(place) || twin.start === range.start) return false;
      if (this.#words(tokens) >= rareWords) return true;
      const context = contextOf(likenessOf(target, newText, twin, range.start));
      return context >= 2 * leastContext || context >= witnessOf(likenessOf(target, newText, range, range.start));
    });
  }

  /** One word or two next to a change may be others than they were: kept words on both sides must hold them. */
  #isHeld({ start, end }: TokenRange, kept: number): boolean {
    const { old, newOf } = this.#pair;
    if (this.#words({ start, end }) >= someWords) return true;
    const shift = kept - start;
    const isKept = (token: number) => token < 0 || token >= old.count || newOf[token] === token + shift;
    for (let away = 1; away <= enoughAround; away += 1) {
      if (!isKept(start - away) || !isKept(end - 1 + away)) return false;
    }
    return true;
  }

  /** Whether the same words were deleted elsewhere, from a context that is more like the one in which these stand now. */
  #hasRival(tokens: TokenRange, kept: number): boolean {
    const { old, new: fresh, newOf, oldText, newText } = this.#pair;
    this.#origins ??= new MovedPlaces({ old: fresh, new: old, oldOf: newOf });
    const now = { start: kept, end: kept + tokens.end - tokens.start };
    const shifts = this.#origins.shiftsOf(now);
    if (shifts.length === 0) return false;
    const { start, end } = this.#pair.newRange(now);
    const quoted = {
      exact: newText.slice(start, end),
      prefix: newText.slice(Math.max(0, start - 32), start),
      suffix: newText.slice(end, end + 32),
    };
    const contextAt = (token: number) => {
      const range = { start: old.starts[token] ?? 0, end: old.ends[token + tokens.end - tokens.start - 1] ?? 0 };
      return contextOf(likenessOf(quoted, oldText, range, range.start));
    };
    return shifts.some((shift) => {
      const origin = kept + shift;
      if (origin === tokens.start || origin < 0 || origin + tokens.end - tokens.start > old.count) return false;
      const isDeleted = newOf[origin] === none || newOf[origin + tokens.end - tokens.start - 1] === none;
      if (!isDeleted || !this.#isVerbatim({ start: origin, end: origin + tokens.end - tokens.start }, kept))
        return false;
      return contextAt(origin) >= contextAt(tokens.start);
    });
  }

  #shiftsOf(tokens: TokenRange): number[] {
    this.#places ??= new MovedPlaces(this.#pair);
    return this.#places.shiftsOf(tokens);
  }

  /** Where an old offset is expected in the new text: behind the last kept word before it. */
  expected(offset: number): number {
    return this.#expectedAt(this.#pair.tokensOf(offset, offset + 1).start);
  }

  /** A passage keeps its ends inside the first and the last word. */
  #exactRange({ start, end }: TextRange, tokens: TokenRange, kept: number): TextRange {
    const { old } = this.#pair;
    const now = this.#pair.newRange({ start: kept, end: kept + tokens.end - tokens.start });
    return {
      start: now.start + Math.max(0, start - (old.starts[tokens.start] ?? start)),
      end: now.end - Math.max(0, (old.ends[tokens.end - 1] ?? end) - end),
    };
  }

  #expectedAt(token: number): number {
    const before = this.#pair.keptBefore(token);
    return before === none ? 0 : (this.#pair.new.ends[this.#pair.newOf[before] ?? 0] ?? 0);
  }

  #search(target: Target, tokens: TokenRange): Anchored {
    const expected = this.#expectedAt(tokens.start);
    const found = [this.#inPlace(target, tokens, expected), ...this.#elsewhere(target, tokens, expected)];
    const candidates = found.filter((candidate) => candidate !== null).sort((a, b) => b.score - a.score);
    const [first] = candidates;
    if (first === undefined) return lost;
    // All of its words at nearly the same place are more than some of them.
    const best = candidates.find((one) => one.isVerbatim && !areApart(one, first)) ?? first;
    const rival = candidates.find((other) => areApart(other, best));
    const isAmbiguous = rival !== undefined && best.score - rival.score < sameScore;
    return {
      status: best.isVerbatim ? 'moved' : 'fuzzy',
      range: best.range,
      score: isAmbiguous ? best.score / 2 : best.score,
    };
  }

  /** What stands between the kept words around the passage now. */
  #inPlace(target: Target, tokens: TokenRange, expected: number): Candidate | null {
    const pair = this.#pair;
    const first = pair.keptFrom(tokens.start);
    const last = pair.keptBefore(tokens.end);
    const before = pair.keptBefore(tokens.start);
    const after = pair.keptFrom(tokens.end);
    const region = {
      start: before === none ? 0 : (pair.newOf[before] ?? 0) + 1,
      end: after >= pair.old.count ? pair.new.count : (pair.newOf[after] ?? 0),
    };
    if (region.start >= region.end) return null;
    if (first >= tokens.end || last < tokens.start) return this.#within(target, region, expected, leastAlike);
    // Some of its words are kept: it goes from the first to the last of them, and over what took the place of the others.
    const hull = { start: pair.newOf[first] ?? 0, end: (pair.newOf[last] ?? 0) + 1 };
    const start = first === tokens.start ? hull.start : this.#edge(before, tokens.start, [region.start, hull.start]);
    const end = last === tokens.end - 1 ? hull.end : this.#edge(last, tokens.end, [hull.end, region.end]);
    return this.#candidate(target, pair.newRange({ start, end }), expected, leastKept);
  }

  /** Where old token `at` is within the new tokens that replaced those behind the kept token `before`: in proportion. */
  #edge(before: number, at: number, [from, to]: readonly [number, number]): number {
    const next = this.#pair.keptFrom(at);
    const replaced = next - before - 1;
    const share = replaced <= 0 ? 1 : (at - before - 1) / replaced;
    return from + Math.round(share * (to - from));
  }

  /** The passage's words, more or less, somewhere in these new tokens. */
  #within(target: Target, region: TokenRange, expected: number, least: number): Candidate | null {
    const { newText } = this.#pair;
    const range = bestMatch(target.exact, newText, this.#pair.newRange(region), expected, 1 - least);
    return range && this.#candidate(target, range, expected, least);
  }

  /** Null when its words have become too different. */
  #candidate(target: Target, range: TextRange, expected: number, least: number): Candidate | null {
    const { newText } = this.#pair;
    const whole = snap(newText, this.#wholeTokens(range));
    if (whole === null) return null;
    const likeness = likenessOf(target, newText, whole, expected);
    if (likeness.quote < least) return null;
    return { range: whole, likeness, score: scoreOf(likeness), isVerbatim: likeness.quote === 1 };
  }

  #wholeTokens({ start, end }: TextRange): TextRange {
    const { new: fresh } = this.#pair;
    const [first, last] = [tokenAt(fresh, start), tokenAt(fresh, end - 1)];
    return {
      start: Math.min(start, fresh.starts[first] ?? start),
      end: (fresh.starts[last] ?? end) < end ? Math.max(end, fresh.ends[last] ?? end) : end,
    };
  }

  /** Places among the inserted words that have the passage's words, or most of them, and say by more that they are it. */
  #elsewhere(target: Target, tokens: TokenRange, expected: number): Candidate[] {
    const length = tokens.end - tokens.start;
    const slack = 4 + Math.ceil(length / 4);
    const { count } = this.#pair.new;
    return this.#shiftsOf(tokens).flatMap((shift) => {
      const place = { start: tokens.start + shift, end: tokens.end + shift };
      if (place.start < 0 || place.end > count) return [];
      const verbatim = this.#isVerbatim(tokens, place.start);
      if (verbatim && this.#isTaken(place)) return [];
      const candidate = verbatim
        ? this.#candidate(target, this.#exactRange(target, tokens, place.start), expected, leastAlike)
        : this.#within(
            target,
            { start: Math.max(0, place.start - slack), end: Math.min(count, place.end + slack) },
            expected,
            leastAlike,
          );
      return candidate && this.#isProven(candidate, tokens) ? [candidate] : [];
    });
  }

  #isVerbatim({ start, end }: TokenRange, place: number): boolean {
    const { old, new: fresh } = this.#pair;
    for (let i = start; i < end; i += 1) if (old.numbers[i] !== fresh.numbers[place + i - start]) return false;
    return true;
  }

  /** Whether these new words are other words of the old text, which stand where they stood. */
  #isTaken({ start, end }: TokenRange): boolean {
    const { oldOf } = this.#pair;
    const first = oldOf[start] ?? none;
    if (first === none) return false;
    for (let i = start; i < end; i += 1) if (oldOf[i] !== first + i - start) return false;
    return true;
  }

  #words({ start, end }: TokenRange): number {
    let words = 0;
    for (let i = start; i < end; i += 1) if (this.#pair.isWord(this.#pair.old.numbers[i] ?? none)) words += 1;
    return words;
  }

  #isProven({ likeness }: Candidate, tokens: TokenRange): boolean {
    const words = this.#words(tokens);
    const { prefix, suffix } = likeness;
    if (words >= manyWords) return true;
    return words >= someWords ? Math.max(prefix, suffix) >= leastContext : contextOf(likeness) >= 2 * leastContext;
  }
}
