// Replace Text…: the new text and its bytes on the disk, every passage found again in a thread, then one command.
import type { ReplacedCounts } from '../../core/analysis/replacement-plan';
import { stretchesNotFound } from '../../core/anchoring/agreement';
import { strings } from '../../core/language/index';
import type { Annotation } from '../../core/model/annotation';
import type { Sha256, SourceId } from '../../core/model/identifier';
import { currentRevision, type Revision, type Source } from '../../core/model/source';
import { fail, succeed, type Result } from '../../core/result';
import type { Session } from '../session';
import type { RunRevisionJob } from './run';

/** A text that came, read and not yet in the project. */
export interface ReceivedText {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Of the original file, without the dot. */
  readonly extension: string;
  readonly revision: Revision;
  /** What its bytes say of the source, where that is to change, too. */
  readonly metadata?: Partial<Source>;
}

export interface ReplacePorts {
  readonly run: RunRevisionJob;
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
}

/** Gives a source a new text: one undo step. ALREADY_EXISTS when it is the text it has; CANCELLED. */
export async function replaceText(
  session: Session,
  id: SourceId,
  received: ReceivedText,
  { run, signal, progress }: ReplacePorts,
): Promise<Result<ReplacedCounts>> {
  const source = session.store.state.sources.get(id);
  if (source === undefined) return fail('NOT_FOUND', strings.failures.sourceGone);
  const base = currentRevision(source).textSha256;
  const { revision } = received;
  if (revision.textSha256 === base) return fail('ALREADY_EXISTS', strings.revisions.sameText);
  const annotations = [...(session.store.state.annotations.get(id)?.values() ?? [])];
  const bookmarks = source.bookmarks ?? [];
  const texts = await session.texts.getAll(revisionsOf(annotations, bookmarks));
  if (!texts.ok) return texts;
  const asked = annotations.map(({ id: annotation, targets, earlier, anchoring }) => ({
    id: annotation,
    targets,
    ...(earlier && { earlier }),
    ...(anchoring && { anchoring }),
  }));
  const job = { kind: 'reanchor', texts: texts.value, revision: revision.textSha256, text: received.text } as const;
  const found = await run({ ...job, annotations: asked, bookmarks }, signal, progress);
  if (!found.ok) return found;
  const written = await session.store.writeText(received.text, received.bytes, received.extension);
  if (!written.ok) return written;
  if (signal.aborted) return fail('CANCELLED', strings.failures.nothingChosen); // said while the text was written
  const { metadata } = received;
  const input = { source: id, base, revision, ...found.value, ...(metadata && { metadata }) };
  const replaced = await session.run('replaceText', input);
  return replaced.ok
    ? succeed(countsOf(found.value.annotations.map(({ anchoring }) => anchoring?.status ?? 'exact')))
    : replaced;
}

function revisionsOf(annotations: readonly Annotation[], bookmarks: Annotation['targets']): Set<Sha256> {
  const stretches = annotations.flatMap((one) => [...one.targets, ...stretchesNotFound(one)]);
  return new Set([...stretches, ...bookmarks].map(({ revision }) => revision));
}

function countsOf(statuses: readonly (keyof ReplacedCounts)[]): ReplacedCounts {
  const counts = { exact: 0, moved: 0, fuzzy: 0, lost: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}
