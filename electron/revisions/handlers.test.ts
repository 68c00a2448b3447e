import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe as suite, expect, it } from 'vitest';
import { changesOf } from '../../core/anchoring/changes';
import { reanchor } from '../../core/anchoring/reanchor';
import { extractorNameOf } from '../../core/analysis/decode-again';
import type { SourceId } from '../../core/model/identifier';
import { currentRevision } from '../../core/model/source';
import { fail, succeed } from '../../core/result';
import { usualLimits } from '../extract/kinds';
import { inlinePool } from '../extract/testing/inline-reader';
import { makeDocx } from '../extract/testing/make-docx';
import { SourceImport } from '../importing/source-import';
import {
  codeOf,
  countingIds,
  makeProject,
  now,
  openSession,
  passageOf,
  temporaryFolder,
  valueOf,
} from '../testing/temporary';
import { verifyProject } from '../verify/verify-project';
import { createRevisionHandlers } from './handlers';
import type { RevisionAnswer, RevisionJob } from './job';
import type { RunRevisionJob } from './run';

const paragraphs = '<p>The spokesman said that both sides had agreed on further steps in the region.</p>'.repeat(6);
const page = (menu: string) =>
  `<html><head><title>Talks</title></head><body><nav>${menu}</nav><article><h1>Talks</h1>${paragraphs}</article></body></html>`;

const said = 'Said in Moscow by the ministry: ';
/** That and "Текст.", in windows-1251. */
const cyrillic = Buffer.from([...Buffer.from(said), 0xd2, 0xe5, 0xea, 0xf1, 0xf2, 0x2e]);

/** What the thread does, here and now. */
const run: RunRevisionJob = <Job extends RevisionJob>(job: Job, signal: AbortSignal) =>
  Promise.resolve(
    signal.aborted
      ? fail('CANCELLED', 'stopped')
      : succeed((job.kind === 'reanchor' ? reanchor(job) : changesOf(job.oldText, job.newText)) as RevisionAnswer<Job>),
  );

interface Imported {
  readonly encoding?: string;
  readonly variant?: string;
}

async function prepare(options: { readonly readOnly?: boolean } = {}) {
  const directory = await makeProject();
  const { session, store } = await openSession(directory, options);
  const folder = await temporaryFolder();
  const chosen: string[] = [];
  const limit = { bytes: usualLimits.bytes };
  const pool = inlinePool();
  const handlers = createRevisionHandlers({
    projects: { current: session },
    dialogs: { chooseFile: () => Promise.resolve(chosen.shift() ?? null) },
    outbox: { send: () => undefined },
    ...{ pool, run, now, newId: countingIds('plan'), limit: () => limit.bytes },
  });
  const file = async (name: string, content: string | Uint8Array) => {
    await writeFile(path.join(folder, name), content);
    chosen.push(path.join(folder, name));
    return path.join(folder, name);
  };
  const bring = async (name: string, content: string | Uint8Array, as: Imported = {}): Promise<SourceId> => {
    const at = { path: await file(name, content), label: name };
    chosen.pop();
    const limits = usualLimits;
    const one = new SourceImport([at], { id: 'i', session, pool, limits, language: 'en', now, tell: () => undefined });
    valueOf(await one.plan());
    if (as.encoding !== undefined) valueOf(await one.readAgain(0, as.encoding));
    valueOf(await one.apply([{ item: 0, variant: as.variant ?? null }]));
    const source = [...store.state.sources.values()].at(-1);
    if (source === undefined) throw new Error('nothing was imported');
    return source.id;
  };
  const sourceOf = (id: SourceId) => {
    const source = store.state.sources.get(id);
    if (source === undefined) throw new Error('no source');
    return source;
  };
  return { session, store, directory, handlers, chosen, limit, file, bring, sourceOf };
}

suite('decoding kept bytes again', () => {
  it('is a revision of the same bytes in another encoding, that verifies, and one undo step', async () => {
    const { session, store, directory, handlers, bring, sourceOf } = await prepare();
    const source = await bring('statement.txt', cyrillic, { encoding: 'windows-1252' });
    const before = currentRevision(sourceOf(source));
    expect(sourceOf(source)).toMatchObject({ title: `${said}Òåêñò.`, origins: { title: 'first line' } });
    const passage = passageOf(`${said}Òåêñò.`, 'in Moscow', { source, revision: before.textSha256 });
    valueOf(await session.execute('annotate', { passage }));
    const plan = valueOf(await handlers.planReplacement({ source, from: 'kept' }));
    expect(plan).toMatchObject({ file: 'statement.txt', encoding: 'windows-1252' });
    expect(plan.texts).toMatchObject([{ variant: null, textSha256: before.textSha256, preview: `${said}Òåêñò.` }]);
    const { planId } = plan;
    const same = { planId, encoding: 'windows-1252', textSha256: before.textSha256 };
    expect(codeOf(await handlers.applyReplacement(same))).toBe('ALREADY_EXISTS');
    const refused = valueOf(await handlers.readReplacementAgain({ planId, encoding: 'utf-8' }));
    expect(refused).toMatchObject({
      isEncoded: true,
      texts: [],
      failure: expect.stringContaining('not utf-8') as string,
    });
    const again = valueOf(await handlers.readReplacementAgain({ planId, encoding: 'windows-1251' }));
    const [text] = again.texts;
    expect(text?.preview).toBe(`${said}Текст.`);
    const revision = store.revision;
    const asked = { planId, encoding: 'windows-1251', textSha256: text?.textSha256 ?? before.textSha256 };
    expect(valueOf(await handlers.applyReplacement(asked))).toMatchObject({ exact: 1, lost: 0 });
    expect(store.revision).toBe(revision + 1);
    expect(currentRevision(sourceOf(source))).toMatchObject({
      ...{ encoding: 'windows-1251', originalSha256: before.originalSha256, originalName: 'statement.txt' },
      ...{ received: { time: now(), how: 'decodedAgain' }, extractor: { name: 'text' } },
    });
    expect(sourceOf(source)).toMatchObject({ title: `${said}Текст.`, origins: { title: 'first line' } });
    expect((await session.labels()).undo).toContain('again');
    await store.close();
    const verified = valueOf(await verifyProject({ directory, time: now(), app: '1' }));
    expect(verified.findings).toEqual([]);
  });

  it('says why not: pasted, of a kind that says its encoding itself, read-only, or the bytes are gone', async () => {
    const { session, store, handlers, bring } = await prepare();
    const word = await bring('report.docx', makeDocx());
    expect(codeOf(await handlers.planReplacement({ source: word, from: 'kept' }))).toBe('INVALID_INPUT');
    const text = await bring('a.txt', 'Some words');
    const sources = path.join(store.directory, 'sources');
    for (const name of await readdir(sources)) if (name.endsWith('.orig.txt')) await rm(path.join(sources, name));
    expect(codeOf(await handlers.planReplacement({ source: text, from: 'kept' }))).toBe('FILE_MISSING');
    valueOf(await handlers.replaceText({ source: text, text: 'Pasted words' }));
    expect(codeOf(await handlers.planReplacement({ source: text, from: 'kept' }))).toBe('INVALID_INPUT');
    valueOf(await session.close({ discardUnsaved: false }));
    const { session: other, handlers: reading } = await prepare({ readOnly: true });
    expect(other.store.readOnly).not.toBeNull();
    expect(codeOf(await reading.planReplacement({ source: text, from: 'kept' }))).toBe('READ_ONLY');
  });
});

suite('replacing a text by a file', () => {
  it('plans every text of the file; the one that is chosen comes, with its layout', async () => {
    const { handlers, file, bring, sourceOf, chosen } = await prepare();
    const source = await bring('talks.html', page('Home'), { variant: 'page' });
    expect(codeOf(await handlers.planReplacement({ source, from: 'file' }))).toBe('CANCELLED');
    await file('newer.html', page('News'));
    const plan = valueOf(await handlers.planReplacement({ source, from: 'file' }));
    expect(plan.texts.map(({ variant }) => variant)).toEqual(['article', 'page']);
    const whole = plan.texts[1]?.textSha256 ?? currentRevision(sourceOf(source)).textSha256;
    valueOf(await handlers.applyReplacement({ planId: plan.planId, encoding: null, textSha256: whole }));
    const { extractor, received, layoutSha256 } = currentRevision(sourceOf(source));
    expect(extractor).toMatchObject({ name: 'html', variant: 'page' });
    expect(received?.how).toBe('file');
    expect(layoutSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(chosen).toEqual([]);
  });

  it('keeps to the limit of the preferences, and to what was looked at', async () => {
    const { store, handlers, file, bring, limit } = await prepare();
    const source = await bring('a.txt', 'Some words');
    const { revision } = store;
    limit.bytes = 100;
    await file('large.txt', 'x'.repeat(101));
    expect(codeOf(await handlers.planReplacement({ source, from: 'file' }))).toBe('TOO_LARGE');
    await file('marked.txt', Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0x41));
    const marked = valueOf(await handlers.planReplacement({ source, from: 'file' }));
    expect(marked).toMatchObject({ isEncoded: true, failure: expect.stringContaining('utf-8') as string });
    const small = await file('small.txt', 'Other words');
    const { planId, texts } = valueOf(await handlers.planReplacement({ source, from: 'file' }));
    await writeFile(small, 'Changed meanwhile');
    const [text] = texts;
    if (text === undefined) throw new Error('no text');
    const asked = { planId, encoding: null, textSha256: text.textSha256 };
    expect(codeOf(await handlers.applyReplacement(asked))).toBe('CANNOT_EXTRACT');
    expect(codeOf(await handlers.applyReplacement({ ...asked, planId: 'older' }))).toBe('NOT_FOUND');
    expect(codeOf(await handlers.readReplacementAgain({ planId: 'older', encoding: null }))).toBe('NOT_FOUND');
    expect(store.revision).toBe(revision);
    expect(extractorNameOf({})).toBe('text');
  });
});
