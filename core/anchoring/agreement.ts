// How well the place that a passage has agrees with the one where it was settled last.
import { quoteOf, type Target } from '../model/annotation';
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
