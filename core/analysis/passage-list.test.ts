import { describe, expect, it } from 'vitest';
import { bodiesOf, type Annotation } from '../model/annotation';
import { AnnotationId, CreatorId, Sha256, SourceId, TagId, Utf16Offset } from '../model/identifier';
import type { Tag } from '../model/tag';
import type { GroupHeading } from './passage-groups';
import { passageList, type ListWish } from './passage-list';

const tag = (id: string, parent: string | null, order: number): Tag => ({
  ...{ kind: 'tag', id: TagId.parse(id), name: id, parent: parent === null ? null : TagId.parse(parent) },
  ...{ definition: '', colour: '#aabbcc', shortcut: null, order },
});
const tags = [tag('Claim', null, 0), tag('Threat', 'Claim', 0), tag('Speaker', null, 1)];

const passage = (exact: string, of: readonly string[], note: string | null, minute: number): Annotation => ({
  ...{ kind: 'annotation', id: AnnotationId.parse(exact.replace(/\W/g, '') || 'x'), source: SourceId.parse('s') },
  targets: [
    {
      ...{ revision: Sha256.parse('a'.repeat(64)), start: Utf16Offset.parse(0), end: Utf16Offset.parse(exact.length) },
      ...{ exact, prefix: '', suffix: '' },
    },
  ],
  bodies: bodiesOf(
    of.map((id) => TagId.parse(id)),
    note,
  ),
  creator: CreatorId.parse('ada'),
  created: `2026-01-01T00:0${String(minute)}:00.000Z`,
  modified: '2026-01-01T00:00:00.000Z',
});

const missile = passage('Anti-missile System', ['Threat', 'Speaker'], null, 1);
const moscow = { ...passage('MOSCOW, April', [], 'Where they MET', 3), important: true as const };
const cafe = passage('Café in Geneva', ['Claim'], null, 2);
const all = [missile, moscow, cafe];
const plain: ListWish = { words: '', onlyImportant: false, sort: 'reading', group: 'none' };
const paragraphs = new Map([missile, moscow, cafe].map((one, i) => [one, i === 2 ? 11 : 4]));
const listOf = (wish: Partial<ListWish>) =>
  passageList(all, tags, { ...plain, ...wish }, (one) => paragraphs.get(one) ?? -1);
const shown = (wish: Partial<ListWish>) => listOf(wish).passages.map((one) => one.id);
const ids = (...passages: Annotation[]) => passages.map((one) => one.id);

const headingOf = (row: GroupHeading) =>
  `${row.by === 'tag' ? row.fullName : String(row.paragraph)} ${String(row.count)}`;

describe('the list of passages', () => {
  it('is the array it was given when nothing is asked for', () => {
    expect(listOf({}).rows).toBe(all);
  });

  it('finds words of quote, note and tag names, whatever their case and accents, all of them', () => {
    expect(shown({ words: 'SYSTEM' })).toEqual(ids(missile));
    expect(shown({ words: 'cafe' })).toEqual(ids(cafe));
    expect(shown({ words: ' met  moscow ' })).toEqual(ids(moscow));
    expect(shown({ words: 'met geneva' })).toEqual([]);
    expect(shown({ words: 'claim' })).toEqual(ids(missile, cafe)); // Claim / Threat is below Claim
    expect(shown({ words: 'threat anti' })).toEqual(ids(missile));
  });

  it('shows the important ones only when asked to, and both wishes together', () => {
    expect(shown({ onlyImportant: true })).toEqual(ids(moscow));
    expect(shown({ onlyImportant: true, words: 'cafe' })).toEqual([]);
  });

  it('sorts by reading order, newest first, or tag tree with the untagged last', () => {
    expect(shown({ sort: 'newest' })).toEqual(ids(moscow, cafe, missile));
    expect(shown({ sort: 'tag' })).toEqual(ids(cafe, missile, moscow));
  });

  it('groups in tree order, a passage below each of its tags, the untagged last; every row has a key of its own', () => {
    const list = listOf({ group: 'tag' });
    expect(list.rows.map((row) => (row.kind === 'group' ? headingOf(row) : row.id))).toEqual([
      ...['Claim 1', cafe.id, 'Claim / Threat 1', missile.id, 'Speaker 1', missile.id, ' 1', moscow.id],
    ]);
    expect(new Set(list.keys).size).toBe(list.rows.length);
    expect(list.passages).toHaveLength(3);
  });

  it('groups by the paragraph where a passage begins, in the order of the text, however it is sorted', () => {
    const list = listOf({ group: 'paragraph', sort: 'newest' });
    expect(list.rows.map((row) => (row.kind === 'group' ? headingOf(row) : row.id))).toEqual([
      ...['4 2', moscow.id, missile.id, '11 1', cafe.id],
    ]);
    expect(new Set(list.keys).size).toBe(list.rows.length);
  });
});
