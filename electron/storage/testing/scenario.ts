// A life of a project in ten changes, over several sources, with every kind of record and of change: what the tests of
// faults and of power loss put through a failing disk.
import type { Diff } from '../../../core/history/diff';
import { added, annotation, creator, project, removed, source, tag, updated } from './fixtures';

const across = (prefix: string, sources: readonly string[]) => sources.map((id) => annotation(`${prefix}-${id}`, id));

export const scenario: readonly Diff[] = [
  added(creator('c1'), tag('t1'), source('s1'), source('s2')),
  added(...across('a', ['s1', 's2'])),
  added(source('s3'), ...across('b', ['s1', 's2', 's3'])),
  updated(annotation('a-s1', 's1'), annotation('a-s1', 's1', 'changed')),
  updated(project, { ...project, name: 'Renamed' }),
  removed(...across('b', ['s1', 's3'])),
  { ...added(...across('c', ['s2', 's3'])), removed: [annotation('a-s2', 's2')] },
  removed(annotation('c-s3', 's3'), source('s3')),
  added(source('s3', 'back again'), ...across('d', ['s1', 's3'])),
  updated(tag('t1'), tag('t1', 'other')),
];
