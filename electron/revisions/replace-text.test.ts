import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe as suite, expect, it } from 'vitest';
import { changesOf } from '../../core/anchoring/changes';
import { describe, proves } from '../../core/anchoring/describe';
import { reanchor } from '../../core/anchoring/reanchor';
import { quoteOf, type Annotation } from '../../core/model/annotation';
import type { SourceId } from '../../core/model/identifier';
import { fail, succeed } from '../../core/result';
import { sha256 } from '../bundled';
import type { Session } from '../session';
import { addText, codeOf, makeProject, now, openSession, passageOf, valueOf } from '../testing/temporary';
import type { RevisionAnswer, RevisionJob } from './job';
import { replaceText, type ReceivedText } from './replace-text';
import type { RunRevisionJob } from './run';

const first = 'The talks began in Geneva on Monday.\n\nChina opposes the deployment of the system in Korea.\n';
const view = 'Russia shares this view, said General Rogov, who spoke for his ministry and for nobody else there.\n';
const second = `${view}\nBoth sides will take further measures soon.\n`;
const third = 'Nothing else was said about the missiles that day.\n';
const old = `${first}\n${second}\n${third}`;
/** The first part comes last, a word of the second is another, the third is gone. */
const fresh = `${second.replace('further', 'stronger')}\n${first}`;

/** What the thread does, here and now. */
const run: RunRevisionJob = <Job extends RevisionJob>(job: Job, signal: AbortSignal) =>
  Promise.resolve(
    signal.aborted
      ? fail('CANCELLED', 'stopped')
      : succeed((job.kind === 'reanchor' ? reanchor(job) : changesOf(job.oldText, job.newText)) as RevisionAnswer<Job>),
  );

const received = (text: string): ReceivedText => ({
  text,
  bytes: Buffer.from(text),
  extension: 'txt',
  revision: {
    ...{ textSha256: sha256(text), originalSha256: sha256(text), originalName: 'newer.txt', encoding: 'utf-8' },
    ...{ utf16Length: text.length, codePointLength: text.length, received: { time: now(), how: 'paste' } },
  },
});

const ports = { run, signal: new AbortController().signal, progress: () => undefined };

async function annotated(...quotes: string[]) {
  const { session, changes } = await openSession(await makeProject());
  const at = await addText(session, old);
  for (const quote of quotes) valueOf(await session.execute('annotate', { passage: passageOf(old, quote, at) }));
  const place = describe(old, at.revision, { start: 0, end: 'The talks began in Geneva on Monday.'.length });
  valueOf(await session.execute('setBookmark', { source: at.source, place, bookmarked: true }));
  return { session, changes, at };
}

const passagesOf = (session: Session, source: SourceId) => valueOf(session.annotations(source));
const seen = (all: readonly Annotation[]) => all.map((one) => [quoteOf(one), one.anchoring?.status ?? 'exact']);

suite('replacing the text of a source', () => {
  it('finds every passage again or calls it lost, keeps the older text, and is one undo step', async () => {
    const { session, at } = await annotated(
      'General Rogov',
      'Both sides will take further',
      'opposes the deployment',
      'the missiles',
    );
    const before = passagesOf(session, at.source);
    const counts = valueOf(await replaceText(session, at.source, received(fresh), ports));
    expect(counts).toEqual({ exact: 1, moved: 1, fuzzy: 1, lost: 1 });
    const after = passagesOf(session, at.source);
    expect(seen(after)).toEqual([
      ['General Rogov', 'exact'],
      ['Both sides will take stronger', 'fuzzy'],
      ['opposes the deployment', 'moved'],
      ['the missiles', 'lost'],
    ]);
    for (const { targets, anchoring, earlier } of after) {
      const isLost = anchoring?.status === 'lost';
      expect(targets.every((target) => proves(isLost ? old : fresh, target))).toBe(true);
      expect(earlier?.every((target) => proves(old, target))).toBe(isLost ? undefined : true);
    }
    const source = session.store.state.sources.get(at.source);
    expect(source?.revisions.map(({ textSha256 }) => textSha256)).toEqual([sha256(old), sha256(fresh)]);
    expect(source?.bookmarks?.map(({ exact }) => exact)).toEqual(['The talks began in Geneva on Monday.']);
    const files = await readdir(path.join(session.store.directory, 'sources'));
    for (const text of [old, fresh]) {
      expect(files.filter((name) => name.startsWith(sha256(text))).sort()).toEqual([
        `${sha256(text)}.orig.txt`,
        `${sha256(text)}.txt`,
      ]);
    }
    valueOf(await session.undo());
    expect(passagesOf(session, at.source)).toEqual(before);
    expect(session.store.state.sources.get(at.source)?.revisions).toHaveLength(1);
  });

  it('finds what was lost again when an older text comes back, and keeps what nobody has looked at flagged', async () => {
    const { session, at } = await annotated('the missiles', 'Both sides will take further');
    valueOf(await replaceText(session, at.source, received(fresh), ports));
    valueOf(await replaceText(session, at.source, received(`${old}\nA note of the editors.\n`), ports));
    expect(seen(passagesOf(session, at.source))).toEqual([
      ['Both sides will take further', 'fuzzy'],
      ['the missiles', 'exact'],
    ]);
  });

  it('is settled by accepting, by placing, or by calling it gone', async () => {
    const { session, at } = await annotated('opposes the deployment', 'the missiles', 'said about the');
    valueOf(await replaceText(session, at.source, received(fresh), ports));
    const [moved, ...lost] = passagesOf(session, at.source);
    const [one, two] = lost.map(({ id }) => id);
    valueOf(await session.execute('acceptPlaces', { annotations: [moved?.id] }));
    valueOf(await session.execute('markGone', { annotations: [one], gone: true }));
    const start = fresh.indexOf('General Rogov');
    const target = describe(fresh, sha256(fresh), { start, end: start + 13 });
    valueOf(await session.execute('setTargets', { annotation: two, targets: [target] }));
    const settled = passagesOf(session, at.source);
    expect(settled.map(({ anchoring }) => anchoring ?? null)).toEqual([
      null,
      null,
      { status: 'lost', score: 0, gone: true },
    ]);
    expect(settled[0]?.earlier).toHaveLength(1);
    expect(
      codeOf(await session.execute('removeTarget', { annotation: one, start: lost[0]?.targets[0]?.start })),
    ).not.toBe('ok');
  });

  it('refuses the text it has, a text that came meanwhile, and passages on an older text', async () => {
    const { session, at } = await annotated('General Rogov');
    expect(codeOf(await replaceText(session, at.source, received(old), ports))).toBe('ALREADY_EXISTS');
    const stopped = new AbortController();
    stopped.abort();
    expect(codeOf(await replaceText(session, at.source, received(fresh), { ...ports, signal: stopped.signal }))).toBe(
      'CANCELLED',
    );
    const late = new AbortController();
    const stoppedAfter: RunRevisionJob = async (job, signal) => {
      const answer = await run(job, signal);
      late.abort();
      return answer;
    };
    const stoppedLate = { ...ports, run: stoppedAfter, signal: late.signal };
    expect(codeOf(await replaceText(session, at.source, received(fresh), stoppedLate))).toBe('CANCELLED');
    const meanwhile: RunRevisionJob = async (job, signal) => {
      valueOf(await session.execute('annotate', { passage: passageOf(old, 'missiles', at) }));
      return run(job, signal);
    };
    const overtaken = await replaceText(session, at.source, received(fresh), { ...ports, run: meanwhile });
    expect(codeOf(overtaken)).toBe('INVALID_INPUT');
    expect(passagesOf(session, at.source)).toHaveLength(2);
    valueOf(await replaceText(session, at.source, received(fresh), ports));
    expect(codeOf(await session.execute('annotate', { passage: passageOf(old, 'Geneva', at) }))).toBe('TEXT_MISSING');
    expect(codeOf(await session.execute('replaceText', {}))).toBe('UNKNOWN_COMMAND');
  });

  it('takes a passage of several stretches along, and proposes those that are found when others are not', async () => {
    const { session, at } = await annotated();
    const quotes = ['opposes the deployment', 'the missiles'];
    const targets = quotes.map((quote) => passageOf(old, quote, at).targets).flat();
    valueOf(await session.execute('annotate', { passage: { source: at.source, targets } }));
    const before = passagesOf(session, at.source);
    valueOf(await replaceText(session, at.source, received(`A note.\n\n${old}`), ports));
    expect(seen(passagesOf(session, at.source))).toEqual([['opposes the deployment […] the missiles', 'exact']]);
    expect((await session.view()).counts.toReview).toEqual({});
    valueOf(await replaceText(session, at.source, received(first), ports));
    const [part] = passagesOf(session, at.source);
    expect(part && seen([part])).toEqual([['opposes the deployment', 'fuzzy']]);
    expect(part?.earlier?.slice(-2).map(({ exact }) => exact)).toEqual(quotes);
    expect((await session.view()).counts.toReview).toEqual({ [at.source]: 1 });
    valueOf(await replaceText(session, at.source, received(`Another note.\n\n${old}`), ports));
    expect(seen(passagesOf(session, at.source))).toEqual([['opposes the deployment […] the missiles', 'moved']]);
    for (let steps = 0; steps < 3; steps += 1) valueOf(await session.undo());
    expect(passagesOf(session, at.source)).toEqual(before);
    expect((await session.view()).counts.toReview[at.source] ?? 0).toBe(0);
  });

  it('keeps both texts and their bytes when it is undone, and is redone after the project was closed', async () => {
    const { session, at } = await annotated('the missiles', 'Both sides will take further');
    const { directory } = session.store;
    valueOf(await replaceText(session, at.source, received(fresh), ports));
    const replaced = passagesOf(session, at.source);
    valueOf(await session.undo());
    valueOf(await session.store.close());
    const again = (await openSession(directory)).session;
    expect(seen(passagesOf(again, at.source)).map(([, status]) => status)).toEqual(['exact', 'exact']);
    valueOf(await again.redo());
    expect(passagesOf(again, at.source)).toEqual(replaced);
    expect(valueOf(await again.texts.getAll([sha256(old), sha256(fresh)]))).toEqual(
      new Map([old, fresh].map((text) => [sha256(text), text])),
    );
    const files = await readdir(path.join(directory, 'sources'));
    for (const text of [old, fresh]) expect(files).toContain(`${sha256(text)}.orig.txt`);
    valueOf(await again.undo());
    expect(seen(passagesOf(again, at.source)).map(([, status]) => status)).toEqual(['exact', 'exact']);
    valueOf(await again.store.close());
  });

  it('lets any two of three texts be compared, also those that did not follow each other', async () => {
    const { session, at } = await annotated('the missiles');
    const last = `${fresh}\nThe editors added this.\n`;
    valueOf(await replaceText(session, at.source, received(fresh), ports));
    valueOf(await replaceText(session, at.source, received(last), ports));
    const source = session.store.state.sources.get(at.source);
    const revisions = source?.revisions.map(({ textSha256 }) => textSha256) ?? [];
    expect(revisions).toEqual([old, fresh, last].map(sha256));
    const texts = valueOf(await session.texts.getAll(revisions));
    const added = async (from: number, to: number) => {
      const [oldText = '', newText = ''] = [from, to].map((i) => texts.get(revisions[i] ?? sha256('')));
      const changes = valueOf(await run({ kind: 'compare', oldText, newText }, ports.signal));
      return Array.from({ length: changes.length / 4 }, (_, i) =>
        newText.slice(changes[4 * i + 2] ?? 0, changes[4 * i + 3] ?? 0).trim(),
      ).filter((words) => words !== '');
    };
    expect(await added(1, 2)).toEqual(['The editors added this.']);
    expect(await added(0, 2)).toContain('stronger');
    expect((await added(0, 2)).at(-1)).toMatch(/The editors added this/);
    expect((await added(2, 0)).join(' ')).toContain('the missiles');
  });
});
