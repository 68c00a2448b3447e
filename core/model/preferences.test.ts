import { describe, expect, it } from 'vitest';
import { PreferenceChanges } from './preferences';

describe('PreferenceChanges', () => {
  it('are what was given, without the defaults of the others', () => {
    expect(PreferenceChanges.parse({ language: 'ru' })).toEqual({ language: 'ru' });
    expect(PreferenceChanges.parse({})).toEqual({});
  });

  it('refuse a name that is no preference', () => {
    expect(PreferenceChanges.safeParse({ languages: 'ru' }).success).toBe(false);
    expect(PreferenceChanges.safeParse(null).success).toBe(false);
  });
});
