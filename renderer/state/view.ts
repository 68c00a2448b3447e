// Pure: a project's view after a change that main reports.
import { updateCounts } from '../../core/analysis/counts';
import type { HistoryLabels, ProjectView } from '../../core/contract';
import type { Diff } from '../../core/history/diff';
import type { SourceId } from '../../core/model/identifier';
import type { ProjectRecord } from '../../core/model/state';
import { byOrder } from '../../core/model/tag';

type Kind = ProjectRecord['kind'];
type RecordOf<K extends Kind> = Extract<ProjectRecord, { kind: K }>;

/** The view after `diff`. Lists that the diff does not touch keep their identity, so that nothing repaints for them. */
export function updateView(view: ProjectView, revision: number, diff: Diff, history: HistoryLabels): ProjectView {
  const project = diff.updated.map((update) => update.after).find((record) => record.kind === 'project');
  return {
    ...view,
    project: project ?? view.project,
    creators: updateList(view.creators, diff, 'creator', (a, b) => (a.id < b.id ? -1 : 1)),
    tags: updateList(view.tags, diff, 'tag', byOrder),
    sources: updateList(view.sources, diff, 'source', byOrder),
    counts: updateCounts(view.counts, diff),
    revision,
    history,
  };
}

function updateList<K extends Kind>(
  list: readonly RecordOf<K>[],
  diff: Diff,
  kind: K,
  order: (a: RecordOf<K>, b: RecordOf<K>) => number,
): readonly RecordOf<K>[] {
  const isOurs = (record: ProjectRecord): record is RecordOf<K> => record.kind === kind;
  const removed = diff.removed.filter(isOurs);
  const put = [...diff.added, ...diff.updated.map((update) => update.after)].filter(isOurs);
  if (removed.length === 0 && put.length === 0) return list;
  const byId = new Map<string, RecordOf<K>>(list.map((record) => [record.id, record]));
  for (const record of removed) byId.delete(record.id);
  for (const record of put) byId.set(record.id, record);
  return [...byId.values()].sort(order);
}

/** Whether a diff changes annotations of this source. */
export function touchesSource(diff: Diff, source: SourceId): boolean {
  const isHere = (record: ProjectRecord) => record.kind === 'annotation' && record.source === source;
  return diff.added.some(isHere) || diff.removed.some(isHere) || diff.updated.some(({ after }) => isHere(after));
}
