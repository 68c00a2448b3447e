// A project with every kind of file in it: whole, it is proved; with one byte changed anywhere, the file is named.
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { doChange } from '../../core/history/record';
import { LayoutRange } from '../../core/model/layout';
import type { Revision, Source } from '../../core/model/source';
import { CodePointIndex } from '../../core/text/offsets';
import { canonicalise } from '../../core/text/canonical';
import { verificationText } from '../../core/verification';
import { sha256 } from '../bundled';
import { exportProjectJson, Imports } from '../exchange';
import { extract } from '../extract/index';
import { usualLimits } from '../extract/kinds';
import { makeDocx } from '../extract/testing/make-docx';
import { snapshotPieces } from '../storage/snapshot-file';
import { filesIn } from '../storage/testing/fixtures';
import { addText, makeProject, now, openSession, passageOf, temporaryFolder, valueOf } from '../testing/temporary';
import { verifyProject } from './verify-project';

const words = 'Statement 🙂 of the ministry\nThe THAAD system stays where it is.\n';

const check = async (directory: string) => valueOf(await verifyProject({ directory, time: now(), app: '1.0.0' }));

/** A source with an original in another encoding, an extractor and a layout. */
async function addExtracted({ session, store }: Awaited<ReturnType<typeof openSession>>) {
  const received = Buffer.from('Für Grüße\r\naus Genf\r\n', 'latin1');
  const text = canonicalise(received.toString('latin1'));
  valueOf(await store.writeText(text, received, 'txt'));
  const heading = LayoutRange.parse({ type: 'heading', level: 1, start: 0, end: 9 });
  const plain: Revision = {
    ...{ textSha256: sha256(text), originalSha256: sha256(received), originalName: 'letter.txt' },
    ...{ encoding: 'windows-1252', utf16Length: text.length, codePointLength: text.length },
    received: { time: now(), how: 'file' },
  };
  const layout = valueOf(await store.writeLayout([heading]));
  const more = 'Kept as read.\n';
  valueOf(await store.writeText(more, Buffer.from(more), 'md'));
  const extracted: Revision = {
    ...{ textSha256: sha256(more), originalSha256: sha256(more), originalName: 'letter.md', encoding: 'utf-8' },
    ...{ utf16Length: more.length, codePointLength: more.length, extractor: { name: 'text', version: 1 } },
  };
  const unknown = { byline: null, publisher: null, date: null, place: null, url: null, language: null };
  const document = makeDocx();
  const read = valueOf(await extract({ bytes: document, name: 'report.docx', encoding: null }, usualLimits));
  const [word] = read.texts;
  if (word === undefined) throw new Error('no text');
  valueOf(await store.writeText(word.text, document, 'docx'));
  const report: Revision = {
    ...{ textSha256: sha256(word.text), originalSha256: sha256(document), originalName: 'report.docx' },
    ...{ encoding: word.encoding, utf16Length: word.text.length },
    codePointLength: new CodePointIndex(word.text).codePointLength,
    extractor: { name: read.extractor.name, version: read.extractor.version },
    layoutSha256: valueOf(await store.writeLayout(word.ranges)),
  };
  const sources: Omit<Source, 'kind' | 'id' | 'order'>[] = [
    { title: 'Letter', ...unknown, revisions: [{ ...plain, layoutSha256: layout }] },
    { title: 'Note', ...unknown, revisions: [extracted] },
    { title: 'Report', ...unknown, revisions: [report] },
  ];
  valueOf(await session.run('addSources', { sources }));
}

/** Made once; each test gets a copy. */
let made: Promise<string> | null = null;

async function project(): Promise<string> {
  made ??= make();
  const directory = path.join(await temporaryFolder(), 'copy');
  await cp(await made, directory, { recursive: true });
  return directory;
}

afterAll(async () => {
  if (made !== null) await rm(await made, { recursive: true, force: true });
});

async function make(): Promise<string> {
  const directory = await makeProject();
  const opened = await openSession(directory);
  const { session, store } = opened;
  const on = await addText(session, words);
  await addExtracted(opened);
  valueOf(await session.execute('annotate', { passage: passageOf(words, 'THAAD system', on), note: 'a note' }));
  valueOf(await store.checkpoint());
  valueOf(await session.execute('createTag', { name: 'Claim' }));
  valueOf(await session.execute('gradeSources', { ids: [on.source], reliability: 'B', reason: 'known' }));
  const bookmark = passageOf(words, 'Statement', on).targets[0];
  valueOf(await session.execute('setBookmark', { source: on.source, place: bookmark, bookmarked: true }));
  valueOf(await session.undo());
  valueOf(await store.close());
  const kept = path.join(await mkdtemp(path.join(tmpdir(), 'glossator-verify-')), 'project');
  await rename(directory, kept);
  return kept;
}

describe('verifying a project', () => {
  it('proves one that is whole, and says how much that was', async () => {
    const directory = await project();
    const before = await filesIn(directory);
    const report = await check(directory);
    expect([report.findings, report.notes]).toEqual([[], []]);
    expect(report.checked).toEqual({ files: 17, changes: 7, texts: 4, originals: 4, derived: 4, passages: 1 });
    expect(verificationText(report)).toContain('Everything is as it was written.');
    expect(verificationText(report)).toContain(report.journalHash);
    expect(await filesIn(directory)).toEqual(before);
  });

  it('names the file in which one byte is changed, whichever file and byte', async () => {
    const directory = await project();
    const files = Object.keys(await filesIn(directory));
    expect(files.length).toBe(17);
    for (const name of files) {
      const file = path.join(directory, name);
      const bytes = await readFile(file);
      const places = Array.from({ length: 5 }, (_, i) => Math.floor((i * (bytes.length - 1)) / 4));
      for (const place of new Set(places)) {
        const changed = Buffer.from(bytes);
        changed[place] = (bytes[place] ?? 0) ^ (place % 2 === 0 ? 1 : 7);
        await writeFile(file, changed);
        const { findings } = await check(directory);
        const named = findings.map((finding) => finding.file);
        expect(named, `${name} at ${String(place)}`).toContain(name.split(path.sep).join('/'));
      }
      await writeFile(file, bytes);
    }
  });

  it.each([
    ['a text', /^sources\/[0-9a-f]+\.txt$/],
    ['an original', /^sources\/[0-9a-f]+\.orig\.md$/],
    ['a layout', /\.layout\.json$/],
    ['a part of the history', /^history\/000001/],
    ['passages', /^annotations\//],
    ['the project file', /^project\.json$/],
  ])('names %s that is missing', async (_what, pattern) => {
    const directory = await project();
    const name = Object.keys(await filesIn(directory)).find((file) => pattern.test(file)) ?? '';
    await rm(path.join(directory, name));
    const { findings } = await check(directory);
    expect(findings.length).toBeGreaterThan(0);
    const at = name.startsWith('history/') ? 'history/' : name.replace(/\.md$/, '');
    expect(findings.some(({ file }) => file.startsWith(at))).toBe(true);
  });

  it('finds what was changed together with every hash beside it: the history says otherwise', async () => {
    const directory = await project();
    const file = path.join(directory, 'project.json');
    const snapshot = JSON.parse(await readFile(file, 'utf8')) as { sources: { publisher: string | null }[] };
    for (const source of snapshot.sources) source.publisher = 'Forged';
    await writeFile(file, [...snapshotPieces(snapshot)].join(''));
    const { findings } = await check(directory);
    expect(findings).toEqual([{ file: 'project.json', message: 'does not say what the history says.' }]);
  });

  it('finds a text that its original does not give', async () => {
    const directory = await makeProject();
    const { session, store } = await openSession(directory);
    const [text, received] = ['Made up.\n', Buffer.from('Really said.\n')];
    valueOf(await store.writeText(text, received, 'txt'));
    const revision = {
      ...{ textSha256: sha256(text), originalSha256: sha256(received), originalName: 'a.txt', encoding: 'utf-8' },
      ...{ utf16Length: text.length, codePointLength: text.length, extractor: { name: 'text', version: 1 } },
    };
    const unknown = { byline: null, publisher: null, date: null, place: null, url: null, language: null };
    valueOf(await session.run('addSources', { sources: [{ title: 'A', ...unknown, revisions: [revision] }] }));
    valueOf(await store.close());
    const { findings } = await check(directory);
    expect(findings.map(({ message }) => message)).toEqual(['gives another text than that of “A”.']);
  });

  it('finds a passage whose words do not stand at its place, though every hash is right', async () => {
    const directory = await makeProject();
    const { session, store } = await openSession(directory);
    const on = await addText(session, words);
    valueOf(await session.execute('annotate', { passage: passageOf(words, 'THAAD system', on) }));
    const [annotation] = valueOf(session.annotations(on.source));
    if (annotation === undefined) throw new Error('no annotation');
    const after = { ...annotation, targets: annotation.targets.map((target) => ({ ...target, exact: 'PATRIOT' })) };
    const diff = { added: [], updated: [{ before: annotation, after }], removed: [] };
    store.commit(doChange('forged', 'forged', diff, store.pointers, store.revision + 1), {
      time: now(),
      creator: null,
    });
    valueOf(await store.close());
    const { findings } = await check(directory);
    const message = '“PATRIOT” does not stand at its place in “Statement 🙂 of the ministry”.';
    expect(findings).toEqual([{ file: `annotations/${on.source}.json`, message }]);
  });

  it('makes a mail again whose parts are in several encodings', async () => {
    const lines = (charset: string, body: string) => ['--x', `Content-Type: text/plain; charset=${charset}`, '', body];
    const head = [
      'From: a@example.org',
      'Subject: Two',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
    ];
    const parts = [...lines('windows-1252', 'Gr\xfc\xdfe'), ...lines('utf-8', '\xc3\xa9t\xc3\xa9'), '--x--', ''];
    const mail = Buffer.from([...head, '', ...parts].join('\r\n'), 'latin1');
    const read = valueOf(await extract({ bytes: mail, name: 'two.eml', encoding: null }, usualLimits));
    const [one] = read.texts;
    if (one === undefined) throw new Error('no text');
    const directory = await makeProject();
    const { session, store } = await openSession(directory);
    valueOf(await store.writeText(one.text, mail, 'eml'));
    const revision: Revision = {
      ...{
        textSha256: sha256(one.text),
        originalSha256: sha256(mail),
        originalName: 'two.eml',
        encoding: one.encoding,
      },
      ...{ utf16Length: one.text.length, codePointLength: new CodePointIndex(one.text).codePointLength },
      extractor: { name: read.extractor.name, version: read.extractor.version },
    };
    const unknown = { byline: null, publisher: null, date: null, place: null, url: null, language: null };
    valueOf(await session.run('addSources', { sources: [{ title: 'Two', ...unknown, revisions: [revision] }] }));
    valueOf(await store.close());
    const { findings, checked } = await check(directory);
    expect([findings, checked.derived]).toEqual([[], 1]);
  });

  it('notes, and does not call damaged: originals that an export leaves out, other files, and old snapshots', async () => {
    const from = await project();
    const file = path.join(await temporaryFolder(), 'export.json');
    const opened = await openSession(from, { readOnly: true });
    valueOf(await exportProjectJson(opened.session, file, { includeTexts: true }));
    const directory = await makeProject();
    const { session, store } = await openSession(directory);
    const imports = new Imports(
      () => 'plan',
      () => undefined,
    );
    valueOf(await imports.plan(session, file));
    valueOf(await imports.apply('plan', 'keepMine', session));
    await writeFile(path.join(directory, 'notes.txt'), 'mine');
    const beside = await check(directory); // while it is open
    expect(beside.findings).toEqual([]);
    valueOf(await store.close());
    const { findings, notes, checked } = await check(directory);
    expect(findings).toEqual([]);
    expect(notes).toHaveLength(5);
    expect(checked).toMatchObject({ texts: 4, originals: 0, passages: 1 });
    const old = await check(path.join(import.meta.dirname, '../storage/fixtures/project-version-1'));
    expect(old.findings).toEqual([]);
    expect(old.notes.map((note) => note.file)).toEqual([
      'project.json',
      'annotations/s-a.json',
      'annotations/s-b.json',
    ]);
  });

  it('refuses a folder that is no project', async () => {
    const folder = await temporaryFolder();
    const refused = await verifyProject({ directory: folder, time: now(), app: '1' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_A_PROJECT', file: folder } });
  });
});
