// Binds the palette to the project, the settings and the language.
import { useMemo } from 'react';
import { strings } from '../../core/language/index';
import { useProject } from '../state/project';
import { useSettings } from '../state/settings';
import { candidatesOf } from './candidates';
import { groupsFor, passageEntry, passageGroup, type Group } from './entries';
import type { Query } from './query';
import { usePassages, useRecentPassages } from './use-passages';

/** The groups for a query, passages last; whether passages are still being looked for, and how to have them looked for. */
export function useGroups(query: Query): {
  readonly groups: readonly Group[];
  readonly isPending: boolean;
  readonly ask: (query: Query) => void;
} {
  const view = useProject((mirror) => mirror.view);
  const tags = useProject((mirror) => mirror.tags);
  const keys = useSettings((settings) => settings.recentPicks);
  const lately = useRecentPassages(keys);
  const candidates = useMemo(() => {
    const situation = { history: view?.history ?? null, readOnly: (view?.readOnly ?? null) !== null };
    return candidatesOf({ ...situation, sources: view?.sources ?? [], tags: tags.values() }, strings);
  }, [view, tags]);
  const { found, isPending, ask } = usePassages(query);
  const titles = useMemo(() => new Map<string, string>(view?.sources.map(({ id, title }) => [id, title])), [view]);
  const recent = useMemo(
    () => ({ keys, passages: lately.map((hit) => passageEntry(hit, titles, [])) }),
    [keys, lately, titles],
  );
  const named = useMemo(() => groupsFor(candidates, recent, query), [candidates, recent, query]);
  const groups = useMemo(() => [...named, ...passageGroup(found, titles, query)], [named, found, titles, query]);
  return { groups, isPending, ask };
}
