import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setLanguage } from './language/index';
import { firstIssue } from './result';

afterEach(() => {
  setLanguage('en');
});

const Item = z.strictObject({
  name: z.string().trim().min(1).max(5),
  count: z.int().min(0),
  list: z.array(z.string()).min(1),
  id: z.string().regex(/^[a-z]+$/),
  kind: z.literal('item'),
});
const good = { name: 'n', count: 1, list: ['x'], id: 'a', kind: 'item' };

const said = (change: object) => {
  const parsed = Item.safeParse({ ...good, ...change });
  return parsed.success ? 'nothing' : firstIssue(parsed.error);
};

describe('the first thing wrong', () => {
  it.each([
    [{ name: 7 }, 'name: should be text', 'name: здесь должно стоять другое: текст'],
    [{ name: ' ' }, 'name: should not be empty', 'name: не должно быть пустым'],
    [{ name: 'too long' }, 'name: should be at most 5 characters', 'name: должно быть не больше 5 (знаков)'],
    [{ count: -1 }, 'count: should be at least 0', 'count: должно быть не меньше 0'],
    [{ list: [1] }, 'list.0: should be text', 'list.0: здесь должно стоять другое: текст'],
    [{ list: [] }, 'list: should not be empty', 'list: не должно быть пустым'],
    [{ id: 'A' }, 'id: does not have the form it should have', 'id: не той формы, какая нужна'],
    [{ kind: 'other' }, 'kind: should be item', 'kind: допустимо только: item'],
    [{ more: 1 }, 'has unknown keys: more', 'неизвестные ключи: more'],
  ])('is said in the language in force, with its place: %j', (change, english, russian) => {
    expect(said(change)).toBe(english);
    setLanguage('ru');
    expect(said(change)).toBe(russian);
  });
});
