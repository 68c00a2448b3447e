// "Take theirs" and "keep mine" leave a tag set that the commands on tags could have made.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDiff, emptyDiff } from '../../history/diff';
import { TagId } from '../../model/identifier';
import type { ProjectState } from '../../model/state';
import { isWithin, sameTagName, type Tag } from '../../model/tag';
import { annotation, blank, creator, encode, plan, sha256, source } from './testing/sample';

type Spec = readonly [id: string, name: string, parent: string | null];

const text = 'Some words.';
const choices = ['keepMine', 'takeTheirs'] as const;

const tag = ([id, name, parent]: Spec, order: number): Tag => ({
  kind: 'tag',
  id: TagId.parse(id),
  name,
  parent: parent === null ? null : TagId.parse(parent),
  definition: '',
  colour: '#aabbcc',
  shortcut: null,
  order,
});

/** A project of these tags, with one passage for each. */
function project(...tags: readonly Spec[]): ProjectState {
  const state = blank('P');
  const on = source('s', text, 0);
  const passages = tags.map(([id]) => annotation(`a-${id}`, on, text, 0, 4, [id], null));
  applyDiff(state, { ...emptyDiff, added: [creator, on, ...tags.map(tag), ...passages] });
  return state;
}

const texts = new Map([[sha256(text), text]]);
const fileOf = (state: ProjectState) => encode(state, texts);

/** As if a tag of the file were filtered out by hand: its parent is then only in the project. */
function without(file: string, id: string): string {
  const parsed = JSON.parse(file) as { tags: { id: string }[]; annotations: { tags: { id: string }[] }[] };
  parsed.tags = parsed.tags.filter((one) => one.id !== id);
  parsed.annotations = parsed.annotations.filter((one) => one.tags.every((other) => other.id !== id));
  return JSON.stringify(parsed);
}

function expectWhole(state: ProjectState): void {
  const tags = [...state.tags.values()];
  for (const one of tags) {
    if (one.parent !== null) expect(state.tags.has(one.parent)).toBe(true);
    expect(isWithin(state.tags, one.parent, one.id)).toBe(false);
    const twins = tags.filter((other) => other.parent === one.parent && sameTagName(other.name, one.name));
    expect(twins.map(({ name }) => name)).toEqual([one.name]);
  }
}

/** What the import makes of the tags, for each choice, and what the plan says of them. */
function imported(mine: ProjectState, file: string) {
  const { plan: summary } = plan(file, mine, texts);
  const [kept, taken] = choices.map((choice) => {
    const copy = blank('P');
    applyDiff(copy, plan(fileOf(mine), copy).diff('keepMine'));
    applyDiff(copy, plan(file, copy, texts).diff(choice));
    expectWhole(copy);
    return Object.fromEntries([...copy.tags.values()].map(({ id, name, parent }) => [id, [name, parent]]));
  });
  const said = summary.items.filter(({ kind }) => kind === 'tag').map(({ id, state, reason }) => [id, state, reason]);
  return { kept, taken, said };
}

describe('tags of an import', () => {
  it('takes a tag that is equal but for case for the tag that is there', () => {
    const { kept, taken, said } = imported(project(['m', 'Threat', null]), fileOf(project(['f', 'threat', null])));
    expect(said).toEqual([['m', 'conflict', 'Differs in name.']]);
    expect(kept).toEqual({ m: ['Threat', null] });
    expect(taken).toEqual({ m: ['threat', null] });
  });

  it('keeps a name where the new one would stand twice, and says so', () => {
    const mine = project(['a', 'Threat', null], ['b', 'Danger', null]);
    const { taken, said } = imported(mine, fileOf(project(['a', 'danger', null])));
    expect(taken).toEqual({ a: ['Threat', null], b: ['Danger', null] });
    expect(said).toEqual([['a', 'identical', expect.stringMatching(/Differs in name\. Its name and place here stay/)]]);
  });

  it('takes two names that change places', () => {
    const mine = project(['a', 'One', null], ['b', 'Two', null]);
    const { taken } = imported(mine, fileOf(project(['a', 'Two', null], ['b', 'One', null])));
    expect(taken).toEqual({ a: ['Two', null], b: ['One', null] });
  });

  it('never puts a tag below itself, when the file has only a part of the tree', () => {
    const mine = project(['top', 'Top', null], ['middle', 'Middle', 'top'], ['low', 'Low', 'middle']);
    const theirs = project(['middle', 'Middle', null], ['top', 'Top', 'middle']);
    expect(imported(mine, fileOf(theirs)).taken).toMatchObject({ middle: ['Middle', null], top: ['Top', 'middle'] });
    const { taken, said } = imported(mine, without(fileOf(theirs), 'middle'));
    expect(taken).toMatchObject({ middle: ['Middle', 'top'], top: ['Top', null] });
    expect(said).toEqual([['top', 'identical', expect.stringMatching(/^Differs in parent\..*below itself/)]]);
  });

  it('gives a new tag beside one of its name another name: two tags of the file never become one', () => {
    const mine = project(['a', 'Threat', null]);
    const { kept, taken, said } = imported(mine, fileOf(project(['a', 'Danger', null], ['n', 'Threat', null])));
    expect(kept).toEqual({ a: ['Threat', null], n: ['Threat (2)', null] });
    expect(taken).toEqual({ a: ['Danger', null], n: ['Threat (2)', null] });
    expect(said).toContainEqual(['n', 'new', '“Threat” is taken by another tag beside it.']);
  });

  it('leaves a whole tree and every passage its tag, whatever the two tag sets are', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const names = ['One', 'one', 'Two', 'TWO', 'Thrée', 'Four', 'four (2)'];
    const spec = fc.record({ name: fc.constantFrom(...names), parent: fc.nat(ids.length), has: fc.boolean() });
    /** A tree: a parent is any tag that stands before in a random order; a name that is taken is left out. */
    const tree = fc
      .tuple(fc.shuffledSubarray(ids), fc.array(spec, { minLength: 6, maxLength: 6 }))
      .map(([order, all]) =>
        order.reduce<Spec[]>((made, id, i) => {
          const { name, parent } = all[i] ?? { name: 'One', parent: 0 };
          const above = made[parent]?.[0] ?? null;
          const isTaken = made.some((other) => other[2] === above && sameTagName(other[1], name));
          return isTaken ? made : [...made, [id, name, above]];
        }, []),
      );
    fc.assert(
      fc.property(tree, tree, fc.constantFrom(...ids), (mine, theirs, cut) => {
        const file = without(fileOf(project(...theirs)), cut);
        for (const choice of choices) {
          const state = project(...mine);
          const { diff, plan: summary } = plan(file, state, texts);
          const refused = summary.items.filter((item) => item.kind === 'tag' && item.state === 'refused');
          applyDiff(state, diff(choice));
          expectWhole(state);
          const known = new Set(state.tags.keys());
          const passages = [...state.annotations.values()].flatMap((all) => [...all.values()]);
          for (const { bodies } of passages) {
            for (const body of bodies) if (body.type === 'tag') expect(known.has(body.tag)).toBe(true);
          }
          // Only what hangs on the tag that was cut out is refused.
          if (state.tags.has(TagId.parse(cut))) expect(refused).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
