// A project with every kind of file in it: texts, originals and layouts of every kind of file that is read, a source whose
// text was replaced and came back from other bytes, a source that was removed, passages, and a history in several parts.
import { cp, mkdtemp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reanchor } from '../../../core/anchoring/reanchor';
import { LayoutRange } from '../../../core/model/layout';
import type { Revision, Source } from '../../../core/model/source';
import { succeed } from '../../../core/result';
import { canonicalise } from '../../../core/text/canonical';
import { CodePointIndex } from '../../../core/text/offsets';
import { sha256 } from '../../bundled';
import type { Extracted } from '../../extract/extractor';
import { extract } from '../../extract/index';
import { usualLimits } from '../../extract/kinds';
import { makeDocx } from '../../extract/testing/make-docx';
import { makeEpub } from '../../extract/testing/make-epub';
import { makePdf } from '../../extract/testing/make-pdf';
import type { RevisionAnswer, RevisionJob } from '../../revisions/job';
import { replaceText, type ReceivedText } from '../../revisions/replace-text';
import {
  addText,
  makeProject,
  now,
  openSession,
  passageOf,
  temporaryFolder,
  valueOf,
  type OpenedSession,
} from '../../testing/temporary';

export const words = 'Statement 🙂 of the ministry\nThe THAAD system stays where it is.\n';

export const unknown = { byline: null, publisher: null, date: null, place: null, url: null, language: null };

/** What is recorded of a text and the bytes it came from. */
export const revisionOf = (text: string, bytes: Uint8Array, more: Partial<Revision> = {}): Revision => ({
  ...{ textSha256: sha256(text), originalSha256: sha256(bytes), originalName: 'text.txt', encoding: 'utf-8' },
  ...{ utf16Length: text.length, codePointLength: new CodePointIndex(text).codePointLength },
  ...more,
});

/** Adds sources as they are said to be. */
export async function addSources({ session }: OpenedSession, ...sources: { title: string; revisions: Revision[] }[]) {
  const added: Omit<Source, 'kind' | 'id' | 'order'>[] = sources.map((source) => ({ ...unknown, ...source }));
  valueOf(await session.run('addSources', { sources: added }));
}

/** Reads a file as importing does; its preferred text, and the revision that is recorded of it, both stored. */
async function received({ store }: OpenedSession, name: string, bytes: Uint8Array): Promise<Revision> {
  const read = valueOf(await extract({ bytes, name, encoding: null }, usualLimits));
  const [text] = read.texts as readonly [Extracted];
  valueOf(await store.writeText(text.text, bytes, name.split('.').at(-1) ?? ''));
  const layout = text.ranges.length === 0 ? null : valueOf(await store.writeLayout(text.ranges));
  return revisionOf(text.text, bytes, {
    ...{ originalName: name, encoding: text.encoding, received: { time: now(), how: 'file' } },
    extractor: {
      ...{ name: read.extractor.name, version: read.extractor.version },
      ...(text.variant !== undefined && { variant: text.variant }),
    },
    ...(layout !== null && { layoutSha256: layout }),
  });
}

export async function addFile(opened: OpenedSession, name: string, bytes: Uint8Array): Promise<void> {
  await addSources(opened, { title: name, revisions: [await received(opened, name, bytes)] });
}

const mail = (...parts: string[]) =>
  ['From: a@example.org', 'Subject: Two', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x', '']
    .concat(parts, '--x--', '')
    .join('\r\n');
const part = (charset: string, body: string) => ['--x', `Content-Type: text/plain; charset=${charset}`, '', body];

/** A mail whose parts are in several encodings. */
export const twoParts = Buffer.from(
  mail(...part('windows-1252', 'Gr\xfc\xdfe'), ...part('utf-8', '\xc3\xa9t\xc3\xa9')),
  'latin1',
);

const page = `<html><head><title>News</title></head><body><h1>News</h1><p>${'A sentence of an article. '.repeat(30)}</p></body></html>`;

const ports = {
  run: <Job extends RevisionJob>(job: Job) =>
    Promise.resolve(succeed((job.kind === 'reanchor' ? reanchor(job) : []) as RevisionAnswer<Job>)),
  signal: new AbortController().signal,
  progress: () => undefined,
};

/** Gives a source a newer text that was read of these bytes. */
export async function replaceBy(
  opened: OpenedSession,
  id: Source['id'],
  bytes: Uint8Array,
  more: Partial<Revision> = {},
): Promise<void> {
  const text = canonicalise(Buffer.from(bytes).toString('utf8'));
  const revision = revisionOf(text, bytes, { received: { time: now(), how: 'paste' }, ...more });
  const newer: ReceivedText = { text, bytes, extension: 'txt', revision };
  valueOf(await replaceText(opened.session, id, newer, ports));
}

async function make(): Promise<string> {
  const directory = await makeProject();
  const opened = await openSession(directory);
  const { session, store } = opened;
  const on = await addText(session, words);
  // Decoded only, in another encoding, with a layout.
  const letter = Buffer.from('Für Grüße\r\naus Genf\r\n', 'latin1');
  const read = canonicalise(letter.toString('latin1'));
  valueOf(await store.writeText(read, letter, 'txt'));
  const heading = LayoutRange.parse({ type: 'heading', level: 1, start: 0, end: 9 });
  const layoutSha256 = valueOf(await store.writeLayout([heading]));
  await addSources(opened, {
    title: 'Letter',
    revisions: [revisionOf(read, letter, { encoding: 'windows-1252', layoutSha256 })],
  });
  await addFile(opened, 'letter.md', Buffer.from('Kept as read.\n'));
  await addFile(opened, 'report.docx', makeDocx());
  await addFile(opened, 'report.pdf', makePdf([[{ x: 72, y: 700, text: 'A page of words.' }]]));
  await addFile(opened, 'book.epub', makeEpub());
  await addFile(opened, 'news.html', Buffer.from(page));
  await addFile(opened, 'two.eml', twoParts);
  valueOf(await session.execute('annotate', { passage: passageOf(words, 'THAAD system', on), note: 'a note' }));
  valueOf(await store.checkpoint());
  // Another text, then the first one again, of other bytes.
  const other = valueOf(await store.writeLayout([LayoutRange.parse({ type: 'heading', level: 2, start: 0, end: 9 })]));
  await replaceBy(opened, on.source, Buffer.from(words.replace('stays', 'remains')), { layoutSha256: other });
  await replaceBy(opened, on.source, Buffer.from(words.replaceAll('\n', '\r\n')));
  await addFile(opened, 'removed.md', Buffer.from('Removed later.\n'));
  const removed = [...store.state.sources.values()].at(-1)?.id;
  valueOf(await session.execute('removeSources', { ids: [removed] }));
  valueOf(await store.checkpoint());
  valueOf(await session.execute('createTag', { name: 'Claim' }));
  valueOf(await session.execute('gradeSources', { ids: [on.source], reliability: 'B', reason: 'known' }));
  const [bookmark] = passageOf(words, 'Statement', on).targets;
  valueOf(await session.execute('setBookmark', { source: on.source, place: bookmark, bookmarked: true }));
  valueOf(await session.undo());
  valueOf(await store.close());
  const kept = path.join(await mkdtemp(path.join(tmpdir(), 'glossator-verify-')), 'project');
  await rename(directory, kept);
  return kept;
}

/** Made once; each caller gets a copy. */
let made: Promise<string> | null = null;

export async function everyKind(): Promise<string> {
  made ??= make();
  const directory = path.join(await temporaryFolder(), 'copy');
  await cp(await made, directory, { recursive: true });
  return directory;
}
