import { describe, expect, it } from 'vitest';
import { strings } from '../../core/language/index';
import { AnnotationId, SourceId } from '../../core/model/identifier';
import { Tag } from '../../core/model/tag';
import { candidatesOf } from './candidates';
import { groupsFor, passageEntry, passageGroup, recentPassages, type Group } from './entries';
import { parseQuery } from './query';

const tag = (id: string, name: string, shortcut: string | null = null) =>
  Tag.parse({ kind: 'tag', id, name, parent: null, definition: '', colour: '#3b82c4', shortcut, order: 0 });
const open = { history: { undo: null, redo: null }, readOnly: false };
const known = { ...open, sources: [], tags: [tag('find', 'Findings'), tag('claim', 'Claim', '1')] };
const candidates = candidatesOf(known, strings);
const groups = (typed: string, recent: readonly string[] = []) =>
  groupsFor(candidates, { keys: recent, passages: [] }, parseQuery(typed));
const keysIn = (group: Group | undefined) => group?.entries.map(({ key }) => key) ?? [];

const hit = (id: string, quote: string) => ({
  id: AnnotationId.parse(id),
  source: SourceId.parse('s'),
  tags: [],
  quote,
  note: null,
});

describe('what the palette offers', () => {
  it('is all that can be done now: no undo without a change, no pinned tag without a tag, nothing that a field does', () => {
    const keys = new Set(candidates.map(({ key }) => key));
    expect(keys).toContain('command:find');
    expect(keys).toContain('command:applyPinned1');
    for (const id of ['undo', 'applyPinned2', 'copy', 'openPalette']) expect(keys, id).not.toContain(`command:${id}`);
    const readOnly = candidatesOf({ ...known, readOnly: true }, strings).map(({ key }) => key);
    expect(readOnly).not.toContain('command:highlight');
  });

  it('is what was used last, then everything else once, while nothing is typed', () => {
    const [recent, ...rest] = groups('', ['command:find', 'command:gone', 'tag:claim']);
    expect(recent?.kind).toBe('recent');
    expect(keysIn(recent)).toEqual(['command:find', 'tag:claim']);
    expect(rest.flatMap(keysIn)).not.toContain('command:find');
  });

  it('puts the kind with the best match first, and among equals what was used last', () => {
    expect(groups('claim').map(({ kind }) => kind)).toEqual(['tag']);
    expect(groups('find')[0]?.kind).toBe('tag'); // “Findings” and “Find …” begin alike: the library's order
    expect(keysIn(groups('find n', [])[0])[0]).toBe('command:findNext');
    const commands = (recent: readonly string[]) => keysIn(groups('>find', recent)[0]);
    expect(commands(['command:findPrevious'])[0]).toBe('command:findPrevious');
  });

  it('is of one kind only after its prefix', () => {
    expect(groups('#').map(({ kind }) => kind)).toEqual(['tag']);
    expect(groups('"find')).toEqual([]);
  });

  it('has the passages that were chosen lately among the rest, those that still are there', () => {
    const keys = ['passage:a', 'command:find', 'passage:gone'];
    expect(recentPassages(keys)).toEqual(['a', 'gone']);
    const recent = { keys, passages: [passageEntry(hit('a', 'a missile'), new Map(), [])] };
    const first = (typed: string) => keysIn(groupsFor(candidates, recent, parseQuery(typed))[0]);
    expect(first('')).toEqual(['passage:a', 'command:find']);
    expect(first('"')).toEqual(['passage:a']);
    expect(first('#')).toEqual(['tag:claim', 'tag:find']);
  });

  it('marks the letters of a word that stands nowhere as it was typed', () => {
    const { matches } = passageEntry(hit('a', 'a missile'), new Map(), ['msl']);
    expect(matches).toEqual([
      [2, 3],
      [4, 5],
      [7, 8],
    ]);
  });

  it('shows passages of an older answer only as far as they hold the words of now', () => {
    const found = { by: 'miss', total: 80, hits: [hit('a', 'a missile'), hit('b', 'a missed date')] };
    const shown = (typed: string) => passageGroup(found, new Map(), parseQuery(typed));
    expect(shown('miss')[0]).toMatchObject({ total: 80, entries: [{ key: 'passage:a' }, { key: 'passage:b' }] });
    expect(shown('missi')[0]).toMatchObject({ total: 1, entries: [{ key: 'passage:a', matches: [[2, 7]] }] });
    expect(shown('zebra')).toEqual([]);
  });
});

describe('parseQuery', () => {
  it('reads a prefix, also a typographic quotation mark, and leaves the closing one out', () => {
    expect(parseQuery(' >Find ')).toEqual({ only: 'command', text: 'Find', words: ['find'] });
    expect(parseQuery('“will worsen”')).toMatchObject({ only: 'passage', text: 'will worsen' });
    expect(parseQuery('a > b').only).toBeNull();
  });
});
