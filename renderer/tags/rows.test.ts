import { describe, expect, it } from 'vitest';
import { TagId } from '../../core/model/identifier';
import type { Tag } from '../../core/model/tag';
import { placeByDrop, placeByKey, tagRows } from './rows';

const id = (name: string) => TagId.parse(name);
const tag = (name: string, parent: string | null, order: number): Tag => ({
  kind: 'tag',
  id: id(name),
  name,
  parent: parent === null ? null : id(parent),
  definition: '',
  colour: '#000000',
  shortcut: null,
  order,
});
const list = [
  tag('claim', null, 0),
  tag('threat', 'claim', 0),
  tag('veiled', 'threat', 0),
  tag('promise', 'claim', 1),
  tag('speaker', null, 1),
];
const tags = new Map(list.map((one) => [one.id, one]));

describe('tagRows', () => {
  it('leaves out what is under a collapsed branch', () => {
    const names = (collapsed: string[]) => tagRows(list, new Set(collapsed.map(id))).map((row) => row.tag.name);
    expect(names([])).toEqual(['claim', 'threat', 'veiled', 'promise', 'speaker']);
    expect(names(['threat'])).toEqual(['claim', 'threat', 'promise', 'speaker']);
    expect(names(['claim', 'threat'])).toEqual(['claim', 'speaker']);
  });
  it('counts each row among its siblings', () => {
    const rows = tagRows(list, new Set());
    expect(rows.map(({ place, siblings, hasChildren }) => [place, siblings, hasChildren])).toEqual([
      [1, 2, true],
      [1, 2, true],
      [1, 1, false],
      [2, 2, false],
      [2, 2, false],
    ]);
  });
});

it('keys move a tag past a sibling, below the one before it, and behind its parent', () => {
  const by = (name: string, key: string) => placeByKey(tags, id(name), `Arrow${key}`);
  expect(by('promise', 'Up')).toEqual({ parent: 'claim', before: 'threat' });
  expect(by('threat', 'Down')).toEqual({ parent: 'claim', before: null });
  expect(by('speaker', 'Right')).toEqual({ parent: 'claim', before: null });
  expect(by('veiled', 'Left')).toEqual({ parent: 'claim', before: 'promise' });
  expect(by('threat', 'Left')).toEqual({ parent: null, before: 'speaker' });
  for (const [name, key] of [
    ['claim', 'Up'],
    ['claim', 'Left'],
    ['claim', 'Right'],
    ['speaker', 'Down'],
  ] as const) {
    expect(by(name, key)).toBeNull();
  }
});

it('a drop puts a tag above, into or below a row, never into its own branch', () => {
  const drop = (name: string, over: string, zone: 'above' | 'into' | 'below', isOpen = false) =>
    placeByDrop(tags, id(name), id(over), zone, isOpen);
  expect(drop('speaker', 'threat', 'above')).toEqual({ parent: 'claim', before: 'threat' });
  expect(drop('speaker', 'threat', 'below')).toEqual({ parent: 'claim', before: 'promise' });
  expect(drop('speaker', 'threat', 'below', true)).toEqual({ parent: 'threat', before: 'veiled' });
  expect(drop('speaker', 'threat', 'into')).toEqual({ parent: 'threat', before: null });
  expect(drop('promise', 'threat', 'below')).toEqual({ parent: 'claim', before: null });
  expect(drop('claim', 'veiled', 'into')).toBeNull();
  expect(drop('claim', 'claim', 'above')).toBeNull();
});
