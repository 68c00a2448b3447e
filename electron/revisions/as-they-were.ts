// A source's passages as they were while an older text was its text, read back from the history: nothing of them is lost.
import type { PassagesThen } from '../../core/contract';
import { applyDiff, invert } from '../../core/history/diff';
import type { Sha256, SourceId } from '../../core/model/identifier';
import { currentRevision } from '../../core/model/source';
import type { ProjectState } from '../../core/model/state';
import { succeed, type Result } from '../../core/result';
import type { Session } from '../session';

/** Changes that are read at once. */
const stretch = 500;

/**
 * The passages of a source and the tags at the last moment at which the text with this hash was its newest; null when it
 * never was, as that of a source that came with its older texts.
 */
export async function passagesThen(
  session: Session,
  source: SourceId,
  revision: Sha256,
): Promise<Result<PassagesThen | null>> {
  const { store } = session;
  const state = session.snapshot();
  let last = store.revision;
  while (!isNewest(state, source, revision)) {
    if (last === 0) return succeed(null);
    const after = Math.max(0, last - stretch);
    const records = await store.recordsAfter(after, last);
    if (!records.ok) return records;
    for (const { diff } of records.value) {
      applyDiff(state, invert(diff));
      if (isNewest(state, source, revision)) break;
    }
    last = after;
  }
  return succeed({
    annotations: [...(state.annotations.get(source)?.values() ?? [])],
    tags: [...state.tags.values()],
  });
}

function isNewest({ sources }: ProjectState, id: SourceId, revision: Sha256): boolean {
  const source = sources.get(id);
  return source !== undefined && currentRevision(source).textSha256 === revision;
}
