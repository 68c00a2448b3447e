import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../core/analysis/source-plan';
import { usualLimits } from '../extract/kinds';
import { inlinePool } from '../extract/testing/inline-reader';
import { addText, codeOf, makeProject, now, openSession, temporaryFolder, valueOf } from '../testing/temporary';
import { collectFiles } from './collect-files';
import { SourceImport, type Chosen } from './source-import';

const prose = (word: string, sentences = 12) =>
  Array.from(
    { length: sentences },
    (_, i) => `In sentence ${String(i)} the ${word} spoke of ${word} and nothing else.`,
  ).join('\n');

async function prepare() {
  const opened = await openSession(await makeProject());
  const folder = await temporaryFolder();
  const told: ImportProgress[] = [];
  const begin = (chosen: readonly Chosen[], limit = 200_000_000) =>
    new SourceImport(chosen, {
      id: 'import',
      session: opened.session,
      pool: inlinePool(),
      limits: { ...usualLimits, bytes: limit },
      language: 'en',
      now,
      tell: (progress) => told.push(progress),
    });
  const file = async (name: string, content: string | Uint8Array) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const titles = () => [...opened.store.state.sources.values()].map(({ title }) => title);
  return { ...opened, folder, told, begin, file, titles };
}

const all = (planned: readonly { item: number; texts: readonly unknown[] }[]) =>
  planned.filter(({ texts }) => texts.length > 0).map(({ item }) => ({ item, variant: null }));

describe('an import of texts', () => {
  it('plans folders with their sub-folders, names what is wrong, and changes nothing', async () => {
    const { folder, begin, file, told, store } = await prepare();
    await file('in/b.txt', prose('minister'));
    await file('in/a/deep.TXT', 'Überschrift\nText');
    await file('in/a/latin.txt', Buffer.from('Il a dit \x93non\x94, l\x92\xe9t\xe9 est d\xe9j\xe0 fini.', 'latin1'));
    await file('in/.hidden.txt', 'x');
    await file('in/picture.jpg', Uint8Array.of(1, 2));
    await file('in/empty.txt', ' \n');
    await file('project/project.json', '{}');
    await symlink(path.join(folder, 'in'), path.join(folder, 'in', 'loop'));
    const chosen = await collectFiles([
      path.join(folder, 'in'),
      path.join(folder, 'project'),
      path.join(folder, 'none.txt'),
    ]);
    const planned = valueOf(await begin(chosen).plan());
    expect(planned.map(({ file: name, failure }) => [name, failure])).toEqual([
      ['in/a/deep.TXT', null],
      ['in/a/latin.txt', null],
      ['in/b.txt', null],
      ['in/empty.txt', expect.stringContaining('holds no text')],
      ['in/loop', expect.stringContaining('is a link')],
      ['in/picture.jpg', expect.stringContaining('not of a kind')],
      ['project', expect.stringContaining('Open Project')],
      ['none.txt', expect.stringContaining('is not there')],
    ]);
    expect(planned[1]).toMatchObject({ encoding: 'windows-1252', isEncodingGuessed: true });
    expect(planned[2]?.texts[0]).toMatchObject({ words: 132, language: 'en', isLanguageGuessed: true });
    expect(told[0]).toMatchObject({ phase: 'reading', done: 0, total: 8 });
    expect(told.at(-1)).toMatchObject({ phase: 'planned' });
    expect(new Set(told.flatMap(({ items }) => items.map(({ item }) => item))).size).toBe(8);
    expect(store.revision).toBe(0);
  });

  it('lets the encoding of a file be chosen that cannot be read in the one that was found', async () => {
    const { begin, file } = await prepare();
    const chosen = await collectFiles([
      await file('bad.txt', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff)),
      await file('nul.html', Uint8Array.of(0x89, 0x50, 0xff, 0, 1, 0, 0)),
      await file('a.docx', 'no archive'),
    ]);
    const one = begin(chosen);
    const planned = valueOf(await one.plan());
    expect(planned.map(({ isEncoded, encoding, failure }) => [isEncoded, encoding, failure === null])).toEqual([
      [true, null, false],
      [true, null, false],
      [false, null, false],
    ]);
    const again = valueOf(await one.readAgain(0, 'windows-1252'));
    expect(again).toMatchObject({ isEncoded: true, encoding: 'windows-1252', failure: null });
  });

  it('imports what was chosen in one step, with the bytes as they came and where each value is from', async () => {
    const { session, store, begin, file, titles } = await prepare();
    const chosen = await collectFiles([await file('a.md', '# The heading\r\n\r\nText'), await file('b.txt', 'Second')]);
    const one = begin(chosen);
    await one.plan();
    const report = valueOf(
      await one.apply([
        { item: 1, variant: null },
        { item: 0, variant: null },
      ]),
    );
    expect(report.imported.map(({ title }) => title)).toEqual(['The heading', 'Second']);
    expect(report.leftOut).toEqual([]);
    const [source] = store.state.sources.values();
    expect(source).toMatchObject({ title: 'The heading', origins: { title: 'heading' } });
    expect(source?.revisions[0]).toMatchObject({
      originalName: 'a.md',
      encoding: 'utf-8',
      received: { time: now(), how: 'file' },
      extractor: { name: 'text', version: 2 },
    });
    const names = await readdir(path.join(store.directory, 'sources'));
    expect(names.filter((name) => name.endsWith('.orig.md'))).toHaveLength(1);
    expect(store.revision).toBe(1);
    valueOf(await session.undo());
    expect(titles()).toEqual([]);
  });

  it('skips exact duplicates, names near-duplicates, and takes a duplicate that is asked for', async () => {
    const { session, begin, file, titles } = await prepare();
    await addText(session, prose('minister'));
    const chosen = await collectFiles([
      await file('same.txt', prose('minister').replaceAll('\n', '\r\n')),
      await file('longer.txt', `${prose('minister')}\n${prose('general', 4)}`),
      await file('new.txt', prose('spokesman')),
      await file('twice.txt', prose('spokesman')),
    ]);
    const one = begin(chosen);
    const planned = valueOf(await one.plan());
    const [same, longer, fresh, twice] = planned.map(({ texts }) => texts[0]);
    expect(same?.twin).toEqual({ title: expect.stringContaining('In sentence 0') as string, isPlanned: false });
    expect(longer?.near).toMatchObject({ isPlanned: false, ofOther: 1 });
    expect(longer?.near?.share).toBeGreaterThan(0.6);
    expect(fresh).toMatchObject({ twin: null, near: null });
    expect(twice?.twin).toMatchObject({ isPlanned: true });
    const report = valueOf(
      await one.apply([
        { item: 0, variant: null },
        { item: 2, variant: null },
      ]),
    );
    expect(report.leftOut.map(({ file: name, why }) => [name, why])).toEqual([
      ['longer.txt', 'It was not chosen.'],
      ['twice.txt', expect.stringContaining('earlier in this import')],
    ]);
    expect(titles()).toHaveLength(3);
  });

  it('reads a file again in another encoding, with a preview, and refuses one that its bytes are not', async () => {
    const { begin, file, store } = await prepare();
    const one = begin(await collectFiles([await file('x.txt', Uint8Array.of(0xd2, 0xe5, 0xea, 0xf1, 0xf2))]));
    await one.plan();
    expect(valueOf(await one.readAgain(0, 'windows-1251'))).toMatchObject({ encoding: 'windows-1251', failure: null });
    expect(valueOf(one.preview(0, null))).toBe('Текст');
    expect(valueOf(await one.readAgain(0, 'utf-8')).failure).toContain('not utf-8');
    valueOf(await one.readAgain(0, 'windows-1251'));
    valueOf(await one.apply([{ item: 0, variant: null }]));
    expect([...store.state.sources.values()][0]?.title).toBe('Текст');
  });

  it('compares again what comes after a file that is read in another encoding', async () => {
    const { begin, file, told } = await prepare();
    const words = Buffer.from(prose('minister').replaceAll('minister', 'l\xe9gat'), 'latin1');
    const chosen = await collectFiles([
      await file('a.txt', words),
      await file('b.txt', words),
      await file('c.txt', words.toString('latin1').replaceAll('\xe9', 'й')),
    ]);
    const one = begin(chosen);
    const twins = () =>
      told
        .flatMap(({ items }) => items)
        .reduce((all, item) => all.set(item.item, (item.texts[0]?.twin ?? null) !== null), new Map<number, boolean>());
    await one.plan();
    expect([...twins().values()]).toEqual([false, true, false]);
    const [first, again] = [one.readAgain(0, 'windows-1251'), one.readAgain(0, 'utf-8')];
    expect(valueOf(await first).encoding).toBe('windows-1251');
    expect(valueOf(await again).failure).toContain('not utf-8'); // the last choice counts
    expect([...twins().values()]).toEqual([false, false, false]);
    expect(valueOf(await one.readAgain(0, 'windows-1251'))).toMatchObject({ encoding: 'windows-1251', failure: null });
    expect([...twins().values()]).toEqual([false, false, true]);
    expect(told.at(-1)).toMatchObject({ phase: 'planned', done: 0, total: 3 });
    expect(valueOf(await one.readAgain(0, null)).texts[0]?.twin).toBeNull();
    expect([...twins().values()]).toEqual([false, true, false]);
  });

  it('leaves out a file that has changed since it was looked at, and one over the limit', async () => {
    const { begin, file, titles } = await prepare();
    const changing = await file('a.txt', 'As it was');
    const one = begin(
      await collectFiles([changing, await file('b.txt', 'x'.repeat(101)), await file('c.txt', 'c')]),
      100,
    );
    const planned = valueOf(await one.plan());
    expect(planned[1]?.failure).toContain('the limit in the settings');
    await writeFile(changing, 'As it is');
    const report = valueOf(await one.apply(all(planned)));
    expect(report.leftOut.map(({ why }) => why)).toEqual([
      '“a.txt” has changed since the plan was made.',
      expect.stringContaining('larger than'),
    ]);
    expect(titles()).toEqual(['c']);
  });

  it('keeps what was imported when it is stopped, as one step', async () => {
    const { session, store, begin, file, titles, told } = await prepare();
    const names = Array.from({ length: 40 }, (_, i) => `${String(i)}.txt`);
    const chosen = await collectFiles(await Promise.all(names.map((name, i) => file(name, prose(`w${String(i)}`)))));
    const one = begin(chosen);
    const planned = valueOf(await one.plan());
    const applying = one.apply(all(planned));
    while (store.state.sources.size === 0 && (await readdir(path.join(store.directory, 'sources'))).length < 6);
    one.cancel();
    const report = valueOf(await applying);
    expect(report.isCancelled).toBe(true);
    expect(report.imported.length).toBeGreaterThan(0);
    expect(report.imported.length + report.leftOut.length).toBe(40);
    expect(titles()).toHaveLength(report.imported.length);
    expect(told.at(-1)?.phase).toBe('importing');
    valueOf(await session.undo());
    expect(titles()).toEqual([]);
  });

  it('takes a text that was pasted, and nothing in a project that is closed for changes', async () => {
    const { begin, store } = await prepare();
    const one = begin([{ pasted: 'Copied words', title: 'My title' }]);
    expect(valueOf(await one.plan())[0]).toMatchObject({ encoding: null, texts: [{ title: 'My title', words: 2 }] });
    valueOf(await one.apply([{ item: 0, variant: null }]));
    const [source] = store.state.sources.values();
    expect(source).toMatchObject({ title: 'My title', origins: { title: '' } });
    expect(source?.revisions[0]?.received?.how).toBe('paste');
    const reading = await openSession(store.directory, { readOnly: true });
    const ports = { id: 'x', session: reading.session, pool: inlinePool(), limits: usualLimits, now } as const;
    const refused = new SourceImport([{ pasted: 'x', title: '' }], { ...ports, language: 'en', tell: () => undefined });
    await refused.plan();
    expect(codeOf(await refused.apply([{ item: 0, variant: null }]))).toBe('READ_ONLY');
  });
});
