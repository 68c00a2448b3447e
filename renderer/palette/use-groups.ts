// Binds the palette to the project, the settings and the language.
import { useMemo } from 'react';
import { strings } from '../../core/language/index';
import { useProject } from '../state/project';
import { useSettings } from '../state/settings';
import { candidatesOf } from './candidates';
import { groupsFor, type Group } from './entries';
import type { Query } from './query';

export function useGroups(query: Query): readonly Group[] {
  const view = useProject((mirror) => mirror.view);
  const tags = useProject((mirror) => mirror.tags);
  const recent = useSettings((settings) => settings.recentPicks);
  const candidates = useMemo(() => {
    const situation = { history: view?.history ?? null, readOnly: (view?.readOnly ?? null) !== null };
    return candidatesOf({ ...situation, sources: view?.sources ?? [], tags: tags.values() }, strings);
  }, [view, tags]);
  return useMemo(() => groupsFor(candidates, recent, query), [candidates, recent, query]);
}
