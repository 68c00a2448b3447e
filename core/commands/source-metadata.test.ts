import { beforeEach, describe, expect, it } from 'vitest';
import { applyDiff, emptyDiff, invert } from '../history/diff';
import { CreatorId, SourceId } from '../model/identifier';
import { gradeOf, type Source } from '../model/source';
import type { ProjectState } from '../model/state';
import { annotation, blank, creator, source } from '../formats/project-json/testing/sample';
import type { CommandContext } from './command';
import { prepare } from './execute';
import type { CommandCall } from './index';

const [a, b, gone] = ['a', 'b', 'gone'].map((id) => SourceId.parse(id)) as [SourceId, SourceId, SourceId];
const context: CommandContext = {
  newId: () => 'new',
  now: '2026-05-05T05:05:05.555Z',
  creator: { kind: 'creator', id: CreatorId.parse('ada'), name: 'Ada' },
  text: () => undefined,
};
let state: ProjectState;

beforeEach(() => {
  state = blank();
  const [one, two] = [source('a', 'Words.', 0), source('b', 'Other words.', 1)];
  const added = [creator, one, two, annotation('x', one, 'Words.', 0, 5, [], null)];
  applyDiff(state, { ...emptyDiff, added });
});

function run(call: CommandCall) {
  const prepared = prepare(call.type, call.input);
  if (!prepared.ok) return { code: prepared.error.code };
  const label = prepared.value.label(state);
  const result = prepared.value.apply(state, context);
  if (!result.ok) return { code: result.error.code };
  applyDiff(state, result.value);
  return { code: 'ok', label, diff: result.value };
}

const get = (id: SourceId) => state.sources.get(id) as Source;

describe('editing what is known of sources', () => {
  it('sets a value of many at once and says that it is the analyst’s; those that have it already stay as they are', () => {
    const done = run({ type: 'editSources', input: { ids: [a], changes: { collection: 'Geneva' } } });
    expect(done.label).toBe("change Collection of source 'Title of a'");
    const both = run({ type: 'editSources', input: { ids: [a, b], changes: { collection: 'Geneva' } } });
    expect(both.label).toBe('change Collection of 2 sources');
    expect(both.diff?.updated).toHaveLength(1);
    expect([get(a), get(b)].map((one) => [one.collection, one.origins])).toEqual([
      ['Geneva', { collection: '' }],
      ['Geneva', { collection: '' }],
    ]);
  });

  it('leaves out what is emptied, keeps where other values came from, and is taken back by its inverse', () => {
    const before = get(a);
    const properties = [{ key: 'Section', value: 'World' }];
    const date = { value: '2017', inferred: true, basis: 'the footer' };
    const set = run({ type: 'editSources', input: { ids: [a], changes: { properties, retrieved: date, url: 'x' } } });
    expect(set.label).toBe("change source 'Title of a'");
    expect(get(a)).toMatchObject({ properties, retrieved: date, origins: { retrieved: '', url: '' } });
    run({ type: 'editSources', input: { ids: [a], changes: { properties: [], retrieved: null, publisher: null } } });
    expect(Object.keys(get(a))).not.toContain('properties');
    expect(Object.keys(get(a))).not.toContain('retrieved');
    expect(get(a)).toMatchObject({ publisher: null, origins: { publisher: '', url: '' } });
    if (set.diff) applyDiff(state, invert(set.diff));
    expect(get(a)).toEqual(before);
  });

  it.each([
    ['no title', { title: '' }],
    ['a date that is none', { date: { value: '28.4.2017', inferred: false, basis: null } }],
    ['a key that is no field', { order: 3 }],
  ])('refuses %s', (_what, changes) => {
    expect(run({ type: 'editSources', input: { ids: [a], changes: changes as never } }).code).toBe('INVALID_INPUT');
  });

  it('refuses a source that is gone, and changes none of the others', () => {
    const before = get(a);
    const calls: CommandCall[] = [
      { type: 'editSources', input: { ids: [a, gone], changes: { place: 'Geneva' } } },
      { type: 'gradeSources', input: { ids: [a, gone], reliability: 'A', reason: '' } },
      { type: 'removeSources', input: { ids: [a, gone] } },
    ];
    for (const call of calls) expect(run(call).code).toBe('NOT_FOUND');
    expect(get(a)).toBe(before);
  });
});

it('renames a collection in all of its sources as one step, and says when it joins another', () => {
  const c = SourceId.parse('c');
  applyDiff(state, { ...emptyDiff, added: [source('c', 'Third words.', 2)] });
  run({ type: 'editSources', input: { ids: [a, b], changes: { collection: 'Geneva' } } });
  run({ type: 'editSources', input: { ids: [c], changes: { collection: 'Vienna' } } });
  const renamed = run({ type: 'renameCollection', input: { name: 'Geneva', newName: ' Genève ' } });
  expect(renamed.label).toBe("rename collection 'Geneva' to 'Genève'");
  const merged = run({ type: 'renameCollection', input: { name: 'Vienna', newName: 'Genève' } });
  expect(merged.label).toBe("put collection 'Vienna' into 'Genève'");
  expect([a, b, c].map((id) => get(id).collection)).toEqual(['Genève', 'Genève', 'Genève']);
  if (merged.diff) applyDiff(state, invert(merged.diff));
  expect(get(c).collection).toBe('Vienna');
  expect(run({ type: 'renameCollection', input: { name: 'Geneva', newName: 'x' } }).code).toBe('NOT_FOUND');
  expect(run({ type: 'renameCollection', input: { name: 'Genève', newName: ' ' } }).code).toBe('INVALID_INPUT');
});

it('grades say who, when and why; the last one counts, and the history keeps those before it', () => {
  expect(run({ type: 'gradeSources', input: { ids: [a, b], reliability: 'B', reason: 'known' } }).label).toBe(
    'grade 2 sources as B',
  );
  expect(gradeOf(get(a))).toBe('B');
  const back = run({ type: 'gradeSources', input: { ids: [a], reliability: null, reason: 'mistaken' } });
  expect(back.label).toBe("take back the grade of source 'Title of a'");
  expect([gradeOf(get(a)), gradeOf(get(b))]).toEqual([null, 'B']);
  expect(get(a).gradings).toEqual([
    { reliability: 'B', reason: 'known', creator: 'ada', time: context.now },
    { reliability: null, reason: 'mistaken', creator: 'ada', time: context.now },
  ]);
  expect(state.creators.has(context.creator.id)).toBe(true);
});

it('removing a source takes its passages along, says how many, and undo brings all of it back', () => {
  const before = structuredClone(state);
  const removed = run({ type: 'removeSources', input: { ids: [a] } });
  expect(removed.label).toBe("remove source 'Title of a' and 1 passage");
  expect([...state.sources.keys()]).toEqual(['b']);
  expect(state.sourceOf.size).toBe(0);
  if (removed.diff) applyDiff(state, invert(removed.diff));
  expect(state.sources.get(a)).toEqual(before.sources.get(a));
  expect(state.annotations.get(a)?.size).toBe(1);
});
