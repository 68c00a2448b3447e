// Pure: what was typed into the palette. A first character can ask for one kind of thing only.
import { foldWords } from '../../core/text/fold';

export const kinds = ['source', 'tag', 'command', 'passage'] as const;
export type Kind = (typeof kinds)[number];

/** The first character that asks for a kind. */
export const prefixes: Readonly<Record<Kind, string>> = { command: '>', tag: '#', source: '@', passage: '"' };

/** Other characters for the same: quotation marks as keyboards and phones write them. */
const alike: Readonly<Record<string, Kind>> = { '“': 'passage', '„': 'passage', '«': 'passage' };

export interface Query {
  /** The only kind that is asked for; null: all. */
  readonly only: Kind | null;
  /** What was typed after the prefix. */
  readonly text: string;
  /** Its words without case and accents. */
  readonly words: readonly string[];
}

export function parseQuery(typed: string): Query {
  const start = typed.trimStart();
  const only = kinds.find((kind) => start.startsWith(prefixes[kind])) ?? alike[start.charAt(0)] ?? null;
  // A passage's closing quotation mark is not searched for.
  const text = only === null ? start : only === 'passage' ? start.slice(1).replace(/["”“»]\s*$/, '') : start.slice(1);
  return { only, text: text.trim(), words: foldWords(text) };
}
