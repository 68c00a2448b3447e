// What a shortest diff leaves to be done: words that only happen to be the same between larger changes do not count as
// kept, and a change that could stand in several places stands where a sentence or a paragraph begins.
import type { Tokens, Vocabulary } from '../text/tokens';
import type { Run } from './word-diff';

export interface Compared {
  readonly vocabulary: Vocabulary;
  readonly old: Tokens;
  readonly new: Tokens;
  readonly oldText: string;
  readonly newText: string;
}

/** Runs that touch on one diagonal become one; those that stand by chance between larger changes go; the rest slides. */
export function tidy(runs: readonly Run[], compared: Compared): Run[] {
  return slide(joined(meaningful(joined(runs), compared)), compared);
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.old + last.length === run.old && last.new + last.length === run.new) {
      result[result.length - 1] = { ...last, length: last.length + run.length };
    } else result.push(run);
  }
  return result;
}

/** Words among the tokens [from, to); counted no further than `enough`. */
function wordCount(vocabulary: Vocabulary, { numbers }: Tokens, from: number, to: number, enough: number): number {
  let words = 0;
  for (let i = from; i < to && words < enough; i += 1) if (vocabulary.isWord(numbers[i] ?? -1)) words += 1;
  return words;
}

/** Longer runs are never there by chance. */
const longestChance = 12;

/** Words of the smaller of the two changes beside a run, when `before` and `after` are the runs next to it. */
function smallerChange(
  [before, run, after]: readonly [Run | undefined, Run, Run | undefined],
  { vocabulary, old, new: fresh }: Compared,
): number {
  const changeBetween = (one: Run | undefined, other: Run | undefined) => {
    const oldFrom = one ? one.old + one.length : 0;
    const newFrom = one ? one.new + one.length : 0;
    const enough = 2 * longestChance;
    return Math.max(
      wordCount(vocabulary, old, oldFrom, other?.old ?? old.count, enough),
      wordCount(vocabulary, fresh, newFrom, other?.new ?? fresh.count, enough),
    );
  };
  return Math.min(changeBetween(before, run), changeBetween(run, after));
}

/** Whether a run has no more words than `share` of the change before and of the change after it. */
export function standsByChance(
  runs: readonly [before: Run | undefined, run: Run, after: Run | undefined],
  share: number,
  compared: Compared,
): boolean {
  const [, run] = runs;
  if (run.length > longestChance) return false;
  const smaller = smallerChange(runs, compared);
  return (
    smaller > 0 &&
    wordCount(compared.vocabulary, compared.old, run.old, run.old + run.length, Infinity) <= share * smaller
  );
}

/** Without the runs that have at most half as many words as the change before and as the change after them. */
function meaningful(runs: readonly Run[], compared: Compared): Run[] {
  const kept: Run[] = [];
  const isChance = (before: Run | undefined, run: Run, after: Run | undefined) =>
    standsByChance([before, run, after], 0.5, compared);
  runs.forEach((run, i) => {
    for (let last = kept.at(-1); last && isChance(kept.at(-2), last, run); last = kept.at(-1)) kept.pop();
    kept.push(run);
    if (i === runs.length - 1 && isChance(kept.at(-2), run, undefined)) kept.pop();
  });
  return kept;
}

/** A change slides at most this far, in tokens. */
const furthestSlide = 1000;

/** How far a pure deletion or insertion [from, to) of `numbers` could begin earlier or later and be the same change. */
export function slideRoom(
  numbers: Int32Array,
  [from, to]: readonly [from: number, to: number],
  [least, most]: readonly [least: number, most: number],
): readonly [back: number, further: number] {
  let back = 0;
  while (back < furthestSlide && from - back > least && numbers[from - back - 1] === numbers[to - back - 1]) back += 1;
  let further = 0;
  while (further < furthestSlide && to + further < most && numbers[from + further] === numbers[to + further]) {
    further += 1;
  }
  return [back, further];
}

function slide(runs: Run[], { old, new: fresh, oldText, newText }: Compared): Run[] {
  for (let i = 0; i + 1 < runs.length; i += 1) {
    const [before, after] = [runs[i], runs[i + 1]];
    if (!before || !after) continue;
    const oldGap: [number, number] = [before.old + before.length, after.old];
    const newGap: [number, number] = [before.new + before.length, after.new];
    const isDeletion = newGap[0] === newGap[1];
    if (!isDeletion && oldGap[0] !== oldGap[1]) continue;
    const [tokens, text, gap] = isDeletion ? [old, oldText, oldGap] : [fresh, newText, newGap];
    const side = isDeletion ? 'old' : 'new';
    const room = slideRoom(tokens.numbers, gap, [before[side] + 1, after[side] + after.length - 1]);
    const by = bestSlide(text, tokens, gap[0], room);
    if (by === 0) continue;
    runs[i] = { ...before, length: before.length + by };
    runs[i + 1] = { old: after.old + by, new: after.new + by, length: after.length - by };
  }
  return runs;
}

/** The slide, in tokens, after which the change begins at the best place; as short as possible. */
function bestSlide(text: string, tokens: Tokens, from: number, [back, further]: readonly [number, number]): number {
  if (back === 0 && further === 0) return 0;
  let best = 0;
  let worth = -1;
  for (let by = 0; by <= Math.max(back, further); by = by <= 0 ? 1 - by : -by) {
    if (by > further || -by > back) continue;
    const here = beginning(text, tokens, from + by);
    if (here > worth) [best, worth] = [by, here];
  }
  return best;
}

/** How well a change may begin at token `at`: 3 a paragraph, 2 a sentence, 1 after another mark, 0 inside a sentence. */
function beginning(text: string, { starts, ends }: Tokens, at: number): number {
  const lastEnd = at === 0 ? 0 : (ends[at - 1] ?? 0);
  if (at === 0 || text.slice(lastEnd, starts[at] ?? text.length).includes('\n')) return 3;
  const last = text.charAt(lastEnd - 1);
  return /[.!?…。！？]/.test(last) ? 2 : /[\p{L}\p{N}]/u.test(last) ? 0 : 1;
}
