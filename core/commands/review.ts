// What an analyst decides about passages that a new revision left unsettled. Redrawing one settles it, too (targets.ts).
import { z } from 'zod';
import { emptyDiff, type Update } from '../history/diff';
import { strings } from '../language/index';
import type { Annotation } from '../model/annotation';
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
    change(state, annotations, context, (annotation) => {
      const { anchoring } = annotation;
      return anchoring === undefined || anchoring.status === 'lost'
        ? undefined
        : withTargets(annotation, annotation.targets, null);
    }),
});

/**
 * Says of passages under review that they are gone, or of those that they are to be looked for again. A place that was
 * proposed is given up: what is gone stands where it was in the text before.
 */
export const markGone = command({
  type: 'markGone',
  input: theseAnnotations.extend({ gone: z.boolean() }),
  label: (_state, { annotations, gone }) => strings.revisions.labels[gone ? 'gone' : 'notGone'](annotations.length),
  apply: (state, { annotations, gone }, context) =>
    change(state, annotations, context, (annotation) => {
      const lost = gone ? givenUp(annotation) : annotation;
      if (lost?.anchoring?.status !== 'lost' || (lost.anchoring.gone === true) === gone) return undefined;
      const { gone: _was, ...rest } = lost.anchoring;
      return { ...lost, anchoring: { ...rest, ...(gone && { gone: true as const }) } };
    }),
});

/** The passage without the place that was proposed for it; undefined when none was, or it never had another. */
function givenUp(annotation: Annotation): Annotation | undefined {
  const { anchoring, earlier = [], ...rest } = annotation;
  if (anchoring?.status === 'lost') return annotation;
  const revision = earlier.at(-1)?.revision;
  if (anchoring === undefined || revision === undefined) return undefined;
  const start = earlier.findLastIndex((target) => target.revision !== revision) + 1;
  const { since } = anchoring;
  return {
    ...rest,
    targets: earlier.slice(start),
    ...(start > 0 && { earlier: earlier.slice(0, start) }),
    anchoring: { status: 'lost', score: 0, ...(since !== undefined && { since }) },
  };
}

/** `decide`: the annotation as it is to be, undefined for no change. */
function change(
  state: ProjectState,
  annotations: readonly AnnotationId[],
  { now }: CommandContext,
  decide: (annotation: Annotation) => Annotation | undefined,
) {
  const updated: Update[] = [];
  for (const id of annotations) {
    const before = findAnnotation(state, id);
    if (before === undefined) return fail('NOT_FOUND', strings.failures.passageGone);
    const after = decide(before);
    if (after !== undefined) updated.push({ before, after: { ...after, modified: now } });
  }
  return succeed({ ...emptyDiff, updated });
}
