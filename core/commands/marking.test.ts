import { beforeEach, describe as suite, expect, it } from 'vitest';
import { describe } from '../anchoring/describe';
import { applyDiff, emptyDiff, invert, sizeOf, type Diff } from '../history/diff';
import { Annotation } from '../model/annotation';
import { ProjectId, Sha256 } from '../model/identifier';
import { Source } from '../model/source';
import { emptyState, type ProjectState } from '../model/state';
import type { CommandContext } from './command';
import { prepare } from './execute';
import type { CommandCall } from './index';

const text = 'First paragraph.\n\nSecond paragraph.';
const revision = Sha256.parse('a'.repeat(64));
const time = '2026-01-01T00:00:00.000Z';
const context: CommandContext = {
  newId: () => 'new',
  now: '2026-05-05T05:05:05.555Z',
  creator: { kind: 'creator', id: 'ada' as never, name: 'Ada' },
  text: (asked) => (asked === revision ? text : undefined),
};
const at = (start: number, end: number) => describe(text, revision, { start, end });
/** As projects from before flags and bookmarks hold them. */
const oldSource = {
  ...{ kind: 'source', id: 's', title: 'A', byline: null, publisher: null, date: null, place: null, url: null },
  ...{ language: null, order: 0 },
  revisions: [
    {
      ...{ textSha256: revision, originalSha256: revision, originalName: 'a.txt', encoding: 'utf-8' },
      ...{ utf16Length: text.length, codePointLength: text.length },
    },
  ],
};
const oldAnnotation = (id: string) => ({
  ...{ kind: 'annotation', id, source: 's', targets: [at(0, 5)], bodies: [], creator: 'ada' },
  ...{ created: time, modified: time },
});
let state: ProjectState;

function run(call: CommandCall): { code: string; label: string; diff: Diff } {
  const prepared = prepare(call.type, call.input);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const label = prepared.value.label(state);
  const result = prepared.value.apply(state, context);
  if (result.ok) applyDiff(state, result.value);
  return { code: result.ok ? 'ok' : result.error.code, label, diff: result.ok ? result.value : emptyDiff };
}

const flags = () => [...(state.annotations.get('s' as never)?.values() ?? [])].map((one) => one.important);
const bookmarks = () => state.sources.get('s' as never)?.bookmarks?.map(({ exact }) => exact);

beforeEach(() => {
  state = emptyState({ kind: 'project', id: ProjectId.parse('p'), name: 'P' });
  const annotations = ['x', 'y'].map((id) => Annotation.parse(oldAnnotation(id)));
  applyDiff(state, { ...emptyDiff, added: [Source.parse(oldSource), ...annotations] });
});

suite('importance', () => {
  it('is set and taken back for several passages in one step, those that change only', () => {
    const both = ['x', 'y'] as never[];
    expect(run({ type: 'setImportance', input: { annotations: ['x'], important: true } }).label).toBe(
      "flag passage 'First' as important",
    );
    const second = run({ type: 'setImportance', input: { annotations: both, important: true } });
    expect([second.label, sizeOf(second.diff)]).toEqual(['flag 2 passages as important', 1]);
    expect(flags()).toEqual([true, true]);
    run({ type: 'setImportance', input: { annotations: both, important: false } });
    expect(flags()).toEqual([undefined, undefined]);
    applyDiff(state, invert(second.diff));
  });

  it('leaves a record as it was before it was flagged, but for the time of the change', () => {
    run({ type: 'setImportance', input: { annotations: ['x'], important: true } });
    run({ type: 'setImportance', input: { annotations: ['x'], important: false } });
    const after = state.annotations.get('s' as never)?.get('x' as never);
    expect(after).toEqual({ ...oldAnnotation('x'), modified: context.now });
  });

  it('can be there from the first moment, and is refused for a passage that is gone', () => {
    const passage = { source: 's' as never, targets: [at(0, 5)] };
    const made = run({ type: 'annotate', input: { passage, important: true } });
    expect(made.diff.added.at(-1)).toMatchObject({ important: true });
    expect(run({ type: 'setImportance', input: { annotations: ['z'], important: true } }).code).toBe('NOT_FOUND');
  });
});

suite('bookmarks', () => {
  const set = (start: number, end: number, bookmarked: boolean) =>
    run({ type: 'setBookmark', input: { source: 's', place: at(start, end), bookmarked } });

  it('stand in reading order, are set once, removed, and undone', () => {
    expect(set(18, 24, true).label).toBe("bookmark 'Second'");
    const first = set(0, 5, true);
    expect(bookmarks()).toEqual(['First', 'Second']);
    expect(sizeOf(set(0, 5, true).diff)).toBe(0);
    applyDiff(state, invert(first.diff));
    expect(bookmarks()).toEqual(['Second']);
    expect(set(18, 24, false).label).toBe("remove bookmark at 'Second'");
    expect(state.sources.get('s' as never)).toEqual(oldSource);
    expect(sizeOf(set(18, 24, false).diff)).toBe(0);
  });

  it('are refused where their words do not stand, or on a text that is not there', () => {
    const input = { source: 's' as never, place: { ...at(0, 5), exact: 'Worst' }, bookmarked: true };
    expect(run({ type: 'setBookmark', input }).code).toBe('QUOTE_MISMATCH');
    expect(run({ type: 'setBookmark', input: { ...input, source: 'z' } }).code).toBe('NOT_FOUND');
    const elsewhere = { ...at(0, 5), revision: Sha256.parse('b'.repeat(64)) };
    expect(run({ type: 'setBookmark', input: { ...input, place: elsewhere } }).code).toBe('TEXT_MISSING');
  });
});
