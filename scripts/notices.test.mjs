import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectNotices } from './notices.mjs';

describe('the third-party notices', () => {
  const notices = collectNotices(path.resolve(import.meta.dirname, '..'));
  const names = notices.map(({ name }) => name);

  it('name what the app imports and what that depends on, nothing of the tools', () => {
    for (const name of [
      'react',
      'react-dom',
      'scheduler',
      'zod',
      'lowdb',
      'zustand',
      'lucide-react',
      '@base-ui/react',
    ]) {
      expect(names).toContain(name);
    }
    for (const name of ['electron', 'vitest', 'vite', 'eslint', 'typescript']) expect(names).not.toContain(name);
  });

  it('carry a licence and its text each', () => {
    for (const { name, version, licence, text } of notices) {
      expect(version, name).toMatch(/^\d+\.\d+/);
      expect(licence, name).not.toBe('');
      expect(text, name).not.toBe('');
    }
  });
});
