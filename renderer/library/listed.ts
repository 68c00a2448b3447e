// The library as it is listed: worked out once for each change of sources, counts, filter, sort or group.
import { sourceList, type SourceList } from '../../core/analysis/source-list';
import type { ProjectView } from '../../core/contract';
import type { Preferences } from '../../core/model/preferences';
import { mirror, useProject } from '../state/project';
import { settings, usePreferences } from '../state/settings';
import { lastOf } from '../state/shown';
import { ui, useUi, type Ui } from '../state/ui';

const none: ProjectView['sources'] = [];
const noCounts: Readonly<Record<string, number>> = {};

const listOf = lastOf(
  (
    sources: ProjectView['sources'],
    counts: Readonly<Record<string, number>>,
    words: string,
    grade: Ui['sourceGrade'],
    sort: Preferences['sourceSort'],
    group: Preferences['sourceGroup'],
  ): SourceList => sourceList(sources, { words, grade, sort, group }, counts),
);

/** Counts matter to one order only: another must not be worked out anew at every passage. */
const countsFor = (sort: Preferences['sourceSort'], view: ProjectView | null) =>
  sort === 'passages' ? (view?.counts.bySource ?? noCounts) : noCounts;

export function listedSources(): SourceList {
  const { view } = mirror.getState();
  const { sourceWords, sourceGrade } = ui.getState();
  const { sourceSort, sourceGroup } = settings.getState().preferences;
  return listOf(view?.sources ?? none, countsFor(sourceSort, view), sourceWords, sourceGrade, sourceSort, sourceGroup);
}

export function useListedSources(): SourceList {
  const sort = usePreferences(({ sourceSort }) => sourceSort);
  const group = usePreferences(({ sourceGroup }) => sourceGroup);
  const sources = useProject(({ view }) => view?.sources ?? none);
  const counts = useProject(({ view }) => countsFor(sort, view));
  const words = useUi(({ sourceWords }) => sourceWords);
  const grade = useUi(({ sourceGrade }) => sourceGrade);
  return listOf(sources, counts, words, grade, sort, group);
}
