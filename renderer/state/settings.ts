// Mirror of main's settings: who annotates, recent tags, recent projects.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Settings } from '../../core/contract';
import { defaultPreferences, type PreferenceChanges, type Preferences } from '../../core/model/preferences';
import type { Tag } from '../../core/model/tag';
import type { TagId } from '../../core/model/identifier';
import { locale, setLanguage } from '../../core/language/index';
import { call, on } from '../bridge';
import { notifyFailure } from './notices';

export const settings = createStore<Settings>(() => ({
  creator: null,
  recentTags: [],
  recentPicks: [],
  recentProjects: [],
  preferences: defaultPreferences,
  language: locale,
}));

/** The settings, or a part of them, as React state. */
export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(settings, select);
}

/** The preferences, or a part of them, as React state. */
export function usePreferences<T>(select: (preferences: Preferences) => T): T {
  return useStore(settings, ({ preferences }) => select(preferences));
}

/** Changes preferences; they are in force when main tells them back. */
export function changePreferences(changes: PreferenceChanges): void {
  void call('changePreferences', { changes }).then((answer) => {
    if (!answer.ok) notifyFailure(answer.error);
  });
}

/** Fetches the settings and follows them. */
export async function followSettings(): Promise<void> {
  on('settings', show);
  const answer = await call('settings', {});
  if (answer.ok) show(answer.value);
}

/** The language is in force before anything is painted for it. */
function show(next: Settings): void {
  setLanguage(next.language);
  document.documentElement.lang = next.language;
  settings.setState(next, true);
}

/** The tag used last that still exists. */
export function lastTag(tags: ReadonlyMap<TagId, Tag>): Tag | undefined {
  const known = new Map<string, Tag>(tags);
  for (const id of settings.getState().recentTags) {
    const tag = known.get(id);
    if (tag) return tag;
  }
  return undefined;
}
