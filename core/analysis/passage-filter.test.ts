import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodiesOf } from '../model/annotation';
import { TagId } from '../model/identifier';
import type { Tag } from '../model/tag';
import { branches, isShown, noTagFilter, passageFilter, showAll } from './passage-filter';

const id = (name: string) => TagId.parse(name);
const tag = (name: string, parent: string | null = null): Tag => ({
  kind: 'tag',
  id: id(name),
  name,
  parent: parent === null ? null : id(parent),
  definition: '',
  colour: '#000000',
  shortcut: null,
  order: 0,
});
const tags = [tag('claim'), tag('threat', 'claim'), tag('veiled', 'threat'), tag('speaker')];
const passage = (...names: string[]) => ({ bodies: bodiesOf(names.map(id), 'a note') });
const shown = (names: string[], asked: string[], match: 'any' | 'all' = 'any', hidden: string[] = []) =>
  isShown(passage(...names), passageFilter(tags, { tags: asked.map(id), match, untagged: false }, hidden.map(id)));

describe('isShown', () => {
  it('shows everything when nothing is asked for and nothing is hidden', () => {
    expect(shown([], [])).toBe(true);
    expect(isShown(passage('claim'), showAll)).toBe(true);
  });
  it('shows passages with any, or with all, of the tags', () => {
    expect(shown(['claim'], ['claim', 'speaker'])).toBe(true);
    expect(shown(['claim'], ['claim', 'speaker'], 'all')).toBe(false);
    expect(shown(['claim', 'speaker'], ['claim', 'speaker'], 'all')).toBe(true);
    expect(shown([], ['claim'])).toBe(false);
  });
  it('a tag stands for what is below it, at any depth, but not for what is above', () => {
    expect(shown(['veiled'], ['claim'])).toBe(true);
    expect(shown(['claim'], ['threat'])).toBe(false);
  });
  it('hides passages that carry hidden tags only; one without a tag carries none', () => {
    expect(shown(['claim'], [], 'any', ['claim'])).toBe(false);
    expect(shown(['veiled'], [], 'any', ['claim'])).toBe(false);
    expect(shown(['claim', 'speaker'], [], 'any', ['claim'])).toBe(true);
    expect(shown([], [], 'any', ['claim'])).toBe(true);
  });
  it('a tag that is asked for is shown though it is hidden', () => {
    expect(shown(['claim'], ['claim'], 'any', ['claim'])).toBe(true);
    expect(shown(['threat'], ['threat'], 'any', ['claim'])).toBe(true);
  });
  it('shows the passages without a tag alone when they are asked for', () => {
    const filter = passageFilter(tags, { ...noTagFilter, untagged: true }, [id('claim')]);
    expect([passage(), passage('claim'), passage('speaker')].map((one) => isShown(one, filter))).toEqual([
      true,
      false,
      false,
    ]);
  });
  it('tags that no longer exist are not asked for', () => {
    expect(shown(['claim'], ['gone'])).toBe(true);
    expect(shown(['claim'], ['gone', 'speaker'])).toBe(false);
  });
  it('any of one tag is all of one tag; all asks for no less than any', () => {
    const names = fc.subarray(['claim', 'threat', 'veiled', 'speaker']);
    fc.assert(
      fc.property(names, names, names, (carried, asked, hidden) => {
        const any = shown(carried, asked, 'any', hidden);
        const all = shown(carried, asked, 'all', hidden);
        if (asked.length <= 1) expect(any).toBe(all);
        else if (all) expect(any).toBe(true);
      }),
    );
  });
});

it('knows every branch, and takes no harm from a cycle', () => {
  expect([...(branches(tags).get(id('claim')) ?? [])]).toEqual(['claim', 'threat', 'veiled']);
  expect(branches([tag('a', 'b'), tag('b', 'a')]).size).toBe(2);
  expect(passageFilter(tags, noTagFilter, [])).toEqual(showAll);
});
