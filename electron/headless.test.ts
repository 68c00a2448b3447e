import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyWithoutWindow } from './headless';
import { codeOf, makeProject, temporaryFolder, valueOf } from './testing/temporary';

describe('verify on the command line', () => {
  it('checks the project that is named, else the last one; without either it proves nothing', async () => {
    const folder = await temporaryFolder();
    const settings = path.join(folder, 'user', 'settings.json');
    const locations = { settings, data: folder, projects: folder, userData: folder, renderer: folder, preload: folder };
    const verify = (asked: string | null) => verifyWithoutWindow(asked, locations, '1.0.0');
    expect(codeOf(await verify(null))).toBe('NOT_FOUND');
    expect(codeOf(await verify(folder))).toBe('NOT_A_PROJECT');
    const directory = await makeProject();
    expect(valueOf(await verify(directory))).toMatchObject({ whole: true });
    await mkdir(path.dirname(settings), { recursive: true });
    await writeFile(settings, JSON.stringify({ lastProject: directory }));
    expect(valueOf(await verify(null)).text).toContain(directory);
  });
});
