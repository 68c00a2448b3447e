// One analyst act on a target: where (targets), what is said about it (bodies), who and when.
import { z } from 'zod';
import { AnnotationId, CreatorId, Sha256, SourceId, TagId, Timestamp, Utf16Offset } from './identifier';

/** A TextPositionSelector and a TextQuoteSelector (W3C Web Annotation) on one revision of a source, in one record. */
export const Target = z.strictObject({
  /** SHA-256 of the canonical text that the offsets refer to. */
  revision: Sha256,
  /** Half-open [start, end) in UTF-16 code units. */
  start: Utf16Offset,
  end: Utf16Offset,
  /** `text.slice(start, end)`. */
  exact: z.string().min(1),
  /** At most 32 UTF-16 code units before and after. */
  prefix: z.string().max(32),
  suffix: z.string().max(32),
});
export type Target = z.infer<typeof Target>;

export const TagBody = z.strictObject({ type: z.literal('tag'), tag: TagId });
export const CommentBody = z.strictObject({ type: z.literal('comment'), text: z.string().min(1).max(100_000) });
export const Body = z.discriminatedUnion('type', [TagBody, CommentBody]);
export type TagBody = z.infer<typeof TagBody>;
export type CommentBody = z.infer<typeof CommentBody>;
export type Body = z.infer<typeof Body>;

/**
 * How the passage was found again in a newer revision, as long as that is not settled. *moved*: the same words elsewhere;
 * *fuzzy*: changed words; *lost*: not found, its targets stay on the old revision. Found exactly, or reviewed: absent.
 */
export const Anchoring = z.strictObject({
  status: z.enum(['moved', 'fuzzy', 'lost']),
  /** 0 to 1: how well quote, context and place agree; 0 when lost. */
  score: z.number().min(0).max(1),
  /** A lost passage that an analyst has looked at and called gone. */
  gone: z.literal(true).optional(),
  /**
   * The revision on which its place was settled last, when the text has been replaced again since nobody has looked: it
   * stays to be reviewed, also when it is lost and found again. Absent: it was settled where it stood before.
   */
  since: Sha256.optional(),
});
export type Anchoring = z.infer<typeof Anchoring>;

/** What became of a passage when its text was replaced. */
export type AnchorStatus = 'exact' | Anchoring['status'];

export const Annotation = z.strictObject({
  kind: z.literal('annotation'),
  id: AnnotationId,
  source: SourceId,
  /** In reading order, at least one; several make a discontinuous passage. */
  targets: z.array(Target).min(1),
  /** Its targets on older revisions of the source, oldest revision first; absent: none. */
  earlier: z.array(Target).optional(),
  anchoring: Anchoring.optional(),
  /** Tags in the order they were given, then at most one comment. */
  bodies: z.array(Body),
  /** The analyst's flag; absent where it was never set, as in projects from before there was one. */
  important: z.literal(true).optional(),
  creator: CreatorId,
  created: Timestamp,
  modified: Timestamp,
});
export type Annotation = z.infer<typeof Annotation>;

/** The annotation's tags in the order they were given. */
export function tagsOf(annotation: Pick<Annotation, 'bodies'>): TagId[] {
  return annotation.bodies.filter((body) => body.type === 'tag').map((body) => body.tag);
}

/** The annotation's note, or null. */
export function noteOf(annotation: Pick<Annotation, 'bodies'>): string | null {
  return annotation.bodies.find((body) => body.type === 'comment')?.text ?? null;
}

/** Bodies from tags and a note: an empty note is no body. */
export function bodiesOf(tags: readonly TagId[], note: string | null): Body[] {
  const bodies: Body[] = [...new Set(tags)].map((tag) => ({ type: 'tag', tag }));
  if (note !== null && note !== '') bodies.push({ type: 'comment', text: note });
  return bodies;
}

/** The first target, which decides the place in reading order. */
export function firstTarget(annotation: Pick<Annotation, 'targets' | 'id'>): Target {
  const target = annotation.targets[0];
  if (target === undefined) throw new Error(`annotation ${annotation.id} has no target`);
  return target;
}

/** Whether it has no place in its source's current text: its targets are on an older revision. */
export function isLost(annotation: Pick<Annotation, 'anchoring'>): boolean {
  return annotation.anchoring?.status === 'lost';
}

/** Whether somebody has yet to say where it is, or that it is gone. */
export function isToReview({ anchoring }: Pick<Annotation, 'anchoring'>): boolean {
  return anchoring !== undefined && anchoring.gone !== true;
}

/** Where it was when its place was settled last: in the newest text, or in the one that its review compares that with. */
export function acceptedTargets({ targets, earlier = [], anchoring }: Located): readonly Target[] {
  if (anchoring === undefined) return targets;
  const before = anchoring.status === 'lost' ? undefined : earlier.at(-1)?.revision;
  const revision = anchoring.since ?? before;
  const end = earlier.findLastIndex((target) => target.revision === revision) + 1;
  if (end === 0) return targets;
  const start = earlier.slice(0, end).findLastIndex((target) => target.revision !== revision) + 1;
  return earlier.slice(start, end);
}

type Located = Pick<Annotation, 'targets' | 'earlier' | 'anchoring'>;

/** Reading order within one source: by start, longer first (a container before what it contains), then id; the lost last. */
export function compareReadingOrder(a: Annotation, b: Annotation): number {
  if (isLost(a) !== isLost(b)) return isLost(a) ? 1 : -1;
  const first = firstTarget(a);
  const second = firstTarget(b);
  return first.start - second.start || second.end - first.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The passage's words; the stretches of a discontinuous passage joined by " […] ", as a citation leaves words out. */
export function quoteOf(annotation: Pick<Annotation, 'targets'>): string {
  return annotation.targets.map((target) => target.exact).join(' […] ');
}
