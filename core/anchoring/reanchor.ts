// All passages and bookmarks of a source in a new revision of its text. Runs where it may take a while, not in main.
import { acceptedTargets, type Annotation, type Anchoring, type Target } from '../model/annotation';
import type { AnnotationId, Sha256 } from '../model/identifier';
import { Paragraphs } from '../text/paragraphs';
import { agreement, stretchesNotFound } from './agreement';
import { Anchorer, type Anchored } from './anchor';
import { describe } from './describe';
import { joinStretches } from './stretches';

/** What is asked of it: `texts` holds the canonical text of every revision that a target is on. */
export interface ReanchorJob {
  readonly texts: ReadonlyMap<Sha256, string>;
  readonly revision: Sha256;
  readonly text: string;
  readonly annotations: readonly Pick<Annotation, 'id' | 'targets' | 'earlier' | 'anchoring'>[];
  readonly bookmarks: readonly Target[];
}

/** Where an annotation is in the new revision. */
export interface Replaced {
  readonly annotation: AnnotationId;
  /** On the new revision; null: lost, it stays where it was. */
  readonly targets: Target[] | null;
  /** Null: settled, its words stand where they stood. */
  readonly anchoring: Anchoring | null;
}

export interface Reanchored {
  readonly annotations: readonly Replaced[];
  /** In reading order. A bookmark whose paragraph is gone stands at the paragraph that took its place. */
  readonly bookmarks: readonly Target[];
}

/** `progress` hears a share from 0 to 1, now and then. */
export function reanchor(job: ReanchorJob, progress: (share: number) => void = () => undefined): Reanchored {
  const anchorers = new Map<Sha256, Anchorer>();
  const anchorerOf = (revision: Sha256) => {
    const known = anchorers.get(revision);
    if (known) return known;
    const made = new Anchorer(job.texts.get(revision) ?? '', job.text);
    anchorers.set(revision, made);
    return made;
  };
  progress(0.05);
  const annotations = job.annotations.map((annotation, i): Replaced => {
    const replaced = place(annotation, job, anchorerOf);
    if (i % 500 === 0) progress(0.5 + i / job.annotations.length / 2);
    return replaced;
  });
  return { annotations, bookmarks: placeBookmarks(job, anchorerOf) };
}

/**
 * The stretches of one passage share the worst status and the lowest score. When only some are found, these are proposed:
 * *fuzzy*, with what all of them agree on the average; the others are looked for again in the next text.
 */
function place(
  annotation: ReanchorJob['annotations'][number],
  { revision, text }: ReanchorJob,
  anchorerOf: (revision: Sha256) => Anchorer,
): Replaced {
  const missing = stretchesNotFound(annotation);
  const found = [...annotation.targets, ...missing].map((target) =>
    target.revision === revision ? standing(target) : anchorerOf(target.revision).anchor(target),
  );
  const placed = found.flatMap(({ range }) => (range ? [describe(text, revision, range)] : []));
  if (placed.length === 0) return { annotation: annotation.id, targets: null, anchoring: lostAgain(annotation) };
  const targets = joinStretches(text, placed);
  const anchoring = unsettled(annotation, targets, together(found), missing.length > 0);
  return { annotation: annotation.id, targets, anchoring };
}

function together(found: readonly Anchored[]): {
  readonly status: 'exact' | 'moved' | 'fuzzy';
  readonly score: number;
} {
  if (found.some(({ status }) => status === 'lost')) {
    return { status: 'fuzzy', score: found.reduce((sum, one) => sum + one.score, 0) / found.length };
  }
  const status = (['fuzzy', 'moved'] as const).find((worst) => found.some((one) => one.status === worst)) ?? 'exact';
  return { status, score: Math.min(...found.map((one) => one.score)) };
}

/** The revision where its place was settled last, when nobody has looked since: it must not count as settled again. */
function openSince({ targets, earlier, anchoring }: ReanchorJob['annotations'][number]): Pick<Anchoring, 'since'> {
  if (anchoring === undefined) return {};
  if (anchoring.since !== undefined) return { since: anchoring.since };
  const since = anchoring.status === 'lost' ? undefined : (earlier?.at(-1) ?? targets[0])?.revision;
  return since === undefined ? {} : { since };
}

function lostAgain(annotation: ReanchorJob['annotations'][number]): Anchoring {
  const gone = annotation.anchoring?.gone === true ? ({ gone: true } as const) : {};
  return { status: 'lost', score: 0, ...gone, ...openSince(annotation) };
}

/** What nobody has looked at yet stays to be looked at, even when this time its words stood still. */
function unsettled(
  annotation: ReanchorJob['annotations'][number],
  targets: readonly Target[],
  { status, score }: ReturnType<typeof together>,
  wasPart: boolean,
): Anchoring | null {
  const { anchoring: before } = annotation;
  const since = openSince(annotation);
  if (before === undefined || since.since === undefined) return status === 'exact' ? null : { status, score };
  if (before.status === 'lost' || wasPart) {
    const agreed = agreement(acceptedTargets(annotation), targets);
    return { ...agreed, score: Math.min(score, agreed.score), ...since };
  }
  const worse = status === 'fuzzy' ? status : before.status;
  return { status: worse, score: Math.min(before.score, score), ...since };
}

const standing = ({ start, end }: Target): Anchored => ({ status: 'exact', range: { start, end }, score: 1 });

function placeBookmarks(
  { bookmarks, text, revision }: ReanchorJob,
  anchorerOf: (revision: Sha256) => Anchorer,
): Target[] {
  if (bookmarks.length === 0) return [];
  const paragraphs = new Paragraphs(text);
  const places = new Map<number, Target>();
  for (const bookmark of bookmarks) {
    const anchorer = anchorerOf(bookmark.revision);
    const { range } = anchorer.anchor(bookmark);
    const paragraph = paragraphs.at(range?.start ?? anchorer.expected(bookmark.start));
    const whole = { start: paragraphs.start(paragraph), end: paragraphs.end(paragraph) };
    const start = range?.start ?? whole.start;
    const end = range?.end ?? Math.min(whole.end, whole.start + bookmark.exact.length);
    if (start < end) places.set(start, describe(text, revision, { start, end }));
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}
