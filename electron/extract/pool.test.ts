import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeOf, valueOf } from '../testing/temporary';
import { usualLimits } from './kinds';
import { ExtractPool, type PoolLimits } from './pool';
import { makePdf } from './testing/make-pdf';
import { buildReader, startNodeReader } from './testing/node-reader';

const usual: PoolLimits = { processes: 2, time: 30_000, memory: 1.5e9 };
const pools: ExtractPool[] = [];
let folder = '';
let program = '';
/** Of one test: processes of an earlier one may end during the next. */
let counts = { started: 0, ended: 0 };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'glossator-test-'));
  program = await buildReader(folder);
});
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
  counts = { started: 0, ended: 0 };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function makePool(limits: Partial<PoolLimits> = {}, idle?: number) {
  const own = counts;
  const start = () => {
    own.started += 1;
    const reader = startNodeReader(program);
    reader.onExit(() => (own.ended += 1));
    return reader;
  };
  const pool = new ExtractPool(start, { ...usual, ...limits }, idle);
  pools.push(pool);
  return pool;
}

const job = (from: string | Uint8Array, name: string) =>
  ({ from, name, encoding: null, limits: usualLimits, longest: 1000, language: 'en' }) as const;

async function file(name: string, content: string): Promise<string> {
  await writeFile(path.join(folder, name), content);
  return path.join(folder, name);
}

describe('the processes that read files', () => {
  it('read several files with few processes, and say what the plan needs', async () => {
    const pool = makePool();
    const russian = 'Министерство сообщило сегодня, что переговоры о прекращении огня продолжатся на следующей неделе.';
    const texts = ['First text', 'Second\r\ntext', russian, 'x'.repeat(2000)];
    const files = await Promise.all(texts.map((text, i) => file(`${String(i)}.txt`, text)));
    const read = await Promise.all(files.map((from, i) => pool.read(job(from, `${String(i)}.txt`))));
    const [, second, third, fourth] = read.map((one) => valueOf(one).texts[0]);
    expect(second).toMatchObject({ text: 'Second\ntext', encoding: 'utf-8', utf16Length: 11, sketch: { words: 2 } });
    expect(third?.guessedLanguage).toBe('ru');
    expect(fourth).toMatchObject({ text: null, utf16Length: 2000, guessedLanguage: null });
    expect(counts.started).toBe(2);
  });

  it('name a file that is missing, of no known kind, or no text, in the language of the window', async () => {
    const pool = makePool();
    const missing = await pool.read({ ...job(path.join(folder, 'none.txt'), 'none.txt'), language: 'ru' });
    expect(missing).toMatchObject({ error: { code: 'FILE_MISSING', message: 'Файла «none.txt» нет на месте.' } });
    expect(codeOf(await pool.read(job(folder, 'folder.txt')))).toBe('DISK_ERROR');
    expect(codeOf(await pool.read(job(Uint8Array.of(1), 'picture.jpg')))).toBe('WRONG_FORMAT');
    expect(codeOf(await pool.read(job(Uint8Array.of(255, 0, 1), 'x.txt')))).toBe('CANNOT_EXTRACT');
    expect(codeOf(await pool.read(job(Buffer.from(' \n'), 'x.txt')))).toBe('INVALID_INPUT');
    const small = { ...job(Buffer.from('too long'), 'x.txt'), limits: { ...usualLimits, bytes: 5 } };
    expect(codeOf(await pool.read(small))).toBe('TOO_LARGE');
    expect(counts.started).toBe(1);
  });

  it('end one that takes too long or too much memory, and go on with another', async () => {
    const slow = makePool({ time: 1 });
    expect(codeOf(await slow.read(job(Buffer.from('a b c '.repeat(1_000_000)), 'x.txt')))).toBe('TIMED_OUT');
    const hungry = makePool({ memory: 20e6, processes: 1 });
    const [first, second] = await Promise.all([
      hungry.read(job(Buffer.from('a b c '.repeat(3_000_000)), 'large.txt')),
      hungry.read(job(Buffer.from('word '.repeat(3_000_000)), 'larger.txt')),
    ]);
    expect([codeOf(first), codeOf(second)]).toEqual(['TOO_LARGE', 'TOO_LARGE']);
    expect(first).toMatchObject({ error: { message: expect.stringContaining('“large.txt”') as string } });
    expect(counts.started).toBe(3);
  });

  it('end one whose PDF holds a stream that inflates without end, and go on', async () => {
    const pool = makePool({ memory: 400e6, time: 55_000, processes: 1 });
    const words = [[{ x: 72, y: 700, text: 'Honest words.' }]];
    const bomb = makePdf([[], []], { deflated: deflateSync(Buffer.alloc(400_000_000, ' '), { level: 1 }) });
    expect(bomb.length).toBeLessThan(3_000_000);
    const [first, second] = await Promise.all([
      pool.read(job(bomb, 'bomb.pdf')),
      pool.read(job(makePdf(words), 'honest.pdf')),
    ]);
    expect(codeOf(first)).toBe('TOO_LARGE');
    expect(valueOf(second).texts[0]?.text).toBe('Honest words.\n');
  });

  it('give their memory back when they have had nothing to do for a while; a later file gets a new one', async () => {
    const pool = makePool({ processes: 2 }, 50);
    const texts = await Promise.all(['a', 'b'].map((text) => pool.read(job(Buffer.from(text), 'x.txt'))));
    expect(texts.map((read) => valueOf(read).texts[0]?.text)).toEqual(['a', 'b']);
    expect(counts.started).toBe(2);
    await vi.waitFor(() => {
      expect(counts.ended).toBe(2);
    }, 10_000);
    expect(valueOf(await pool.read(job(Buffer.from('c'), 'x.txt'))).texts[0]?.text).toBe('c');
    expect(counts.started).toBe(3);
  });

  it('are ended when the import is over; what was asked for is cancelled', async () => {
    const pool = makePool({ processes: 1 });
    const asked = [pool.read(job(Buffer.from('a'), 'a.txt')), pool.read(job(Buffer.from('b'), 'b.txt'))];
    pool.close();
    expect((await Promise.all(asked)).map(codeOf)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(valueOf(await pool.read(job(Buffer.from('c'), 'c.txt'))).texts[0]?.text).toBe('c');
    expect((await pool.sketch('one two three four five six'))?.hashes).toHaveLength(2);
  });

  it('go on with what others have asked for, when one import is over', async () => {
    const pool = makePool({ processes: 1 });
    const [mine, other] = [{}, {}];
    const ask = (word: string, owner: object) => pool.read(job(Buffer.from(word), `${word}.txt`), owner);
    const asked = [ask('a', mine), ask('b', other), ask('c', mine)];
    const sketch = pool.sketch('one two three four five six', mine);
    pool.close(mine);
    const [first, second, third] = await Promise.all(asked);
    expect([first, third].map((one) => one && codeOf(one))).toEqual(['CANCELLED', 'CANCELLED']);
    expect(second).toMatchObject({ ok: true, value: { texts: [{ text: 'b' }] } });
    expect(await sketch).toBeNull();
    const theirs = ask('d', other);
    pool.close(mine);
    expect(valueOf(await theirs).texts[0]?.text).toBe('d');
  });
});
