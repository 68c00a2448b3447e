import { describe, expect, it, vi } from 'vitest';
import { rememberedTheme } from './theme';

vi.mock('electron', () => ({ nativeTheme: {} })); // importing it outside Electron gives a path, no module

describe('rememberedTheme', () => {
  it('is the chosen one, read from what the settings write', () => {
    expect(rememberedTheme(JSON.stringify({ preferences: { theme: 'dark' } }, null, 2))).toBe('dark');
    expect(rememberedTheme('{"preferences":{"theme":"light"}}')).toBe('light');
  });

  it('is the system’s when none was chosen, or the settings are damaged', () => {
    for (const text of ['', '{"preferences":{"theme":"system"}}', '{"theme":"pink"}', '{"theme'])
      expect(rememberedTheme(text)).toBe('system');
  });
});
