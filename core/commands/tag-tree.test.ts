import fc from 'fast-check';
import { beforeEach, describe as suite, expect, it } from 'vitest';
import { applyDiff, emptyDiff, invert, sizeOf } from '../history/diff';
import { bodiesOf, tagsOf, type Annotation } from '../model/annotation';
import { AnnotationId, CreatorId, ProjectId, Sha256, SourceId, TagId, Utf16Offset } from '../model/identifier';
import { emptyState, type ProjectState } from '../model/state';
import { sameTagName, Tag, tagTree } from '../model/tag';
import type { CommandContext } from './command';
import { prepare } from './execute';
import type { CommandCall } from './index';
import { childrenOf } from './tag-places';

const now = '2026-05-05T05:05:05.555Z';
let state: ProjectState;

const context: CommandContext = {
  newId: () => 'new',
  now,
  creator: { kind: 'creator', id: CreatorId.parse('ada'), name: 'Ada' },
  text: () => undefined,
};

function run(call: CommandCall, on = state) {
  const prepared = prepare(call.type, call.input);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const label = prepared.value.label(on);
  const result = prepared.value.apply(on, context);
  if (!result.ok) return { code: result.error.code, label, diff: emptyDiff };
  applyDiff(on, result.value);
  return { code: 'ok', label, diff: result.value };
}

const id = (name: string) => TagId.parse(name);
const tag = (name: string, parent: string | null = null, order = 0, more: Partial<Tag> = {}): Tag => ({
  kind: 'tag',
  id: id(name),
  name,
  parent: parent === null ? null : id(parent),
  definition: '',
  colour: '#000000',
  shortcut: null,
  order,
  ...more,
});
const annotation = (name: string, source: string, ...tags: string[]): Annotation => ({
  kind: 'annotation',
  id: AnnotationId.parse(name),
  source: SourceId.parse(source),
  targets: [
    {
      revision: Sha256.parse('a'.repeat(64)),
      start: Utf16Offset.parse(0),
      end: Utf16Offset.parse(1),
      exact: 'x',
      prefix: '',
      suffix: '',
    },
  ],
  bodies: bodiesOf(tags.map(id), 'why'),
  creator: CreatorId.parse('ada'),
  created: '2025-01-01T00:00:00.000Z',
  modified: '2025-01-01T00:00:00.000Z',
});
const tree = (of = state) => tagTree(of.tags.values()).map(({ tag: { name }, depth }) => '  '.repeat(depth) + name);
const carried = (name: string, source = 's') => {
  const found = state.annotations.get(SourceId.parse(source))?.get(AnnotationId.parse(name));
  return found && tagsOf(found);
};
const fresh = () => emptyState({ kind: 'project', id: ProjectId.parse('p'), name: 'P' });
const put = (...added: (Tag | Annotation)[]) => {
  applyDiff(state, { ...emptyDiff, added });
};

beforeEach(() => {
  state = fresh();
  put(tag('Claim'), tag('Threat', 'Claim', 0), tag('Promise', 'Claim', 1), tag('Speaker', null, 1));
});

suite('moveTag', () => {
  const move = (name: string, parent: string | null, before: string | null = null) =>
    run({ type: 'moveTag', input: { id: name, parent, before } });

  it('reorders among siblings and nests, in one step', () => {
    expect(move('Promise', 'Claim', 'Threat')).toMatchObject({ code: 'ok', label: 'move tag Promise' });
    expect(tree()).toEqual(['Claim', '  Promise', '  Threat', 'Speaker']);
    move('Speaker', 'Threat');
    expect(tree()).toEqual(['Claim', '  Promise', '  Threat', '    Speaker']);
    move('Threat', null, 'Claim');
    expect(tree()).toEqual(['Threat', '  Speaker', 'Claim', '  Promise']);
  });
  it('refuses a place below itself, a place that is not there, and a name that is taken there', () => {
    expect(move('Claim', 'Threat').code).toBe('INVALID_INPUT');
    expect(move('Claim', 'Claim').code).toBe('INVALID_INPUT');
    expect(move('Claim', 'nowhere').code).toBe('NOT_FOUND');
    expect(move('nothing', null).code).toBe('NOT_FOUND');
    expect(move('Speaker', null, 'Threat').code).toBe('NOT_FOUND');
    put(tag('threat', null, 5));
    expect(move('Threat', null).code).toBe('ALREADY_EXISTS');
  });
  it('is no step where the tag already stands', () => {
    expect(sizeOf(move('Promise', 'Claim').diff)).toBe(0);
    expect(sizeOf(move('Threat', 'Claim', 'Threat').diff)).toBe(0);
    expect(sizeOf(move('Threat', 'Claim', 'Promise').diff)).toBe(0);
  });
});

suite('mergeTags', () => {
  const merge = (from: string, into: string) => run({ type: 'mergeTags', input: { from, into } });

  it('gives every passage the other tag, once, in all sources, and says how many', () => {
    put(annotation('a', 's', 'Threat'), annotation('b', 's', 'Speaker', 'Threat'), annotation('c', 's', 'Speaker'));
    put(annotation('d', 'other', 'Threat', 'Claim'));
    const done = merge('Threat', 'Speaker');
    expect(done).toMatchObject({ code: 'ok', label: 'merge tag Threat into Speaker (3 passages)' });
    expect([carried('a'), carried('b'), carried('c'), carried('d', 'other')]).toEqual([
      ['Speaker'],
      ['Speaker'],
      ['Speaker'],
      ['Speaker', 'Claim'],
    ]);
    expect(tree()).toEqual(['Claim', '  Promise', 'Speaker']);
    applyDiff(state, invert(done.diff));
    expect(carried('b')).toEqual(['Speaker', 'Threat']);
    expect(tree()).toEqual(['Claim', '  Threat', '  Promise', 'Speaker']);
  });
  it('moves children to the target; a name that is taken there says where it came from', () => {
    put(tag('promise', 'Speaker', 0));
    merge('Claim', 'Speaker');
    expect(tree()).toEqual(['Speaker', '  promise', '  Threat', '  Promise (Claim)']);
  });
  it('a target below the tag takes its place', () => {
    put(tag('Veiled', 'Threat'));
    merge('Claim', 'Veiled');
    expect(tree()).toEqual(['Veiled', '  Threat', '  Promise', 'Speaker']);
  });
  it('a child merges into its parent', () => {
    put(tag('threat', 'Threat'));
    state.tags.set(id('threat'), tag('threat', 'Threat', 0, { name: 'Threat' }));
    merge('Threat', 'Claim');
    expect(tree()).toEqual(['Claim', '  Promise', '  Threat', 'Speaker']);
  });
  it('takes over a key and a definition that the target lacks, and keeps both definitions', () => {
    put(tag('A', null, 8, { shortcut: '4', definition: 'one' }), tag('B', null, 9, { definition: 'two' }));
    merge('A', 'B');
    expect(state.tags.get(id('B'))).toMatchObject({ shortcut: '4', definition: 'two\n\none' });
  });
  it('refuses itself and tags that are gone', () => {
    expect(merge('Claim', 'Claim').code).toBe('INVALID_INPUT');
    expect(merge('Claim', 'gone').code).toBe('NOT_FOUND');
  });
});

suite('removeTag', () => {
  it('says how many passages lose it; its children take its place', () => {
    put(annotation('a', 's', 'Claim', 'Speaker'));
    expect(run({ type: 'removeTag', input: { id: 'Claim' } }).label).toBe('delete tag Claim (1 passage)');
    expect(tree()).toEqual(['Threat', 'Promise', 'Speaker']);
    expect(carried('a')).toEqual(['Speaker']);
  });
  it('a name made free stays within its limit', () => {
    const long = 'x'.repeat(200);
    put(tag('deep', 'Claim', 3, { name: long }), tag('top', null, 3, { name: long }));
    run({ type: 'removeTag', input: { id: 'Claim' } });
    const moved = state.tags.get(id('deep'));
    expect(Tag.safeParse(moved).success).toBe(true);
    expect(moved?.name).toMatch(/ \(Claim\)$/);
  });
});

it('updateTag puts a tag behind its new siblings', () => {
  run({ type: 'updateTag', input: { id: 'Speaker', changes: { parent: 'Claim' } } });
  expect(tree()).toEqual(['Claim', '  Threat', '  Promise', '  Speaker']);
  expect(run({ type: 'updateTag', input: { id: 'Speaker', changes: { parent: 'nowhere' } } }).code).toBe('NOT_FOUND');
});

suite('whatever is done to a tag set', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const name = fc.constantFrom(...names);
  const step = fc.oneof(
    fc.record({
      type: fc.constant('moveTag' as const),
      input: fc.record({ id: name, parent: fc.option(name), before: fc.option(name) }),
    }),
    fc.record({ type: fc.constant('mergeTags' as const), input: fc.record({ from: name, into: name }) }),
    fc.record({ type: fc.constant('removeTag' as const), input: fc.record({ id: name }) }),
  );
  const parents = fc.tuple(...names.map((_one, i) => fc.option(fc.nat({ max: Math.max(0, i - 1) }))));
  const titles = fc.tuple(...names.map(() => fc.constantFrom('Claim', 'claim', 'Threat', 'Speaker', 'Forum')));
  const carriers = fc.array(fc.subarray(names), { maxLength: 5 });

  it('it stays a tree with a total order and different names among siblings, and invert restores', () => {
    fc.assert(
      fc.property(parents, titles, carriers, fc.array(step, { maxLength: 12 }), (above, called, tagged, steps) => {
        const on = fresh();
        names.forEach((one, i) => {
          const parent = i === 0 || above[i] === null ? null : (names[above[i] ?? 0] ?? null);
          const taken = childrenOf(on.tags, parent === null ? null : id(parent));
          const title = called[i] ?? one;
          const isTaken = taken.some((other) => sameTagName(other.name, title));
          on.tags.set(id(one), tag(one, parent, i % 2, { name: isTaken ? one : title }));
        });
        const added = tagged.map((tags, i) => annotation(`n${String(i)}`, 's', ...tags));
        applyDiff(on, { ...emptyDiff, added });
        for (const call of steps) {
          const before = structuredClone(on);
          const { diff } = run(call, on);
          expectTree(on);
          const back = structuredClone(on);
          applyDiff(back, invert(diff));
          expect(back.tags).toEqual(before.tags);
          expect(back.annotations).toEqual(before.annotations);
        }
      }),
    );
  });
});

function expectTree(on: ProjectState): void {
  const nodes = tagTree(on.tags.values());
  expect(nodes.length).toBe(on.tags.size);
  for (const { tag: one } of nodes) {
    expect(Tag.safeParse(one).success).toBe(true);
    expect(one.parent === null || on.tags.has(one.parent)).toBe(true);
    const steps = new Set<string>();
    for (let at: TagId | null = one.id; at !== null; at = on.tags.get(at)?.parent ?? null) {
      expect(steps.has(at)).toBe(false);
      steps.add(at);
    }
    const siblings = childrenOf(on.tags, one.parent).filter((other) => other.id !== one.id);
    expect(siblings.some((other) => sameTagName(other.name, one.name))).toBe(false);
  }
  for (const annotations of on.annotations.values()) {
    for (const one of annotations.values()) {
      const tags = tagsOf(one);
      expect(new Set(tags).size).toBe(tags.length);
      expect(tags.every((each) => on.tags.has(each))).toBe(true);
    }
  }
}
