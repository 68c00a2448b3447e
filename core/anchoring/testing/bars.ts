// Counts how well passages are anchored in a text whose edits are known. The promises: bars.test.ts, bench/rows.
import type { Target } from '../../model/annotation';
import { Sha256 } from '../../model/identifier';
import { snap, type TextRange } from '../../text/boundaries';
import { Anchorer } from '../anchor';
import { describe } from '../describe';
import { correction, editText, randomNumbers, type EditedText } from './edited-text';

const revision = Sha256.parse('0'.repeat(64));

export interface Tally {
  surviving: number;
  /** Surviving passages whose place is exactly theirs, whatever the status. */
  right: number;
  /** Surviving passages that are elsewhere and called exact. */
  wrongUnflagged: number;
  deleted: number;
  deletedLost: number;
  deletedExact: number;
  /** At most a fifth of the words changed, nothing else. */
  edited: number;
  /** Proposed where at least half of both is the other. */
  editedPlaced: number;
  editedBounds: number;
}

export const emptyTally = (): Tally => ({
  surviving: 0,
  right: 0,
  wrongUnflagged: 0,
  deleted: 0,
  deletedLost: 0,
  deletedExact: 0,
  edited: 0,
  editedPlaced: 0,
  editedBounds: 0,
});

/** The promises that these counts break, in words; empty when all are kept. */
export function misses(counts: Tally): string[] {
  const broken: string[] = [];
  const promise = (kept: boolean, words: string) => {
    if (!kept) broken.push(words);
  };
  promise(counts.right >= 0.995 * counts.surviving, 'of passages whose words survive, 99.5 % end exactly right');
  promise(counts.wrongUnflagged === 0, 'no passage is wrong without being flagged');
  promise(counts.deletedLost >= 0.95 * counts.deleted, 'of deleted passages, 95 % are lost');
  promise(counts.deletedExact === 0, 'no deleted passage is attached elsewhere as exact');
  promise(counts.editedPlaced >= 0.95 * counts.edited, 'of edited passages, 95 % are proposed at the right place');
  return broken;
}

/** Corrected versions of `text`, and passages anchored in each; the same for the same seed. */
export function tallyOf(
  text: string,
  given: { readonly seed: number; readonly versions: number; readonly passages: number },
): Tally {
  const counts = emptyTally();
  for (let i = 0; i < given.versions; i += 1) {
    const random = randomNumbers(given.seed + i * 7919);
    const edited = editText(text, correction, random);
    tally(text, edited, passagesOf(text, given.passages, random), counts);
  }
  return counts;
}

const words = /[\p{L}\p{N}]+/gu;

/** `count` passages anywhere in the text, of 1 to 40 words. */
export function passagesOf(text: string, count: number, random: () => number): Target[] {
  const all = [...text.matchAll(words)];
  return Array.from({ length: count }, () => {
    const first = Math.floor(random() * all.length);
    const last = Math.min(all.length - 1, first + Math.floor(random() ** 2 * 40));
    const end = (all[last]?.index ?? 0) + (all[last]?.[0].length ?? 0);
    const range = snap(text, { start: all[first]?.index ?? 0, end });
    return describe(text, revision, range ?? { start: 0, end: 1 });
  });
}

type Gold = { readonly kind: 'surviving' | 'edited'; readonly range: TextRange } | { readonly kind: 'deleted' } | null;

/** What happened to a passage; null: something between the kinds. */
function goldOf({ start, end, exact }: Target, { newOf, replacedBy }: EditedText): Gold {
  const places = newOf.subarray(start, end);
  if (places.every((place) => place === -1)) return { kind: 'deleted' };
  if (places.includes(-1)) return null;
  const first = places[0] ?? -1;
  if (first >= 0 && places.every((place, i) => place === first + i)) {
    return { kind: 'surviving', range: { start: first, end: first + exact.length } };
  }
  const edges = [start, end - 1].map((at) => replacedBy.get(at) ?? [newOf[at] ?? 0, (newOf[at] ?? 0) + 1]);
  const range = { start: edges[0]?.[0] ?? 0, end: edges[1]?.[1] ?? 0 };
  const all = [...exact.matchAll(words)];
  const changed = all.filter(({ index }) => places[index] === -2).length;
  // Sentences that came in between, or another order, are more than changed words.
  const isOneStretch = range.end - range.start > 0 && range.end - range.start < exact.length * 1.5 + 20;
  return isOneStretch && changed > 0 && changed * 5 <= all.length ? { kind: 'edited', range } : null;
}

const overlap = (a: TextRange, b: TextRange) => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};

export interface Miss {
  readonly kind: string;
  readonly target: Target;
  readonly gold: TextRange | null;
  readonly found: string;
}

/** Anchors the passages and counts; `missed` hears of each that is not as it should be. */
export function tally(
  oldText: string,
  edited: EditedText,
  targets: readonly Target[],
  counts: Tally,
  missed: (miss: Miss) => void = () => undefined,
): void {
  const anchorer = new Anchorer(oldText, edited.text);
  for (const target of targets) {
    const gold = goldOf(target, edited);
    if (gold === null) continue;
    const { status, range } = anchorer.anchor(target);
    const found = `${status} ${range ? edited.text.slice(range.start, range.end) : ''}`;
    counts[gold.kind] += 1;
    if (gold.kind === 'deleted') {
      if (status === 'lost') counts.deletedLost += 1;
      else missed({ kind: gold.kind, target, gold: null, found });
      if (status === 'exact') counts.deletedExact += 1;
      continue;
    }
    const isRight = range?.start === gold.range.start && range.end === gold.range.end;
    if (gold.kind === 'surviving') {
      if (isRight) counts.right += 1;
      else missed({ kind: status === 'exact' ? 'wrong' : gold.kind, target, gold: gold.range, found });
      if (!isRight && status === 'exact') counts.wrongUnflagged += 1;
    } else {
      if (isRight) counts.editedBounds += 1;
      if (range && overlap(range, gold.range) >= 0.5) counts.editedPlaced += 1;
      else missed({ kind: gold.kind, target, gold: gold.range, found });
    }
  }
}
