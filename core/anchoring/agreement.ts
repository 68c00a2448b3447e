// How well the place that a passage has agrees with the one where it was settled last.
import { acceptedTargets, quoteOf, type Annotation, type Target } from '../model/annotation';
import { contextSimilarity, scoreOf, similarity } from './likeness';

const wordsOf = (targets: readonly Target[]) =>
  quoteOf({ targets: [...targets] })
    .replace(/\s+/g, ' ')
    .trim();

/** Whether both have the same words, whatever white space stands between them. */
export const haveSameWords = (a: readonly Target[], b: readonly Target[]): boolean => wordsOf(a) === wordsOf(b);

/** *moved* when the words are the same, else *fuzzy*; 0 to 1 by quote and context, wherever in their texts both stand. */
export function agreement(accepted: readonly Target[], now: readonly Target[]) {
  const score = scoreOf({
    quote: similarity(wordsOf(accepted), wordsOf(now)),
    prefix: contextSimilarity(accepted[0]?.prefix ?? '', now[0]?.prefix ?? ''),
    suffix: contextSimilarity(accepted.at(-1)?.suffix ?? '', now.at(-1)?.suffix ?? ''),
    nearness: 1,
  });
  const status: 'moved' | 'fuzzy' = haveSameWords(accepted, now) ? 'moved' : 'fuzzy';
  return { status, score: Math.min(1, Math.max(0, score)) };
}

/** Below this no stretch that there is now is the one that is looked for. */
const leastAlike = 0.6;

/** The stretches of `accepted` that are not among those there are `now`, in reading order; none when as many are there. */
export function missingStretches(accepted: readonly Target[], now: readonly Target[]): Target[] {
  if (accepted.length <= now.length) return [];
  const likeness = (one: Target) =>
    Math.max(0, ...now.map(({ exact }) => (exact.includes(one.exact) ? 1 : similarity(one.exact, exact))));
  const unlike = accepted.filter((one) => likeness(one) < leastAlike).sort((a, b) => likeness(a) - likeness(b));
  const missing = unlike.slice(0, accepted.length - now.length);
  return accepted.filter((one) => missing.includes(one));
}

/** Those of its stretches that its last replacement did not find, where somebody saw them last; none when it is settled. */
export function stretchesNotFound(annotation: Pick<Annotation, 'targets' | 'earlier' | 'anchoring'>): Target[] {
  return missingStretches(acceptedTargets(annotation), annotation.targets);
}
