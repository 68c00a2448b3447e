// An export that the disk stops half-way leaves the one before as it was.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';

/** Megabytes of the small disk. */
const size = 1;

test('on a disk that fills up midway the old export survives, whole, and the window says why', async ({
  desk,
  folder,
}) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'mounting a small disk needs root');
  const disk = path.join(folder, 'disk');
  fs.mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', disk]);
  try {
    const file = path.join(disk, 'export.json');
    await desk.answerFileDialogs(file);
    await desk.choose('exportProjectJson');
    await expect.poll(() => fs.existsSync(file)).toBe(true);
    const before = fs.readFileSync(file);
    const half = Math.floor(before.length / 2 / 4096) * 4096;
    const { bavail, bsize } = fs.statfsSync(disk);
    fs.writeFileSync(path.join(disk, 'filler'), Buffer.alloc(bavail * bsize - half)); // room for half of the next one
    await desk.ask('execute', { type: 'createTag', input: { name: 'Since then' } });
    await desk.choose('exportProjectJson');
    const notice = desk.page.getByRole('alert').filter({ hasText: 'the disk is full' });
    await expect(notice).toContainText('export.json');
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    expect(fs.readdirSync(disk).sort()).toEqual(['export.json', 'filler']);
    fs.rmSync(path.join(disk, 'filler'));
    await desk.choose('exportProjectJson');
    await expect.poll(() => fs.readFileSync(file, 'utf8')).toContain('Since then');
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});
