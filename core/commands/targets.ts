// Commands on where an annotation is: redraw its boundaries, add a stretch, remove one. Tags, note, id and creator stay.
import { z } from 'zod';
import { agreement } from '../anchoring/agreement';
import { proves } from '../anchoring/describe';
import { joinStretches, sameStretches } from '../anchoring/stretches';
import { emptyDiff, type Diff } from '../history/diff';
import { strings } from '../language/index';
import { acceptedTargets, quoteOf, Target, type Anchoring, type Annotation } from '../model/annotation';
import { AnnotationId, Utf16Offset } from '../model/identifier';
import { currentRevision } from '../model/source';
import { findAnnotation, type ProjectState } from '../model/state';
import { fail, succeed, type Result } from '../result';
import { shortQuote } from '../text/short-quote';
import { command, type CommandContext } from './command';

const nameOf = (state: ProjectState, id: AnnotationId) => {
  const annotation = findAnnotation(state, id);
  return annotation === undefined ? '' : shortQuote(quoteOf(annotation));
};

/** The annotation on these targets, after they proved themselves against the one revision they are on. */
function move(
  before: Annotation,
  targets: readonly Target[],
  state: ProjectState,
  context: CommandContext,
  staysOpen: boolean,
) {
  const source = state.sources.get(before.source);
  const revision = targets[0]?.revision;
  if (targets.some((target) => target.revision !== revision)) {
    return fail('INVALID_INPUT', strings.boundaries.severalRevisions);
  }
  const isCurrent = source !== undefined && currentRevision(source).textSha256 === revision;
  const text = revision === undefined || !isCurrent ? undefined : context.text(revision);
  const title = source?.title ?? '';
  if (text === undefined) return fail('TEXT_MISSING', strings.failures.textNotAtHand(title));
  const wrong = targets.find((target) => !proves(text, target));
  if (wrong) return fail('QUOTE_MISMATCH', strings.failures.quoteMismatch(wrong.exact, title));
  return succeed(update(before, joinStretches(text, targets), context, staysOpen));
}

/** `staysOpen`: when it is to be reviewed, it still is; else somebody has looked at it, and its place is settled. */
function update(before: Annotation, targets: Target[], { now }: CommandContext, staysOpen: boolean): Diff {
  const isSame = sameStretches(before.targets, targets);
  if (isSame && (staysOpen || before.anchoring === undefined)) return emptyDiff;
  const anchoring = staysOpen ? proposed(before, targets) : null;
  return { ...emptyDiff, updated: [{ before, after: { ...withTargets(before, targets, anchoring), modified: now } }] };
}

/** How these stretches agree with where the passage was when somebody saw it last; null when it was settled. */
function proposed(before: Annotation, targets: readonly Target[]): Anchoring | null {
  if (before.anchoring === undefined) return null;
  const { since } = before.anchoring;
  return { ...agreement(acceptedTargets(before), targets), ...(since !== undefined && { since }) };
}

/**
 * The annotation on these targets. Those it had on another revision become its earlier ones. `anchoring` null: settled.
 * The same record when nothing changes.
 */
export function withTargets(before: Annotation, targets: Target[], anchoring: Anchoring | null): Annotation {
  const { anchoring: was, ...rest } = before;
  const isSame = sameStretches(before.targets, targets);
  if (isSame && isDeepEqual(was, anchoring)) return before;
  const isElsewhere = before.targets[0]?.revision !== targets[0]?.revision;
  return {
    ...rest,
    targets: isSame ? before.targets : targets,
    ...(isElsewhere && { earlier: [...(before.earlier ?? []), ...before.targets] }),
    ...(anchoring !== null && { anchoring }),
  };
}

const isDeepEqual = (a: Anchoring | undefined, b: Anchoring | null) =>
  a?.status === b?.status && a?.score === b?.score && a?.gone === b?.gone && a?.since === b?.since;

const known = (state: ProjectState, id: AnnotationId): Result<Annotation> => {
  const annotation = findAnnotation(state, id);
  return annotation === undefined ? fail('NOT_FOUND', strings.failures.passageGone) : succeed(annotation);
};

const revisionsOf = (targets: readonly Target[]) => [...new Set(targets.map(({ revision }) => revision))];

/**
 * Redraws the boundaries of an annotation: these stretches take the place of those it had. That settles where it is,
 * unless it is `unsettled`: more is to be done before somebody accepts it.
 */
export const setTargets = command({
  type: 'setTargets',
  input: z.strictObject({
    annotation: AnnotationId,
    targets: z.array(Target).min(1),
    unsettled: z.literal(true).optional(),
  }),
  texts: ({ targets }) => revisionsOf(targets),
  label: (state, { annotation }) => strings.boundaries.labels.redraw(nameOf(state, annotation)),
  apply: (state, { annotation, targets, unsettled = false }, context) => {
    const before = known(state, annotation);
    return before.ok ? move(before.value, targets, state, context, unsettled) : before;
  },
});

/** A further stretch of an annotation; it grows together with those that it overlaps or touches. */
export const addTarget = command({
  type: 'addTarget',
  input: z.strictObject({ annotation: AnnotationId, target: Target }),
  texts: ({ target }) => [target.revision],
  label: (state, { annotation, target }) =>
    strings.boundaries.labels.add(shortQuote(target.exact), nameOf(state, annotation)),
  apply: (state, { annotation, target }, context) => {
    const before = known(state, annotation);
    return before.ok ? move(before.value, [...before.value.targets, target], state, context, true) : before;
  },
});

/** Takes the stretch that begins at `start` (UTF-16 units) off an annotation that has others. */
export const removeTarget = command({
  type: 'removeTarget',
  input: z.strictObject({ annotation: AnnotationId, start: Utf16Offset }),
  label: (state, { annotation, start }) => {
    const stretch = findAnnotation(state, annotation)?.targets.find((target) => target.start === start);
    return strings.boundaries.labels.remove(shortQuote(stretch?.exact ?? ''), nameOf(state, annotation));
  },
  apply: (state, { annotation, start }, context) => {
    const before = known(state, annotation);
    if (!before.ok) return before;
    const left = before.value.targets.filter((target) => target.start !== start);
    if (left.length === before.value.targets.length) return fail('NOT_FOUND', strings.boundaries.stretchGone);
    if (left.length === 0) return fail('INVALID_INPUT', strings.boundaries.onlyStretch);
    if (before.value.anchoring?.status === 'lost') return fail('NOT_FOUND', strings.revisions.lostHasNoPlace);
    return succeed(update(before.value, left, context, true));
  },
});
