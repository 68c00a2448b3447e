import { describe, expect, it } from 'vitest';
import { describe as describeTarget } from '../anchoring/describe';
import { applyDiff, invert } from '../history/diff';
import { findAnnotation, emptyState, type ProjectState } from '../model/state';
import { tagsOf } from '../model/annotation';
import { AnnotationId, CreatorId, ProjectId, Sha256, TagId } from '../model/identifier';
import { Source } from '../model/source';
import { findAll } from '../text/find';
import { prepare } from './execute';

const text = 'THAAD here, THAAD there and THAAD again.';
const revision = Sha256.parse('a'.repeat(64));
const now = '2026-01-02T03:04:05.678Z';

function project(): ProjectState {
  const state = emptyState({ kind: 'project', id: ProjectId.parse('p'), name: 'P' });
  const source = Source.parse({
    ...{ kind: 'source', id: 's', title: 'S', byline: null, publisher: null, date: null, place: null, url: null },
    ...{ language: 'en', order: 0 },
    revisions: [
      {
        ...{ textSha256: revision, originalSha256: revision, originalName: 's.txt', encoding: 'utf-8' },
        ...{ utf16Length: text.length, codePointLength: text.length },
      },
    ],
  });
  applyDiff(state, { added: [source], updated: [], removed: [] });
  return state;
}

let next = 0;
function run(state: ProjectState, type: string, input: unknown) {
  const prepared = prepare(type, input);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const label = prepared.value.label(state);
  const diff = prepared.value.apply(state, {
    newId: () => `id-${++next}`,
    now,
    creator: { kind: 'creator', id: CreatorId.parse('ann'), name: 'Ann' },
    text: () => text,
  });
  if (!diff.ok) throw new Error(diff.error.code);
  applyDiff(state, diff.value);
  return { label, diff: diff.value };
}

const passages = () => {
  const { starts, ends } = findAll(text, 'THAAD');
  return Array.from(starts, (start, i) => ({
    source: 's',
    targets: [describeTarget(text, revision, { start, end: ends[i] ?? 0 })],
  }));
};
const annotationsOf = (state: ProjectState) => [...([...state.annotations.values()][0]?.values() ?? [])];

describe('tagging all hits', () => {
  it('makes one passage of each, with a tag made on the spot, in one step that can be taken back', () => {
    const state = project();
    const { label, diff } = run(state, 'tagHits', { passages: passages(), tag: { create: { name: 'Weapon' } } });
    expect(label).toBe('tag 3 passages as Weapon');
    expect(annotationsOf(state).map(({ targets }) => targets[0]?.start)).toEqual([0, 12, 28]);
    expect(diff.added.map(({ kind }) => kind)).toEqual(['creator', 'tag', 'annotation', 'annotation', 'annotation']);
    applyDiff(state, invert(diff));
    expect(annotationsOf(state)).toEqual([]);
    expect(state.tags.size).toBe(0);
  });

  it('gives the tag to a passage that stands there already, and nothing to one that has it', () => {
    const state = project();
    run(state, 'annotate', { passage: passages()[0], note: 'mine' });
    run(state, 'tagHits', { passages: passages().slice(0, 2), tag: { create: { name: 'Weapon' } } });
    expect(annotationsOf(state)).toHaveLength(2);
    const id = TagId.parse([...state.tags.keys()][0]);
    const first = findAnnotation(state, AnnotationId.parse(annotationsOf(state)[0]?.id));
    expect(first && tagsOf(first)).toEqual([id]);
    const { diff } = run(state, 'tagHits', { passages: passages(), tag: { id } });
    expect([diff.added.length, diff.updated.length]).toEqual([1, 0]);
    expect(run(state, 'tagHits', { passages: passages(), tag: { id } }).diff).toEqual({
      added: [],
      updated: [],
      removed: [],
    });
  });

  it('is all or nothing: one stretch that does not prove itself refuses the whole', () => {
    const wrong = passages().map((passage, i) =>
      i === 1 ? { ...passage, targets: passage.targets.map((target) => ({ ...target, start: 13, end: 18 })) } : passage,
    );
    expect(() => run(project(), 'tagHits', { passages: wrong, tag: { create: { name: 'Weapon' } } })).toThrow(
      'QUOTE_MISMATCH',
    );
  });
});
