// Everything that verifying can find or note beside changed bytes: each is provoked, and named as it is.
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { strings } from '../../core/language/index';
import { doChange } from '../../core/history/record';
import type { Diff } from '../../core/history/diff';
import { LayoutRange } from '../../core/model/layout';
import { verificationText } from '../../core/verification';
import { sha256 } from '../bundled';
import { exportProjectJson, Imports } from '../exchange';
import { extractors } from '../extract/index';
import { encodeLine, linesOf } from '../storage/journal-line';
import { snapshotPieces } from '../storage/snapshot-file';
import {
  addText,
  makeProject,
  now,
  openSession,
  passageOf,
  temporaryFolder,
  valueOf,
  type OpenedSession,
} from '../testing/temporary';
import { addFile, addSources, everyKind, replaceBy, revisionOf, words } from './testing/every-kind';
import { verifyProject } from './verify-project';

const { verify } = strings;
const check = async (directory: string) => valueOf(await verifyProject({ directory, time: now(), app: '1.0.0' }));
const said = (items: readonly { readonly message: string }[]) => items.map(({ message }) => message);

async function projectWith(fill: (opened: OpenedSession) => Promise<unknown>): Promise<string> {
  const directory = await makeProject();
  const opened = await openSession(directory);
  await fill(opened);
  valueOf(await opened.store.close());
  return directory;
}

/** A change that no command would make. */
function forge({ store }: OpenedSession, diff: Partial<Diff>): void {
  const whole = { added: [], updated: [], removed: [], ...diff };
  store.commit(doChange('forged', 'forged', whole, store.pointers, store.revision + 1), { time: now(), creator: null });
}

const [text, bytes] = ['Made up.\n', Buffer.from('Really said.\n')];

/** The extractor of this name as it is now. */
const mine = (name: string) => ({ name, version: extractors.find((one) => one.name === name)?.version ?? 0 });

/** A source whose text is said to be made of other bytes by this extractor. */
const made = (extractor?: { name: string; version: number }, of = bytes) =>
  projectWith(async (opened) => {
    valueOf(await opened.store.writeText(text, of, 'txt'));
    await addSources(opened, { title: 'A', revisions: [revisionOf(text, of, extractor && { extractor })] });
  });

describe('a text and its original', () => {
  it.each([
    ['by the same version', mine('text')],
    ['by decoding alone', undefined],
  ])('that do not belong together are found: made %s', async (_how, extractor) => {
    const { findings, notes, checked } = await check(await made(extractor));
    expect([said(findings), notes]).toEqual([[verify.derivedDiffers('A')], []]);
    expect(checked).toMatchObject({ originals: 1, derived: 0, notDerivable: 0 });
  });

  it('are noted, and counted apart, when another version made the text, or an extractor that is gone', async () => {
    const other = await check(await made({ name: 'text', version: 99 }));
    expect([other.findings, said(other.notes)]).toEqual([[], [verify.otherVersion('A', 99, mine('text').version)]]);
    const gone = await check(await made({ name: 'wordstar', version: 1 }));
    expect([gone.findings, said(gone.notes)]).toEqual([[], [verify.noExtractor('A', 'wordstar')]]);
    for (const { checked } of [other, gone]) expect(checked).toMatchObject({ derived: 0, notDerivable: 1 });
    expect(verificationText(gone)).toContain('not re-derivable with this version of Glossator: 1 text');
    const same = await check(await made({ name: 'text', version: 99 }, Buffer.from(text)));
    expect([same.notes, same.checked]).toMatchObject([[], { derived: 1, notDerivable: 0 }]);
  });

  it('are found when the extractor cannot read the original at all, or makes another layout', async () => {
    const failing = await check(await made(mine('docx')));
    expect(said(failing.findings)[0]).toMatch(/^the text of “A” cannot be made again from it: .+ Compare/);
    const directory = await projectWith(async (opened) => {
      const of = Buffer.from(text);
      valueOf(await opened.store.writeText(text, of, 'txt'));
      const layoutSha256 = valueOf(
        await opened.store.writeLayout([LayoutRange.parse({ type: 'heading', level: 1, start: 0, end: 4 })]),
      );
      const extractor = mine('text');
      await addSources(opened, { title: 'A', revisions: [revisionOf(text, of, { extractor, layoutSha256 })] });
    });
    expect(said((await check(directory)).findings)).toEqual([verify.layoutDiffers('A')]);
  });

  it('are found when the length that is stated is another', async () => {
    const directory = await projectWith(async (opened) => {
      const of = Buffer.from(text);
      valueOf(await opened.store.writeText(text, of, 'txt'));
      await addSources(opened, { title: 'A', revisions: [revisionOf(text, of, { codePointLength: 3 })] });
    });
    expect(said((await check(directory)).findings)).toEqual([verify.wrongLength('A')]);
  });
});

describe('an original that is not there', () => {
  const exported = async () => {
    const file = path.join(await temporaryFolder(), 'export.json');
    const { session } = await openSession(await everyKind(), { readOnly: true });
    valueOf(await exportProjectJson(session, file, { includeTexts: true }));
    return file;
  };
  const importInto = async ({ session }: OpenedSession, file: string) => {
    const imports = new Imports(
      () => 'plan',
      () => undefined,
    );
    valueOf(await imports.plan(session, file));
    valueOf(await imports.apply('plan', 'keepMine', session));
  };
  const removeOriginal = async (directory: string, of: string) => {
    const sources = path.join(directory, 'sources');
    for (const name of await readdir(sources)) {
      if (name.startsWith(`${sha256(of)}.orig`)) await rm(path.join(sources, name));
    }
  };

  it('is noted of a source that came without it; of one that came with it, it is found, whatever was imported', async () => {
    const kept = 'Kept as read.\n';
    const file = await exported();
    const directory = await projectWith(async (opened) => {
      await addFile(opened, 'letter.md', Buffer.from(kept));
      await importInto(opened, file);
      await writeFile(path.join(opened.store.directory, 'notes.txt'), 'mine');
    });
    const whole = await check(directory);
    expect(whole.findings).toEqual([]);
    expect(said(whole.notes)).toContain(verify.originalNotKept('report.docx'));
    expect(whole.notes).toContainEqual({ file: 'notes.txt', message: verify.foreign });
    expect(whole.checked).toMatchObject({ originals: 1, derived: 1 });
    await removeOriginal(directory, kept);
    const missing = verify.originalMissing('letter.md', 'letter.md', sha256(kept));
    expect(said((await check(directory)).findings)).toEqual([missing]);
  });

  it('is found of each of two that gave the same text', async () => {
    const directory = await projectWith(async (opened) => {
      const on = await addText(opened.session, words);
      await replaceBy(opened, on.source, Buffer.from('Other words.\n'));
      await replaceBy(opened, on.source, Buffer.from(words.replaceAll('\n', '\r\n')), { originalName: 'second.txt' });
    });
    await rm(path.join(directory, 'sources', `${sha256(words)}.orig-2.txt`));
    const second = sha256(words.replaceAll('\n', '\r\n'));
    const title = 'Statement 🙂 of the ministry';
    expect(said((await check(directory)).findings)).toEqual([verify.originalMissing(title, 'second.txt', second)]);
  });
});

describe('what does not fit together, though every hash is right', () => {
  it('names a passage whose words do not stand at its place', async () => {
    let file = '';
    const directory = await projectWith(async (opened) => {
      const { session } = opened;
      const on = await addText(session, words);
      valueOf(await session.execute('annotate', { passage: passageOf(words, 'THAAD system', on) }));
      for (const before of valueOf(session.annotations(on.source))) {
        const after = { ...before, targets: before.targets.map((target) => ({ ...target, exact: 'PATRIOT' })) };
        forge(opened, { updated: [{ before, after }] });
      }
      file = `annotations/${on.source}.json`;
    });
    const message = verify.quote('PATRIOT', 'Statement 🙂 of the ministry');
    expect((await check(directory)).findings).toEqual([{ file, message }]);
  });

  it('names the passage of a source that is not there', async () => {
    const directory = await projectWith(async (opened) => {
      const { session } = opened;
      const on = await addText(session, words);
      valueOf(await session.execute('annotate', { passage: passageOf(words, 'THAAD system', on) }));
      forge(opened, { removed: [...session.store.state.sources.values()] });
    });
    expect(said((await check(directory)).findings)).toContain(verify.sourceGone('THAAD system'));
  });

  it('names a snapshot that was changed together with its hash: the history says otherwise', async () => {
    const directory = await everyKind();
    const file = path.join(directory, 'project.json');
    const snapshot = JSON.parse(await readFile(file, 'utf8')) as { sources: { publisher: string | null }[] };
    for (const source of snapshot.sources) source.publisher = 'Forged';
    await writeFile(file, [...snapshotPieces(snapshot)].join(''));
    expect((await check(directory)).findings).toEqual([{ file: 'project.json', message: verify.snapshotContent }]);
  });

  it('names a line that was written anew with a right hash: the next one does not continue it', async () => {
    const directory = await projectWith(async ({ session }) => {
      for (const name of ['A', 'B', 'C']) valueOf(await session.execute('createTag', { name }));
    });
    const file = path.join(directory, 'history/000001.jsonl');
    const [first, ...rest] = [...linesOf(await readFile(file))].map(({ bytes: line }) => line.toString('utf8'));
    const { hash: _hash, ...record } = JSON.parse(first ?? '') as { hash: string; label: string };
    const forged = encodeLine({ ...record, label: 'forged' } as never).bytes.toString('utf8');
    await writeFile(file, [forged, ...rest.map((line) => `${line}\n`)].join(''));
    expect((await check(directory)).findings).toEqual([{ file: 'history/000001.jsonl', message: verify.chain(2) }]);
  });

  it('notes what was set aside, and what belongs to no source', async () => {
    const directory = await everyKind();
    const [aside, left] = ['history/000001.jsonl.set-aside-1', `sources/${sha256('nobody’s')}.orig.txt`];
    for (const name of [aside, left]) await writeFile(path.join(directory, name), 'nobody’s');
    const { findings, notes } = await check(directory);
    expect(findings).toEqual([]);
    expect(notes).toContainEqual({ file: aside, message: verify.setAside });
    expect(notes).toContainEqual({ file: left, message: verify.leftOver });
  });
});
