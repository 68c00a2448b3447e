import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '../text/fold';
import { fuzzyMatch, searchable } from './fuzzy';

const match = (name: string, typed: string) => fuzzyMatch(searchable(name), foldWords(typed));
const marked = (name: string, typed: string) =>
  match(name, typed)?.matches.map(([start, end]) => name.slice(start, end));
/** The names that match, best first. */
const ranked = (names: readonly string[], typed: string) =>
  names
    .flatMap((name) => {
      const found = match(name, typed);
      return found ? [{ name, rank: found.rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);

describe('fuzzyMatch', () => {
  it('ranks whole names, then beginnings, then beginnings of words, then insides, then scattered letters', () => {
    const names = ['Text again', 'Never at gate', 'Vintage', 'The tag', 'Tagged', 'Tag'];
    expect(ranked(names, 'tag')).toEqual(['Tag', 'Tagged', 'The tag', 'Vintage', 'Text again']);
  });

  it('finds initials and abbreviations', () => {
    expect(marked('Next Passage at This Place', 'npp')).toEqual(['N', 'P', 'P']);
    expect(marked('Export: Project JSON…', 'expjson')).toEqual(['E', 'x', 'P', 'J', 'S', 'O', 'N']);
    expect(ranked(['New Project…', 'Next Passage'], 'nxt')).toEqual(['Next Passage']);
  });

  it('does not call chance a likeness', () => {
    expect(match('Open the Example Again', 'tmn')).toBeNull();
    expect(match('Show the Project Folder', 'sjf')).toBeNull();
    expect(match('ChinaMil', 'cl')).toBeNull();
  });

  it('wants every word, in any order, without accents and case', () => {
    expect(marked('Claim / Threat', 'THR cla')).toEqual(['Cla', 'Thr']);
    expect(marked('Café Élysée', 'elysee')).toEqual(['Élysée']);
    expect(match('Claim / Threat', 'claim denial')).toBeNull();
  });

  it('matches everything when nothing is typed', () => {
    expect(match('Anything', ' ')).toEqual({ rank: 0, matches: [] });
  });

  it('marks stretches that lie inside the name and spell what was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'á', 'b', 'c', ' ', 'А', 'Я') }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'я') }),
        (name, typed) => {
          const found = match(name, typed);
          if (found === null || typed === '') return;
          const letters = found.matches.map(([start, end]) => name.slice(start, end)).join('');
          expect(foldWords(letters).join('')).toBe(foldWords(typed).join(''));
        },
      ),
    );
  });
});
