import { describe, expect, it } from 'vitest';
import { languages } from './index';

type Leaf = string | ((...values: never[]) => string);

/** Every sentence by its path: "shell.saved". */
function leaves(of: object, path = ''): [string, Leaf][] {
  return Object.entries(of).flatMap(([key, value]): [string, Leaf][] => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' ? leaves(value as object, at) : [[at, value as Leaf]];
  });
}

/** Stands for whatever a sentence takes: text, a number, a list, a record of both. */
const sample: unknown = new Proxy(() => undefined, {
  get: (_target, key) => {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 7 : '7');
    if (key === 'join') return () => '7';
    if (['replace', 'slice', 'trimEnd', 'trim', 'toLowerCase', 'toUpperCase', 'toLocaleString'].includes(String(key)))
      return () => '7';
    return key === 'length' ? 1 : 7;
  },
});

function said(leaf: Leaf): string {
  return typeof leaf === 'string' ? leaf : (leaf as (...values: unknown[]) => string)(sample, sample, sample, sample);
}

/** Names that are the same in every language. */
const names = new Set([
  'history.somebody',
  'actions.exportProjectJson',
  'cards.sample.publisher',
  'keysDialog.jsonFile',
]);

describe('the languages', () => {
  it('have the same sentences, in the same forms', () => {
    const shape = (of: object) =>
      leaves(of)
        .map(([path, leaf]) => `${path}: ${typeof leaf}`)
        .sort();
    expect(shape(languages.ru)).toEqual(shape(languages.en));
  });

  it('say something everywhere', () => {
    for (const language of Object.values(languages)) {
      for (const [path, leaf] of leaves(language)) expect(said(leaf).trim(), path).not.toBe('');
    }
  });

  it('are really written in Russian', () => {
    const english = new Map(leaves(languages.en));
    // What has no word in English either is only its arguments and signs.
    const hasWords = (path: string) => /[a-z]/i.test(said(english.get(path) ?? ''));
    const foreign = leaves(languages.ru).filter(
      ([path, leaf]) => !/[а-яё]/i.test(said(leaf)) && hasWords(path) && !names.has(path),
    );
    expect(foreign.map(([path]) => path)).toEqual([]);
  });
});
