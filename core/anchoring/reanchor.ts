// All passages and bookmarks of a source in a new revision of its text. Runs where it may take a while, not in main.
import type { Annotation, Anchoring, Target } from '../model/annotation';
import type { AnnotationId, Sha256 } from '../model/identifier';
import { Paragraphs } from '../text/paragraphs';
import { Anchorer, type Anchored } from './anchor';
import { describe } from './describe';
import { joinStretches } from './stretches';

/** What is asked of it: `texts` holds the canonical text of every revision that a target is on. */
export interface ReanchorJob {
  readonly texts: ReadonlyMap<Sha256, string>;
  readonly revision: Sha256;
  readonly text: string;
  readonly annotations: readonly Pick<Annotation, 'id' | 'targets' | 'anchoring'>[];
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

const ranks = { exact: 0, moved: 1, fuzzy: 2, lost: 3 } as const;

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

/** The stretches of one passage share the worst status and the lowest score. */
function place(
  { id, targets, anchoring: before }: ReanchorJob['annotations'][number],
  { revision, text }: ReanchorJob,
  anchorerOf: (revision: Sha256) => Anchorer,
): Replaced {
  const found = targets.map((target) =>
    target.revision === revision ? standing(target) : anchorerOf(target.revision).anchor(target),
  );
  const status = found.reduce<Anchored['status']>(
    (worst, one) => (ranks[one.status] > ranks[worst] ? one.status : worst),
    'exact',
  );
  const placed = found.flatMap(({ range }) => (range ? [describe(text, revision, range)] : []));
  if (status === 'lost' || placed.length === 0) {
    const gone = before?.gone === true ? ({ gone: true } as const) : {};
    return { annotation: id, targets: null, anchoring: { status: 'lost', score: 0, ...gone } };
  }
  const score = Math.min(...found.map((one) => one.score));
  return { annotation: id, targets: joinStretches(text, placed), anchoring: unsettled(before, status, score) };
}

/** What nobody has looked at yet stays to be looked at, even when this time its words stood still. */
function unsettled(
  before: Anchoring | undefined,
  status: Exclude<Anchored['status'], 'lost'>,
  score: number,
): Anchoring | null {
  if (before === undefined || before.status === 'lost') return status === 'exact' ? null : { status, score };
  const worse = status !== 'exact' && ranks[status] > ranks[before.status] ? status : before.status;
  return { status: worse, score: Math.min(before.score, score) };
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
