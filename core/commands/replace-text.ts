// Replacing the text of a source: a new revision, and every passage and bookmark where it is in it; one undo step. Where
// that is has been worked out before (core/anchoring/reanchor.ts): here it has to prove itself.
import { z } from 'zod';
import { proves } from '../anchoring/describe';
import { emptyDiff, type Update } from '../history/diff';
import { strings } from '../language/index';
import { Anchoring, Target, type Annotation } from '../model/annotation';
import { AnnotationId, Sha256, SourceId } from '../model/identifier';
import { currentRevision, Revision, Source } from '../model/source';
import type { ProjectState } from '../model/state';
import { fail, succeed, type Result } from '../result';
import { command } from './command';
import { SourceChanges } from './source-metadata';
import { withTargets } from './targets';

const Replaced = z.strictObject({
  annotation: AnnotationId,
  targets: z.array(Target).min(1).nullable(),
  anchoring: Anchoring.nullable(),
});

const Input = z.strictObject({
  source: SourceId,
  /** The text that was current when the places were worked out. */
  base: Sha256,
  revision: Revision,
  annotations: z.array(Replaced),
  bookmarks: z.array(Target),
  /** What the same bytes say of the source now; where it came from stays as it was. */
  metadata: SourceChanges.optional(),
});

export const replaceText = command({
  type: 'replaceText',
  input: Input,
  texts: ({ revision }) => [revision.textSha256],
  label: (state, { source, revision: { received } }) =>
    strings.revisions.labels[received?.how === 'decodedAgain' ? 'decodeAgain' : 'replace'](
      state.sources.get(source)?.title ?? '',
    ),
  apply: (state, input, context) => {
    const source = state.sources.get(input.source);
    if (source === undefined) return fail('NOT_FOUND', strings.failures.sourceGone);
    const text = context.text(input.revision.textSha256);
    if (text === undefined) return fail('TEXT_MISSING', strings.failures.textNotAtHand(source.title));
    if (currentRevision(source).textSha256 !== input.base) return overtaken(source);
    if (input.revision.textSha256 === input.base) return fail('ALREADY_EXISTS', strings.revisions.sameText);
    const targets = [...input.bookmarks, ...input.annotations.flatMap((one) => one.targets ?? [])];
    const wrong = targets.find((one) => one.revision !== input.revision.textSha256 || !proves(text, one));
    if (wrong) return fail('QUOTE_MISMATCH', strings.failures.quoteMismatch(wrong.exact, source.title));
    const annotations = updatesOf(state, source, input.annotations);
    if (!annotations.ok) return annotations;
    const { bookmarks: _before, ...rest } = source;
    const after: Source = {
      ...Source.parse({ ...rest, ...input.metadata }),
      ...(input.bookmarks.length > 0 && { bookmarks: input.bookmarks }),
      revisions: [...source.revisions, input.revision],
    };
    return succeed({ ...emptyDiff, updated: [{ before: source, after }, ...annotations.value] });
  },
});

const overtaken = (source: Source) => fail('INVALID_INPUT', strings.revisions.overtaken(source.title));

/** Each annotation of the source, and no other; else it was changed meanwhile. */
function updatesOf(state: ProjectState, source: Source, all: readonly z.infer<typeof Replaced>[]): Result<Update[]> {
  const known = state.annotations.get(source.id) ?? new Map<AnnotationId, Annotation>();
  if (known.size !== all.length) return overtaken(source);
  const updates: Update[] = [];
  for (const { annotation, targets, anchoring } of all) {
    const before = known.get(annotation);
    if (before === undefined) return overtaken(source);
    updates.push({ before, after: withTargets(before, targets ?? before.targets, anchoring) });
  }
  return succeed(updates.filter(({ before, after }) => before !== after));
}
