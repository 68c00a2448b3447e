import { describe, expect, it } from 'vitest';
import type { ProjectView } from '../../core/contract';
import { emptyDiff } from '../../core/history/diff';
import { Project } from '../../core/model/project';
import { Tag } from '../../core/model/tag';
import { touchesSource, updateView } from './view';
import { Annotation } from '../../core/model/annotation';
import { SourceId } from '../../core/model/identifier';

const tag = (id: string, order: number) =>
  Tag.parse({ kind: 'tag', id, name: id, parent: null, definition: '', colour: '#3b82c4', shortcut: null, order });
const annotation = Annotation.parse({
  kind: 'annotation',
  id: 'a',
  source: 's',
  targets: [{ revision: 'f'.repeat(64), start: 0, end: 1, exact: 'x', prefix: '', suffix: '' }],
  bodies: [{ type: 'tag', tag: 'one' }],
  creator: 'c',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
});
const view: ProjectView = {
  directory: '/project',
  project: Project.parse({ kind: 'project', id: 'p', name: 'Before' }),
  creators: [],
  tags: [tag('one', 0), tag('two', 1)],
  sources: [],
  lastSource: null,
  counts: { bySource: {}, byTag: {}, untagged: 0, toReview: {} },
  hiddenTags: [],
  revision: 1,
  history: { undo: null, redo: null },
  saveState: { status: 'saved', revision: 1, durable: 1, failure: null },
  readOnly: null,
};
const history = { undo: 'something', redo: null };

describe('updateView', () => {
  it('counts new passages and keeps the lists it does not touch', () => {
    const after = updateView(view, 2, { ...emptyDiff, added: [annotation] }, history);
    expect(after.counts).toEqual({ bySource: { s: 1 }, byTag: { one: 1 }, untagged: 0, toReview: {} });
    expect(after.tags).toBe(view.tags);
    expect(after).toMatchObject({ revision: 2, history });
  });
  it('adds, changes and removes tags, and keeps them in order', () => {
    const changed = { ...tag('two', 0), name: 'renamed', order: 0 };
    const diff = {
      added: [tag('three', 2)],
      updated: [{ before: tag('two', 1), after: changed }],
      removed: [tag('one', 0)],
    };
    expect(updateView(view, 2, diff, history).tags.map(({ name }) => name)).toEqual(['renamed', 'three']);
  });
  it('takes over the name of the project', () => {
    const diff = { ...emptyDiff, updated: [{ before: view.project, after: { ...view.project, name: 'After' } }] };
    expect(updateView(view, 2, diff, history).project.name).toBe('After');
  });
});

it('knows which source a change concerns', () => {
  const diff = { ...emptyDiff, removed: [annotation] };
  expect(touchesSource(diff, SourceId.parse('s'))).toBe(true);
  expect(touchesSource(diff, SourceId.parse('other'))).toBe(false);
});
