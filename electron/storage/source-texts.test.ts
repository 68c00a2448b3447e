// Source texts: stored once, durably, by the hash of what is read; proved at every reading.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Sha256 } from '../../core/model/identifier';
import { LayoutRange } from '../../core/model/layout';
import { filesIn, newProject, open, removeFolders, valueOf } from './testing/fixtures';

afterEach(removeFolders);

const text = 'Grüße 🙂\nsecond line\uFEFF\n';
const hash = Sha256.parse(createHash('sha256').update(text).digest('hex'));

it('keeps the text and every form in which it was received, each once', async () => {
  const directory = await newProject();
  const store = await open(directory);
  for (const original of [text, text.replaceAll('\n', '\r\n'), text]) {
    valueOf(await store.writeText(text, Buffer.from(original), 'TXT'));
  }
  valueOf(await store.writeText(text, Buffer.from('<p>'), '../../etc/x'));
  const names = (await readdir(path.join(directory, 'sources'))).sort();
  expect(names).toEqual([`${hash}.orig-2.txt`, `${hash}.orig.bin`, `${hash}.orig.txt`, `${hash}.txt`]);
  expect(await store.readText(hash)).toEqual({ ok: true, value: text });
  valueOf(await store.close());
});

it('says when a text is missing or damaged, and mends it when it is imported again', async () => {
  const directory = await newProject();
  const store = await open(directory);
  const file = path.join(directory, 'sources', `${hash}.txt`);
  expect(await store.readText(hash)).toMatchObject({ ok: false, error: { code: 'TEXT_MISSING', file } });
  valueOf(await store.writeText(text, Buffer.from(text), 'txt'));
  await writeFile(file, text.replace('second', 'Second'));
  expect(await store.readText(hash)).toMatchObject({ ok: false, error: { code: 'TEXT_DAMAGED', file } });
  valueOf(await store.writeText(text, Buffer.from(text), 'txt'));
  expect(await store.readText(hash)).toEqual({ ok: true, value: text });
  await rm(file);
  expect(await store.readText(hash)).toMatchObject({ ok: false, error: { code: 'TEXT_MISSING' } });
  valueOf(await store.close());
});

it('keeps a layout under its own hash, and says when it is missing or damaged', async () => {
  const directory = await newProject();
  const store = await open(directory);
  const ranges = [LayoutRange.parse({ end: 6, start: 0, level: 1, type: 'heading' })];
  const named = valueOf(await store.writeLayout(ranges));
  const file = path.join(directory, 'sources', `${named}.layout.json`);
  expect(await readFile(file, 'utf8')).toBe(
    '{"format":"glossator-layout","version":1,"ranges":[{"type":"heading","level":1,"start":0,"end":6}]}\n',
  );
  expect(valueOf(await store.readLayout(named)).ranges).toEqual(ranges);
  expect(await store.readLayout(hash)).toMatchObject({ ok: false, error: { code: 'TEXT_MISSING' } });
  await writeFile(file, '{}');
  expect(await store.readLayout(named)).toMatchObject({ ok: false, error: { code: 'TEXT_DAMAGED', file } });
  valueOf(await store.close());
});

it('refuses what UTF-8 cannot hold, and everything when read only', async () => {
  const directory = await newProject();
  const store = await open(directory);
  const before = await filesIn(directory);
  expect(await store.writeText('half \ud83d', Buffer.from(''), 'txt')).toMatchObject({
    ok: false,
    error: { code: 'NOT_UTF8' },
  });
  const reader = await open(directory, { readOnly: true });
  expect(await reader.writeText(text, Buffer.from(text), 'txt')).toMatchObject({
    ok: false,
    error: { code: 'READ_ONLY' },
  });
  expect(await reader.checkpoint()).toMatchObject({ ok: false, error: { code: 'READ_ONLY' } });
  valueOf(await reader.close());
  expect(await filesIn(directory)).toEqual(before);
  valueOf(await store.close());
});
