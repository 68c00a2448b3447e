// The word diff of two revisions: which words of the old text are which words of the new one. Everything that compares
// revisions stands on it. Must hold for texts of a million words.
import { tokenise, Vocabulary, type Tokens } from '../text/tokens';
import { matchTokens } from './match-tokens';
import { tidy } from './tidy-runs';

/** `length` tokens from `old` on are the tokens from `new` on. */
export interface Run {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

export interface WordDiff {
  readonly vocabulary: Vocabulary;
  readonly old: Tokens;
  readonly new: Tokens;
  /** Ascending in both texts, apart from each other. */
  readonly runs: readonly Run[];
}

/**
 * The word diff of two canonical texts. White space does not count. What is moved is deleted in one place and inserted in
 * another. Far-apart texts are compared by what is rare in both, so that the time stays near linear.
 */
export function diffWords(oldText: string, newText: string): WordDiff {
  const vocabulary = new Vocabulary();
  const old = tokenise(oldText, vocabulary);
  const fresh = tokenise(newText, vocabulary);
  const runs = tidy(matchTokens(old, fresh), { vocabulary, old, new: fresh, oldText, newText });
  return { vocabulary, old, new: fresh, runs };
}
