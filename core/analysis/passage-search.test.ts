import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Annotation } from '../model/annotation';
import { PassageSearch } from './passage-search';

const hash = 'a'.repeat(64);
let made = 0;
function passage(exact: string, note = '', minute = 0): Annotation {
  made += 1;
  const time = `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
  return Annotation.parse({
    kind: 'annotation',
    id: `a${made}`,
    source: 's1',
    targets: [{ revision: hash, start: 0, end: exact.length, exact, prefix: '', suffix: '' }],
    bodies: note === '' ? [] : [{ type: 'comment', text: note }],
    creator: 'c1',
    created: time,
    modified: time,
  });
}
function searchOver(...passages: Annotation[]): PassageSearch {
  const search = new PassageSearch();
  search.add(passages);
  return search;
}
const quotes = (search: PassageSearch, typed: string, limit = 10) =>
  search.find(typed, limit).hits.map(({ quote }) => quote);

describe('PassageSearch', () => {
  it('wants every word, in any order, in quote or note, without case and accents', () => {
    const search = searchOver(passage('The Élysée denied it', 'sharp wording'), passage('The ministry denied it'));
    expect(quotes(search, 'DENIED elysee')).toEqual(['The Élysée denied it']);
    expect(search.find('sharp denied', 10).hits).toMatchObject([{ note: 'sharp wording' }]);
    expect(search.find('denied', 10).hits.every(({ note }) => note === null)).toBe(true);
    expect(quotes(search, 'denied never')).toEqual([]);
  });

  it('puts what holds the words as they stand first, then what was changed last', () => {
    const search = searchOver(
      passage('missile defence, old', '', 1),
      passage('defence against a missile', '', 9),
      passage('missile defence, new', '', 5),
    );
    expect(quotes(search, 'missile defence')).toEqual([
      'missile defence, new',
      'missile defence, old',
      'defence against a missile',
    ]);
  });

  it('counts all and hands out the first of them; all when nothing is typed', () => {
    const search = searchOver(...Array.from({ length: 30 }, (_, i) => passage(`word ${i}`, '', i)));
    expect(search.find('word', 3)).toMatchObject({ total: 30, hits: [{ quote: 'word 29' }, { quote: 'word 28' }, {}] });
    expect(search.find('  ', 2).total).toBe(30);
  });

  it('finds by scattered letters of a word what is found no other way, and knows where', () => {
    const long = `${'The ministry said so. '.repeat(20)}It named the interceptors.`;
    const search = searchOver(passage('A missile'), passage(long), passage('m i s l'));
    expect(quotes(search, 'msl')).toEqual(['A missile']);
    expect(quotes(search, 'intrcptrs')[0]).toContain('interceptors');
    expect(search.find('intrcptrs mnstr', 1).total).toBe(1);
    expect(quotes(search, 'mx')).toEqual([]);
    expect(quotes(search, 'a.*')).toEqual([]);
  });

  it('hands out passages by id, in the order asked for, those that are there', () => {
    const [first, second] = [passage('first'), passage('second')];
    const search = searchOver(first, second);
    const gone = passage('gone');
    expect(search.hits([second.id, gone.id, first.id]).map(({ quote }) => quote)).toEqual(['second', 'first']);
  });

  it('follows changes', () => {
    const [first, second] = [passage('first'), passage('second')];
    const search = searchOver(first);
    const noted = { ...first, bodies: [{ type: 'comment' as const, text: 'noted' }] };
    search.apply({ added: [second], updated: [{ before: first, after: noted }], removed: [] });
    expect(quotes(search, 'noted')).toEqual(['first']);
    search.apply({ added: [], updated: [], removed: [first] });
    expect(quotes(search, '')).toEqual(['second']);
  });

  it('shows a long passage around the word that was found, from the beginning of a word, on one line', () => {
    const long = `${'before '.repeat(60)}needle ${'after\n'.repeat(60)}`;
    const [hit] = searchOver(passage(long)).find('needle', 1).hits;
    expect(hit?.quote).toMatch(/^… before .*needle after .* …$/);
    expect(hit?.quote.length).toBeLessThan(170);
  });

  const unaccented = (text: string) => text.replaceAll('é', 'e');

  /** Longer than two letters: all of them in order inside one word. */
  function hasScattered(text: string, word: string): boolean {
    if (word.length <= 2) return text.includes(word);
    return text.split(' ').some((one) => {
      let at = 0;
      for (const letter of one) if (letter === word[at]) at += 1;
      return at === word.length;
    });
  }

  it('finds while one types, deletes and changes passages exactly what looking through all of them finds', () => {
    const words = fc.stringMatching(/^[abé ]{0,5}$/);
    const step = fc.oneof(
      fc.record({ typed: words }),
      fc.record({ said: words.map((said) => `x${said}`) }),
      fc.constant('remove' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const search = new PassageSearch();
        const all: Annotation[] = [];
        for (const one of steps) {
          if (one === 'remove') {
            const removed = all.splice(0, 1);
            search.apply({ added: [], updated: [], removed });
          } else if ('said' in one) {
            all.push(passage(one.said));
            search.add(all.slice(-1));
          } else {
            const asked = unaccented(one.typed).split(' ');
            const idsOf = (holds: (text: string, word: string) => boolean) =>
              all
                .filter(({ targets: [target] }) => asked.every((word) => holds(unaccented(target?.exact ?? ''), word)))
                .map(({ id }) => id);
            const whole = idsOf((text, word) => text.includes(word));
            const expected = whole.length > 0 ? whole : idsOf(hasScattered);
            const { total, hits } = search.find(one.typed, 50);
            expect(total).toBe(expected.length);
            expect(hits.map(({ id }) => id).sort()).toEqual(expected.sort());
          }
        }
      }),
    );
  });
});
