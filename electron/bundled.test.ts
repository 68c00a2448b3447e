import { rmSync, readdirSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyBundled, readStarterTags } from './bundled';
import { heldHere } from './storage/lock-holder';
import { countingIds, data, now, temporaryFolder, valueOf } from './testing/temporary';

describe('copyBundled', () => {
  it('leaves neither a folder nor an open project behind when it fails half-way', async () => {
    const parent = await temporaryFolder();
    const failing = () => {
      const history = path.join(parent, readdirSync(parent)[0] ?? '', 'history');
      rmSync(history, { recursive: true });
      writeFileSync(history, 'a file where the folder should be');
      return now();
    };
    const copied = await copyBundled(data, parent, { newId: countingIds(), now: failing });
    expect(copied).toMatchObject({ ok: false, error: { code: 'DISK_ERROR' } });
    expect([...heldHere]).toEqual([]);
    expect(await readdir(parent)).toEqual([]);
  });

  it('removes what a start that was killed left long ago, and nothing else', async () => {
    const parent = await temporaryFolder();
    const [stale, fresh, users] = ['.new-0123456789ab', '.new-ba9876543210', '.new-plans'];
    for (const name of [stale, fresh, users]) await mkdir(path.join(parent, name, 'sources'), { recursive: true });
    const before = Date.now() / 1000 - 2 * 24 * 3600;
    for (const name of [stale, users]) await utimes(path.join(parent, name), before, before);
    const directory = valueOf(await copyBundled(data, parent, { newId: countingIds(), now }));
    expect((await readdir(parent)).sort()).toEqual([fresh, users, path.basename(directory)].sort());
  });
});

describe('a damaged installation', () => {
  it.each([
    ['NOT_JSON', 'project.json', '{"about"'],
    ['NOT_UTF8', 'project.json', new Uint8Array([0xff])],
    ['WRONG_FORMAT', 'project.json', '{}'],
    ['NOT_UTF8', path.join('sources', 'TEXT'), new Uint8Array([0xff])],
  ])('is refused with %s, naming %s', async (code, name, content) => {
    const broken = path.join(await temporaryFolder(), 'data');
    await cp(data, broken, { recursive: true });
    const text = (await readdir(path.join(broken, 'sources'))).find((entry) => entry.endsWith('.txt')) ?? '';
    const file = path.join(broken, name.replace('TEXT', text));
    await writeFile(file, content);
    expect(await readStarterTags(broken)).toMatchObject({
      error: { code, file, advice: expect.any(String) as string },
    });
  });
});
