import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { usualLimits } from '../extract/kinds';
import { inlinePool } from '../extract/testing/inline-reader';
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

it('recognises what is in a folder as it does what is chosen alone, by its bytes; the rest is named', async () => {
  const { folder, write } = await prepare();
  const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100_000, 7)]);
  await write('letter.doc', '{\\rtf1 Words of the letter}');
  await write('page.aspx', '<!DOCTYPE html><p>Words of the page</p>');
  await write('page.php', `<!DOCTYPE html><p>${'Words of a long page. '.repeat(5000)}</p>`);
  await write('Release v1.2', 'Words of the release');
  await write('picture.png', picture);
  await write('script.js', 'words()');
  await write('linked.txt', 'Words');
  await symlink(path.join(folder, 'linked.txt'), path.join(folder, 'link.txt'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  const read = async (chosen: readonly string[]) => {
    const pool = inlinePool();
    const files = await collectFiles(chosen);
    const common = { encoding: null, limits: { ...usualLimits, bytes: 150_000 }, longest: Infinity } as const;
    return new Map(
      await Promise.all(
        files.map(async ({ path: from, failure }) => {
          const name = path.basename(from);
          const answer = await pool.read({ from, name, ...common, language: 'en' });
          return [name, failure ?? (answer.ok ? answer.value.extractor.name : answer.error.message)] as const;
        }),
      ),
    );
  };
  const inFolder = await read([folder]);
  expect(Object.fromEntries(inFolder)).toEqual({
    'letter.doc': 'rtf',
    'page.aspx': 'html',
    'page.php': 'html',
    'Release v1.2': 'text',
    'linked.txt': 'text',
    'link.txt': expect.stringContaining('is a link') as string,
    'picture.png': expect.stringContaining('not of a kind') as string,
    'script.js': expect.stringContaining('not of a kind') as string,
    ...(process.platform !== 'win32' && { pipe: expect.stringContaining('not of a kind') as string }),
  });
  const names = [...inFolder.keys()].filter((name) => name !== 'link.txt');
  const alone = await read(names.map((name) => path.join(folder, name)));
  for (const name of names) expect(alone.get(name)).toEqual(inFolder.get(name));
});
