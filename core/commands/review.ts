// What an analyst decides about passages that a new revision left unsettled. Redrawing one settles it, too (targets.ts).
import { z } from 'zod';
import { emptyDiff, type Update } from '../history/diff';
import { strings } from '../language/index';
import type { Anchoring, Annotation } from '../model/annotation';
import { AnnotationId } from '../model/identifier';
import { findAnnotation, type ProjectState } from '../model/state';
import { fail, succeed } from '../result';
import { command, type CommandContext } from './command';
import { withTargets } from './targets';

const theseAnnotations = z.strictObject({ annotations: z.array(AnnotationId).min(1) });

/** The proposed place of moved and changed passages is theirs. */
export const acceptPlaces = command({
  type: 'acceptPlaces',
  input: theseAnnotations,
  label: (_state, { annotations }) => strings.revisions.labels.accept(annotations.length),
  apply: (state, { annotations }, context) =>
    settle(state, annotations, context, ({ anchoring }) =>
      anchoring === undefined || anchoring.status === 'lost' ? undefined : null,
    ),
});

/** Says of lost passages that they are gone, or that they are to be looked for again. */
export const markGone = command({
  type: 'markGone',
  input: theseAnnotations.extend({ gone: z.boolean() }),
  label: (_state, { annotations, gone }) => strings.revisions.labels[gone ? 'gone' : 'notGone'](annotations.length),
  apply: (state, { annotations, gone }, context) =>
    settle(state, annotations, context, ({ anchoring }) => {
      if (anchoring?.status !== 'lost' || (anchoring.gone === true) === gone) return undefined;
      const { gone: _was, ...rest } = anchoring;
      return { ...rest, ...(gone && { gone: true as const }) };
    }),
});

/** `decide`: the new anchoring, null for none, undefined for no change. */
function settle(
  state: ProjectState,
  annotations: readonly AnnotationId[],
  { now }: CommandContext,
  decide: (annotation: Annotation) => Anchoring | null | undefined,
) {
  const updated: Update[] = [];
  for (const id of annotations) {
    const before = findAnnotation(state, id);
    if (before === undefined) return fail('NOT_FOUND', strings.failures.passageGone);
    const anchoring = decide(before);
    if (anchoring === undefined) continue;
    updated.push({ before, after: { ...withTargets(before, before.targets, anchoring), modified: now } });
  }
  return succeed({ ...emptyDiff, updated });
}
