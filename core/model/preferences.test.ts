import { describe, expect, it } from 'vitest';
import { defaultPreferences, PreferenceChanges, Preferences } from './preferences';

describe('preferences', () => {
  it('fall back to the default, each by itself, when they are missing or out of range', () => {
    expect(Preferences.parse({ textSize: 4000, theme: 'dark' })).toEqual({ ...defaultPreferences, theme: 'dark' });
    expect(Preferences.parse({ lineHeight: 'wide' })).toEqual(defaultPreferences);
  });

  it('change without touching those that are not named', () => {
    expect(PreferenceChanges.parse({ lineHeight: 2 })).toEqual({ lineHeight: 2 });
    expect(PreferenceChanges.parse({})).toEqual({});
    expect(PreferenceChanges.parse({ language: null })).toEqual({ language: null });
  });

  it('refuse a change of something that is none', () => {
    for (const wrong of [{ colour: 'red' }, null, 7, 'theme'])
      expect(PreferenceChanges.safeParse(wrong).success).toBe(false);
  });
});
