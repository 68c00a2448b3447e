import { beforeEach, describe as suite, expect, it } from 'vitest';
import { countPassages, updateCounts } from '../analysis/counts';
import { describe } from '../anchoring/describe';
import { applyDiff, emptyDiff, invert, sizeOf } from '../history/diff';
import { noteOf, tagsOf } from '../model/annotation';
import { CreatorId, ProjectId, Sha256, SourceId } from '../model/identifier';
import { emptyState, type ProjectState } from '../model/state';
import { tagTree } from '../model/tag';
import type { CommandContext } from './command';
import { prepare } from './execute';
import type { CommandCall } from './index';

const text = 'The THAAD system is in Korea. The THAAD system stays.';
const revision = Sha256.parse('a'.repeat(64));
const now = '2026-05-05T05:05:05.555Z';
let state: ProjectState;
let counter = 0;

const context: CommandContext = {
  newId: () => `id-${String((counter += 1))}`,
  now,
  creator: { kind: 'creator', id: CreatorId.parse('ada'), name: 'Ada' },
  text: (asked) => (asked === revision ? text : undefined),
};

/** Runs a command as main does; returns what it added first, or the code it was refused with. */
function run(call: CommandCall) {
  const prepared = prepare(call.type, call.input);
  if (!prepared.ok) return { code: prepared.error.code, label: '', size: 0, added: undefined };
  const label = prepared.value.label(state);
  const result = prepared.value.apply(state, context);
  if (!result.ok) return { code: result.error.code, label, size: 0, added: undefined };
  const counts = countPassages(state);
  applyDiff(state, result.value);
  expect(clean(updateCounts(counts, result.value))).toEqual(clean(countPassages(state)));
  return { code: 'ok', label, size: sizeOf(result.value), added: result.value.added.at(-1), diff: result.value };
}

const clean = (counts: ReturnType<typeof countPassages>) =>
  Object.values(counts).map((table: Readonly<Record<string, number>>) =>
    Object.entries(table)
      .filter(([, n]) => n > 0)
      .sort(),
  );

const passage = (start: number, end: number) => ({
  source: SourceId.parse('s'),
  targets: [describe(text, revision, { start, end })],
});
const annotations = () => [...(state.annotations.get(SourceId.parse('s'))?.values() ?? [])];
const idOf = (record: { id: string } | undefined) => record?.id as never;

beforeEach(() => {
  counter = 0;
  state = emptyState({ kind: 'project', id: ProjectId.parse('p'), name: 'P' });
  const one = { textSha256: revision, originalSha256: revision, originalName: 'a.txt', encoding: 'utf-8' };
  const lengths = { utf16Length: text.length, codePointLength: text.length };
  const metadata = { title: 'A', byline: null, publisher: null, date: null, place: null, url: null, language: null };
  const source = {
    kind: 'source' as const,
    id: SourceId.parse('s'),
    ...metadata,
    order: 0,
    revisions: [{ ...one, ...lengths }],
  };
  applyDiff(state, { ...emptyDiff, added: [source] });
});

suite('annotations', () => {
  it('tags a passage with a tag made on the spot, in one step with its creator', () => {
    const done = run({
      type: 'tagPassage',
      input: { on: { passage: passage(4, 9) }, tag: { create: { name: 'Weapon system' } } },
    });
    expect(done).toMatchObject({ code: 'ok', size: 3, label: "tag passage 'THAAD' as Weapon system" });
    expect(annotations()[0]).toMatchObject({
      creator: 'ada',
      created: now,
      modified: now,
      targets: [{ exact: 'THAAD' }],
    });
    expect(state.creators.get(CreatorId.parse('ada'))?.name).toBe('Ada');
  });

  it('carries a changed name of the creator with the next passage', () => {
    run({ type: 'annotate', input: { passage: passage(0, 3) } });
    const known = state.creators.get(CreatorId.parse('ada'));
    if (known) state.creators.set(known.id, { ...known, name: 'A.' });
    expect(run({ type: 'annotate', input: { passage: passage(4, 9) } }).size).toBe(2);
    expect(state.creators.get(CreatorId.parse('ada'))?.name).toBe('Ada');
  });

  it('adds a second tag, keeps the order, takes one off, and does nothing twice', () => {
    const first = run({ type: 'createTag', input: { name: 'One' } }).added;
    const second = run({ type: 'createTag', input: { name: 'Two' } }).added;
    const made = run({ type: 'tagPassage', input: { on: { passage: passage(4, 9) }, tag: { id: idOf(first) } } }).added;
    const on = { annotations: [idOf(made)] };
    expect(run({ type: 'tagPassage', input: { on, tag: { id: idOf(second) } } }).size).toBe(1);
    expect(run({ type: 'tagPassage', input: { on, tag: { id: idOf(second) } } }).size).toBe(0);
    expect(annotations().map(tagsOf)).toEqual([[first?.id, second?.id]]);
    expect(run({ type: 'untagPassage', input: { ...on, tag: idOf(first) } }).label).toBe(
      "take One off passage 'THAAD'",
    );
    expect(annotations().map(tagsOf)).toEqual([[second?.id]]);
  });

  it('writes, changes and removes a note', () => {
    const made = run({ type: 'annotate', input: { passage: passage(0, 3) } }).added;
    const annotation = idOf(made);
    run({ type: 'setNote', input: { annotation, text: 'why' } });
    expect(annotations().map(noteOf)).toEqual(['why']);
    expect(run({ type: 'setNote', input: { annotation, text: 'why' } }).size).toBe(0);
    expect(run({ type: 'setNote', input: { annotation, text: '' } }).label).toBe("remove note of passage 'The'");
    expect(annotations().map(noteOf)).toEqual([null]);
  });

  it('removes passages and undoes that', () => {
    const made = run({ type: 'annotate', input: { passage: passage(0, 3), note: 'kept' } }).added;
    const removed = run({ type: 'removeAnnotations', input: { annotations: [idOf(made)] } });
    expect(annotations()).toEqual([]);
    if (removed.diff) applyDiff(state, invert(removed.diff));
    expect(annotations()).toEqual([made]);
  });

  it('refuses what does not prove itself', () => {
    const wrong = passage(4, 9);
    const moved = { ...wrong, targets: wrong.targets.map((target) => ({ ...target, start: 5 as never })) };
    expect(run({ type: 'annotate', input: { passage: moved } }).code).toBe('QUOTE_MISMATCH');
    const elsewhere = { ...wrong, source: SourceId.parse('none') };
    expect(run({ type: 'annotate', input: { passage: elsewhere } }).code).toBe('NOT_FOUND');
    const other = { ...wrong, targets: wrong.targets.map((t) => ({ ...t, revision: Sha256.parse('b'.repeat(64)) })) };
    expect(run({ type: 'annotate', input: { passage: other } }).code).toBe('TEXT_MISSING');
    expect(run({ type: 'removeAnnotations', input: { annotations: ['nothing'] } }).code).toBe('NOT_FOUND');
    expect(run({ type: 'setNote', input: { annotation: 'nothing', text: 'x' } }).code).toBe('NOT_FOUND');
  });

  it('refuses unknown commands and malformed input', () => {
    expect(run({ type: 'explode' as never, input: {} as never }).code).toBe('UNKNOWN_COMMAND');
    expect(run({ type: 'constructor' as never, input: {} as never }).code).toBe('UNKNOWN_COMMAND');
    expect(run({ type: 'createTag', input: { name: '' } }).code).toBe('INVALID_INPUT');
    expect(run({ type: 'createTag', input: { name: 'x', extra: 1 } as never }).code).toBe('INVALID_INPUT');
  });
});

suite('the tag set', () => {
  it('refuses a sibling of the same name whatever its case, and a missing parent', () => {
    run({ type: 'createTag', input: { name: 'Claim' } });
    expect(run({ type: 'createTag', input: { name: 'claim' } }).code).toBe('ALREADY_EXISTS');
    expect(run({ type: 'createTag', input: { name: 'x', parent: 'none' } }).code).toBe('NOT_FOUND');
  });

  it('a key applies one tag: pinning moves it', () => {
    const one = run({ type: 'createTag', input: { name: 'One', shortcut: '1' } }).added;
    const two = run({ type: 'createTag', input: { name: 'Two', shortcut: '1' } }).added;
    const three = run({ type: 'createTag', input: { name: 'Three' } }).added;
    const keys = () => [one, two, three].map((tag) => state.tags.get(idOf(tag))?.shortcut);
    expect(keys()).toEqual([null, '1', null]);
    run({ type: 'updateTag', input: { id: idOf(three), changes: { shortcut: '1' } } });
    expect(keys()).toEqual([null, null, '1']);
  });

  it('is a tree without cycles', () => {
    const top = run({ type: 'createTag', input: { name: 'Claim' } }).added;
    const low = run({ type: 'createTag', input: { name: 'Threat', parent: idOf(top) } }).added;
    expect(tagTree(state.tags.values()).map((node) => [node.depth, node.fullName])).toEqual([
      [0, 'Claim'],
      [1, 'Claim / Threat'],
    ]);
    expect(run({ type: 'updateTag', input: { id: idOf(top), changes: { parent: idOf(low) } } }).code).toBe(
      'INVALID_INPUT',
    );
    expect(run({ type: 'updateTag', input: { id: idOf(low), changes: { name: 'Menace' } } }).label).toBe(
      'rename tag Threat to Menace',
    );
  });

  it('deleting a tag takes it off every passage in one step, keeps the passages and moves children up', () => {
    const top = run({ type: 'createTag', input: { name: 'Claim' } }).added;
    const low = run({ type: 'createTag', input: { name: 'Threat', parent: idOf(top) } }).added;
    run({ type: 'tagPassage', input: { on: { passage: passage(4, 9) }, tag: { id: idOf(top) } } });
    run({ type: 'tagPassage', input: { on: { passage: passage(0, 3) }, tag: { id: idOf(top) } } });
    expect(run({ type: 'removeTag', input: { id: idOf(top) } }).size).toBe(4);
    expect(annotations().map(tagsOf)).toEqual([[], []]);
    expect(state.tags.get(idOf(low))).toMatchObject({ parent: null, name: 'Threat' });
    expect(run({ type: 'removeTag', input: { id: idOf(top) } }).code).toBe('NOT_FOUND');
  });

  it('a child that moves up beside a tag of its name says where it came from; nothing changed is no step', () => {
    const top = run({ type: 'createTag', input: { name: 'Claim' } }).added;
    const low = run({ type: 'createTag', input: { name: 'Other', parent: idOf(top) } }).added;
    run({ type: 'createTag', input: { name: 'Other' } });
    expect(run({ type: 'updateTag', input: { id: idOf(low), changes: { name: 'Other' } } }).size).toBe(0);
    run({ type: 'removeTag', input: { id: idOf(top) } });
    expect(state.tags.get(idOf(low))?.name).toBe('Other (Claim)');
  });

  it('adds a starter set beside what is there', () => {
    run({ type: 'createTag', input: { name: 'Mine', shortcut: '1' } });
    const tags = [...state.tags.values()].map((tag) => ({ ...tag, id: 'starter' as never, name: 'Starter' }));
    run({ type: 'addTagSet', input: { tags } });
    expect([...state.tags.values()].map((tag) => [tag.name, tag.shortcut])).toEqual([
      ['Mine', '1'],
      ['Starter', null],
    ]);
    expect(run({ type: 'addTagSet', input: { tags } }).size).toBe(0);
  });
});

suite('sources', () => {
  it('refuses a text that the project has', () => {
    const known = state.sources.get(SourceId.parse('s'));
    if (!known) throw new Error('no source');
    const { title, byline, publisher, date, place, url, language, revisions } = known;
    const input = { sources: [{ title, byline, publisher, date, place, url, language, revisions }] };
    expect(run({ type: 'addSources', input }).code).toBe('ALREADY_EXISTS');
    const other = revisions.map((one) => ({ ...one, textSha256: Sha256.parse('c'.repeat(64)) }));
    const added = run({
      type: 'addSources',
      input: { sources: [{ title, byline, publisher, date, place, url, language, revisions: other }] },
    });
    expect(added.added).toMatchObject({ kind: 'source', order: 1 });
  });
});
