import { describe, expect, it } from 'vitest';
import { PatternSearch } from './pattern-search';
import { codeOf, valueOf } from './testing/temporary';

const plain = { matchCase: false, wholeWord: false };
const text = 'Gen. Cai Jun, 28 April 2017.\nLt. Gen. Poznihir, 29 March 2017. 🙂';

const found = async (query: string, options = plain) => {
  const { starts, ends } = valueOf(await new PatternSearch().search(text, query, options));
  return Array.from(starts, (start, i) => text.slice(start, ends[i]));
};

describe('a search by regular expression', () => {
  it('finds every match, by paragraph, with and without case and whole words', async () => {
    expect(await found('\\d{1,2} \\p{Lu}\\p{L}+ \\d{4}')).toEqual(['28 April 2017', '29 March 2017']);
    expect(await found('^l?.')).toEqual(['G', 'Lt']);
    expect(await found('gen', { matchCase: true, wholeWord: false })).toEqual([]);
    expect(await found('a.?', { matchCase: false, wholeWord: true })).toEqual([]);
    expect(await found('ca.', { matchCase: false, wholeWord: true })).toEqual(['Cai']);
  });

  it('knows no empty match, and ends at a text of surrogate pairs', async () => {
    expect(await found('x*')).toEqual([]);
    expect(await found('🙂*')).toEqual(['🙂']);
  });

  it('is refused with its reason when it is none', async () => {
    const answer = await new PatternSearch().search(text, '(', plain);
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    expect(!answer.ok && answer.error.message).toMatch(/Unterminated group/);
    expect(codeOf(await new PatternSearch().search(text, 'a)|(b', { matchCase: false, wholeWord: true }))).toBe(
      'INVALID_INPUT',
    );
  });

  it('that would never end is stopped, and a newer one ends an older', async () => {
    const search = new PatternSearch();
    const endless = `${'a'.repeat(40)}!`;
    expect(codeOf(await search.search(endless, '(a+)+$', plain, 300))).toBe('TIMED_OUT');
    const older = search.search(endless, '(a+)+$', plain);
    const newer = search.search(text, 'Gen', plain);
    expect(codeOf(await older)).toBe('CANCELLED');
    expect(valueOf(await newer).starts).toHaveLength(2);
  });
});
