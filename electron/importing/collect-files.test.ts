import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary';
import { collectFiles } from './collect-files';

async function prepare() {
  const folder = path.join(await temporaryFolder(), 'in');
  const write = async (name: string, content: string | Uint8Array = 'x') => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  };
  return { folder, write };
}

it('ends the look through folders where it is when it is cancelled', async () => {
  const { folder, write } = await prepare();
  for (let i = 10; i < 30; i += 1) await write(`${String(i)}/a.txt`);
  const looked: [number, string][] = [];
  const collected = await collectFiles(
    [folder, folder],
    () => looked.length >= 4,
    (found, at) => looked.push([found, at]),
  );
  expect(looked).toEqual([
    [0, 'in'],
    [0, 'in/10'],
    [1, 'in/11'],
    [2, 'in/12'],
  ]);
  expect(collected).toHaveLength(2);
});
