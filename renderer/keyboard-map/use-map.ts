// The keyboard map as far as it matches what is looked for: the name of an action, or a key that was pressed.
import { useMemo } from 'react';
import { normaliseKeys } from '../../core/actions';
import { fuzzyMatch, searchable } from '../../core/analysis/fuzzy';
import { keyboardMap, type MapEntry, type MapGroup } from '../../core/keyboard-map';
import { strings } from '../../core/language/index';
import type { Shortcuts } from '../../core/shortcuts';
import { foldWords } from '../../core/text/fold';
import { usePreferences } from '../state/settings';

export interface MapQuery {
  readonly text: string;
  /** A shortcut that was pressed (see normaliseKeys): its action is looked for, whatever the text. */
  readonly pressed: string | null;
}

export const emptyQuery: MapQuery = { text: '', pressed: null };

export function useMap(query: MapQuery): readonly MapGroup[] {
  const shortcuts = usePreferences((preferences) => preferences.shortcuts);
  return useMemo(() => matchingMap(shortcuts, query), [shortcuts, query]);
}

function matchingMap(shortcuts: Shortcuts, { text, pressed }: MapQuery): readonly MapGroup[] {
  const words = foldWords(text);
  const matches = ({ label, keys }: MapEntry, title: string) =>
    pressed === null
      ? fuzzyMatch(searchable(`${label} ${title}`), words) !== null
      : keys.some((key) => normaliseKeys(key) === pressed);
  return keyboardMap(shortcuts, strings)
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => matches(entry, group.title)) }))
    .filter(({ entries }) => entries.length > 0);
}
