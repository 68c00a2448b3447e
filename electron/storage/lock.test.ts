// Who holds a lock from where nobody can see: it stays respected, until the analyst declares that very holder gone.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive, isDead, systemProcesses, type LockHolder } from './lock-holder';
import { openProject } from './store';
import { newProject, open, quick, removeFolders, valueOf } from './testing/fixtures';

afterEach(removeFolders);

const elsewhere: LockHolder = {
  ...{ pid: 4711, host: 'old-name', boot: null, space: null, started: null },
  ...{ token: 'ab'.repeat(12), name: 'Grace', opened: '2026-01-02T03:04:05.678Z' },
};

async function heldFrom(holder: LockHolder): Promise<string> {
  const directory = await newProject();
  await writeFile(path.join(directory, 'lock'), JSON.stringify(holder));
  return directory;
}

describe('a lock from another host', () => {
  it('is respected and names its holder, host and time; the failure carries the way to take it', async () => {
    const directory = await heldFrom(elsewhere);
    const store = await open(directory);
    expect(store.readOnly).toMatchObject({
      code: 'READ_ONLY',
      remedy: { kind: 'editAnyway', holder: elsewhere.token },
    });
    expect(store.readOnly?.message).toMatch(/Grace.*old-name.*4711.*2026-01-02 03:04/);
    expect(JSON.parse(await readFile(path.join(directory, 'lock'), 'utf8'))).toEqual(elsewhere);
    await store.close();
  });

  it('is taken when that holder is declared gone, and no other', async () => {
    const directory = await heldFrom(elsewhere);
    const other = valueOf(await openProject(directory, { ...quick, lockFrom: 'cd'.repeat(12) }));
    expect(other.readOnly?.message).toContain('Grace');
    await other.close();
    const store = valueOf(await openProject(directory, { ...quick, lockFrom: elsewhere.token }));
    expect(store.readOnly).toBeNull();
    const late = await open(directory); // two may have been asked: the second finds the first
    expect(late.readOnly?.message).toContain('Ada');
    await late.close();
    await store.close();
  });
});

describe('the holder', () => {
  const processes = systemProcesses();
  const here: LockHolder = { ...elsewhere, ...processes.self };

  it.skipIf(processes.self.started === null)('is surely alive on this machine while its process runs', async () => {
    expect(
      isAlive(
        { ...here, token: '0'.repeat(24), pid: process.ppid, started: processes.startOf(process.ppid) ?? null },
        processes,
      ),
    ).toBe(true);
    expect(isAlive({ ...here, started: '1' }, processes)).toBe(false);
    const directory = await newProject();
    const first = await open(directory);
    const second = await open(directory);
    expect(second.readOnly?.code).toBe('READ_ONLY');
    expect(second.readOnly?.remedy).toBeUndefined();
    await second.close();
    await first.close();
  });

  it('is neither dead nor alive for a machine that cannot see it', () => {
    for (const unseen of [elsewhere, { ...here, space: 'pid:[1]' }, { ...here, pid: process.ppid, started: null }]) {
      expect([isDead(unseen, processes), isAlive(unseen, processes)]).toEqual([false, false]);
    }
  });
});
