// The list of passages as it is shown: what words, flag, sort and group make of what the tags leave. Worked out once per
// change; nothing is worked out for passages that no wish leaves out.
import { passageList, type PassageList } from '../../core/analysis/passage-list';
import type { Annotation } from '../../core/model/annotation';
import type { Preferences } from '../../core/model/preferences';
import type { TagId } from '../../core/model/identifier';
import type { Tag } from '../../core/model/tag';
import { mirror, useProject } from './project';
import { settings, usePreferences } from './settings';
import { lastOf, shownAnnotations, useShownAnnotations } from './shown';
import { ui, useUi } from './ui';

const listOf = lastOf(
  (
    annotations: readonly Annotation[],
    tags: ReadonlyMap<TagId, Tag>,
    words: string,
    onlyImportant: boolean,
    sort: Preferences['cardSort'],
    group: Preferences['cardGroup'],
  ): PassageList => passageList(annotations, tags.values(), { words, onlyImportant, sort, group }),
);

/** The list for these words, as React state. */
export function useList(words: string): PassageList {
  const annotations = useShownAnnotations();
  const tags = useProject((project) => project.tags);
  const onlyImportant = useUi((state) => state.onlyImportant);
  const sort = usePreferences(({ cardSort }) => cardSort);
  const group = usePreferences(({ cardGroup }) => cardGroup);
  return listOf(annotations, tags, words, onlyImportant, sort, group);
}

/** The list as it is shown now. */
export function listed(): PassageList {
  const { cardSort, cardGroup } = settings.getState().preferences;
  const { cardWords, onlyImportant } = ui.getState();
  return listOf(shownAnnotations(), mirror.getState().tags, cardWords, onlyImportant, cardSort, cardGroup);
}
