import { expect, it } from 'vitest';
import { reanchor } from '../../core/anchoring/reanchor';
import { noteOf, quoteOf } from '../../core/model/annotation';
import { succeed } from '../../core/result';
import { sha256 } from '../bundled';
import { addText, makeProject, now, openSession, passageOf, valueOf } from '../testing/temporary';
import { passagesThen } from './as-they-were';
import type { RevisionAnswer, RevisionJob } from './job';
import { replaceText } from './replace-text';
import type { RunRevisionJob } from './run';

const old = 'The talks began in Geneva. Nothing else was said.\n';
const fresh = 'The talks began in Vienna. Much else was said there.\n';

const run: RunRevisionJob = <Job extends RevisionJob>(job: Job) =>
  Promise.resolve(succeed((job.kind === 'reanchor' ? reanchor(job) : new Int32Array()) as RevisionAnswer<Job>));
const ports = { run, signal: new AbortController().signal, progress: () => undefined };
const facts = { originalName: 'newer.txt', encoding: 'utf-8', received: { time: now(), how: 'paste' as const } };
const revision = {
  ...{ ...facts, textSha256: sha256(fresh), originalSha256: sha256(fresh) },
  ...{ utf16Length: fresh.length, codePointLength: fresh.length },
};

it('the passages of an older text are shown as they were, whatever was done to them since', async () => {
  const { session } = await openSession(await makeProject());
  const at = await addText(session, old);
  valueOf(await session.execute('annotate', { passage: passageOf(old, 'Geneva', at) }));
  const passages = () => valueOf(session.annotations(at.source));
  const ids = passages().map(({ id }) => id);
  valueOf(await session.execute('createTag', { name: 'Place' }));
  const [tag] = session.snapshot().tags.keys();
  const [passage] = passages();
  if (passage === undefined) throw new Error('no passage');
  valueOf(
    await replaceText(
      session,
      at.source,
      { text: fresh, bytes: Buffer.from(fresh), extension: 'txt', revision },
      ports,
    ),
  );
  valueOf(await session.execute('setNote', { annotation: passage.id, text: 'later' }));
  valueOf(await session.execute('updateTag', { id: tag, changes: { name: 'City' } }));
  valueOf(await session.execute('removeAnnotations', { annotations: ids }));

  const then = valueOf(await passagesThen(session, at.source, at.revision));
  expect(then?.annotations.map((one) => [quoteOf(one), noteOf(one)])).toEqual([['Geneva', null]]);
  expect(then?.annotations[0]).toEqual(passage);
  expect(then?.tags.map(({ name }) => name)).toContain('Place');
  const newest = valueOf(await passagesThen(session, at.source, revision.textSha256));
  expect(newest).toMatchObject({ annotations: [] });
  expect(newest?.tags.map(({ name }) => name)).toContain('City');
  expect(valueOf(await passagesThen(session, at.source, sha256('never here')))).toBeNull();

  for (let steps = 0; steps < 4; steps += 1) valueOf(await session.undo());
  expect(valueOf(await passagesThen(session, at.source, at.revision))?.annotations).toEqual([passage]);
  expect(passages()).toEqual([passage]);
});
