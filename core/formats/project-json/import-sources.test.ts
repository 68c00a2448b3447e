// What becomes of a source that the project has already.
import { describe, expect, it } from 'vitest';
import { describe as anchor } from '../../anchoring/describe';
import { applyDiff, emptyDiff, invert } from '../../history/diff';
import { annotation, blank, creator, encode, plan, sample, sha256, source, textA } from './testing/sample';

const at = (start: number, end: number) => anchor(textA, sha256(textA), { start, end });
const texts = new Map([[sha256(textA), textA]]);

/** A project that has `textA` under `id`, with these places as bookmarks. */
function project(id: string, title: string, ...bookmarks: readonly ReturnType<typeof at>[]) {
  const state = blank('P');
  const marks = bookmarks.length > 0 ? { bookmarks: [...bookmarks] } : {};
  applyDiff(state, { ...emptyDiff, added: [{ ...source(id, textA, 0), title, ...marks }] });
  return state;
}

const placesOf = (state: ReturnType<typeof blank>) =>
  [...state.sources.values()].map((one) => one.bookmarks?.map(({ start }) => start));

describe('a source of an import that is here already', () => {
  it.each(['keepMine', 'takeTheirs'] as const)('brings its bookmarks, each place once, with %s', (choice) => {
    const mine = project('s', 'T', at(0, 1), at(4, 5));
    const file = encode(project('other', 'T', at(2, 4), at(4, 5)), texts);
    const prepared = plan(file, mine, texts);
    expect(prepared.plan.totals).toEqual({ new: 1, identical: 0, conflict: 0, refused: 0 });
    expect(prepared.plan.items[0]?.reason).toBe('The text is here; 1 bookmark comes to it.');
    applyDiff(mine, prepared.diff(choice));
    expect(placesOf(mine)).toEqual([[0, 2, 4]]);
    expect(plan(file, mine, texts).plan.totals).toEqual({ new: 0, identical: 1, conflict: 0, refused: 0 });
  });

  it.each([
    ['keepMine', 'Mine'],
    ['takeTheirs', 'Theirs'],
  ] as const)('brings its bookmarks also when its title is in conflict: %s', (choice, title) => {
    const mine = project('s', 'Mine');
    const prepared = plan(encode(project('s', 'Theirs', at(2, 4)), texts), mine, texts);
    expect(prepared.plan.totals).toEqual({ new: 1, identical: 0, conflict: 1, refused: 0 });
    applyDiff(mine, prepared.diff(choice));
    expect(placesOf(mine)).toEqual([[2]]);
    expect(mine.sources.get('s' as never)?.title).toBe(title);
  });

  it('keeps my bookmarks when the file has none, and calls that identical', () => {
    const mine = project('s', 'T', at(0, 1));
    const prepared = plan(encode(project('s', 'T'), texts), mine, texts);
    expect(prepared.plan.totals.identical).toBe(1);
    expect(prepared.diff('takeTheirs')).toEqual(emptyDiff);
  });

  it('changes one source once, when the file has its text twice', () => {
    const { state, texts: all } = sample();
    const file = JSON.parse(encode(state, all)) as { sources: { id: string; title: string }[] };
    const twin = { ...file.sources[1], id: 's-twin', title: 'Another title' };
    const prepared = plan(JSON.stringify({ ...file, sources: [...file.sources, twin] }), state, all);
    expect(prepared.plan.totals).toEqual({ new: 0, identical: 10, conflict: 0, refused: 0 });
    expect(prepared.plan.items.find((item) => item.reason !== null)?.reason).toMatch(/this text twice/);
  });

  /** A source whose text was replaced, and a passage on each of these texts. */
  function replaced(...contents: readonly string[]) {
    const state = blank('P');
    const revisions = contents.flatMap((text, i) => source(`r-${String(i)}`, text, 0).revisions);
    const one = { ...source('s', contents.at(-1) ?? '', 0), title: 'T', revisions };
    const passages = contents.map((text, i) => {
      const isOlder = i < contents.length - 1;
      const lost = isOlder ? { anchoring: { status: 'lost' as const, score: 0 } } : {};
      return { ...annotation(`x-${text}`, one, text, 0, 1, [], null), ...lost };
    });
    applyDiff(state, { ...emptyDiff, added: [creator, one, ...passages] });
    return { state, texts: new Map(contents.map((text) => [sha256(text), text])) };
  }
  const textsOf = (state: ReturnType<typeof blank>) =>
    [...state.sources.values()].map(({ revisions }) => revisions.map(({ textSha256 }) => textSha256));

  it('brings older texts with the passages on them, and is then the same as the file', () => {
    const theirs = replaced('One', 'Two', 'Four');
    const mine = replaced('Three', 'Four');
    const file = encode(theirs.state, theirs.texts);
    const prepared = plan(file, mine.state, mine.texts);
    expect(prepared.plan.items.map(({ reason }) => reason)).toContain(
      'The text is here; 2 older revisions come to it.',
    );
    expect(prepared.plan.totals).toMatchObject({ conflict: 0, refused: 0 });
    expect([...prepared.texts.values()]).toEqual(['One', 'Two']);
    const diff = prepared.diff('keepMine');
    applyDiff(mine.state, diff);
    expect(textsOf(mine.state)).toEqual([['Three', 'One', 'Two', 'Four'].map(sha256)]);
    const all = new Map([...mine.texts, ...prepared.texts]);
    expect(plan(file, mine.state, all).plan.totals).toMatchObject({ new: 0, conflict: 0, refused: 0 });
    applyDiff(mine.state, invert(diff));
    expect(textsOf(mine.state)).toEqual([['Three', 'Four'].map(sha256)]);
  });

  it('never brings a newer text, in which my passages were not looked for, nor the passages on it', () => {
    const mine = replaced('One');
    const theirs = replaced('One', 'Two');
    const prepared = plan(encode(theirs.state, theirs.texts), mine.state, mine.texts);
    expect(prepared.plan.items.filter(({ state }) => state === 'refused')).toMatchObject([
      { id: 'x-Two', reason: 'It is on a revision that its source does not have.' },
    ]);
    expect(prepared.diff('keepMine').updated).toEqual([]);
    expect([...prepared.texts]).toEqual([]);
  });

  it('takes a passage on an older text of mine as not found, until it is placed', () => {
    const mine = replaced('One', 'Two');
    const theirs = replaced('One');
    applyDiff(mine.state, {
      ...emptyDiff,
      removed: [...(mine.state.annotations.values().next().value?.values() ?? [])],
    });
    const prepared = plan(encode(theirs.state, theirs.texts), mine.state, mine.texts);
    const [added] = prepared.diff('keepMine').added;
    expect(added).toMatchObject({ id: 'x-One', anchoring: { status: 'lost', score: 0 } });
    expect(prepared.plan.items.find(({ id }) => id === 'x-One')?.reason).toMatch(/on an older text/);
  });
});
