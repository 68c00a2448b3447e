// The list of passages as it is shown: what words, flag, sort and group make of what the tags leave. Worked out once per
// change; nothing is worked out for passages that no wish leaves out.
import { passageList, type PassageList } from '../../core/analysis/passage-list';
import { firstTarget, type Annotation } from '../../core/model/annotation';
import type { Preferences } from '../../core/model/preferences';
import type { TagId } from '../../core/model/identifier';
import type { Tag } from '../../core/model/tag';
import type { OpenSource } from './open-source';
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
    open: OpenSource | null,
  ): PassageList =>
    passageList(
      annotations,
      tags.values(),
      { words, onlyImportant, sort, group },
      (one) => open?.paragraphs.at(firstTarget(one).start) ?? 0,
    ),
);

/** The list for these words, as React state. */
export function useList(words: string): PassageList {
  const annotations = useShownAnnotations();
  const tags = useProject((project) => project.tags);
  const onlyImportant = useUi((state) => state.onlyImportant);
  const sort = usePreferences(({ cardSort }) => cardSort);
  const group = usePreferences(({ cardGroup }) => cardGroup);
  const open = useProject((project) => project.open);
  return listOf(annotations, tags, words, onlyImportant, sort, group, open);
}

/** The list as it is shown now. */
export function listed(): PassageList {
  const { cardSort, cardGroup } = settings.getState().preferences;
  const { cardWords, onlyImportant } = ui.getState();
  const { tags, open } = mirror.getState();
  return listOf(shownAnnotations(), tags, cardWords, onlyImportant, cardSort, cardGroup, open);
}
