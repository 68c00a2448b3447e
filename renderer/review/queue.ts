// The passages of the open text that a newer revision left unsettled, and what an analyst decides about them.
import { describe } from '../../core/anchoring/describe';
import { placeStretch } from '../../core/anchoring/stretches';
import { strings } from '../../core/language/index';
import { acceptedTargets, isLost, isToReview, quoteOf, type Annotation } from '../../core/model/annotation';
import type { AnnotationId, SourceId } from '../../core/model/identifier';
import { annotationIn, run } from '../commands';
import { isShown, panelsStore, showPanel } from '../state/panels';
import { mirror, openSource, useProject } from '../state/project';
import { lastOf } from '../state/shown';
import { announce, ui } from '../state/ui';
import type { OpenSource } from '../state/open-source';
import { goTo, subject } from '../passages';
import { nextPlace } from '../place';
import { readerRef } from '../reader-handle';

export interface Queue {
  /** In reading order; the lost ones last, and behind them those that are gone. */
  readonly all: readonly Annotation[];
  /** How many of them nobody has decided about: all but those that are gone. */
  readonly open: number;
}

/** `annotations` changes with every change of the source's annotations. */
const queueOf = lastOf((source: OpenSource | null, annotations: readonly Annotation[]): Queue => {
  const placed = annotations.filter(({ anchoring }) => anchoring !== undefined);
  const lost = source?.index.lost() ?? [];
  const left = [...placed, ...lost.filter(isToReview)];
  return { all: [...left, ...lost.filter((one) => !isToReview(one))], open: left.length };
});

export function useQueue(): Queue {
  const open = useProject((project) => project.open);
  const annotations = useProject((project) => project.annotations);
  return queueOf(open, annotations);
}

export function queue(): Queue {
  const { open, annotations } = mirror.getState();
  return queueOf(open, annotations);
}

/** Whether the list of what is to be reviewed is to be seen. */
function isReviewShown(): boolean {
  const { rightTab, focusMode } = ui.getState();
  return rightTab === 'review' && !focusMode && isShown(panelsStore.getState(), 'right');
}

/** The passage that keys act on: the current one, else the one that the list shows to be under review. */
export function reviewed(): Annotation | undefined {
  const { reviewing, current } = ui.getState();
  const id = current ?? (isReviewShown() ? reviewing : null);
  return id === null ? undefined : queue().all.find((one) => one.id === id);
}

/** The lost passage that is under review, while nothing in the text is selected or current. */
export function lostUnderReview(): Annotation | undefined {
  const annotation = subject() === null ? reviewed() : undefined;
  return annotation && isLost(annotation) ? annotation : undefined;
}

/** Shows the queue. */
export function showReview(): void {
  showPanel('right');
  ui.setState({ rightTab: 'review', noteOf: null });
}

/** Makes a passage the one under review; one that has a place is gone to. */
export function review(annotation: Annotation): void {
  showReview();
  ui.setState({ reviewing: annotation.id });
  if (!isLost(annotation)) goTo(annotation);
  else {
    ui.setState({ current: null, picker: null });
    announce(
      `${strings.revisions.status[annotation.anchoring?.gone === true ? 'gone' : 'lost']}: ${quoteOf(annotation)}`,
    );
  }
}

/** From the one under review, else from the current passage, to the next or previous one; round to the first again. */
export function stepReview(by: 1 | -1): void {
  const { all } = queue();
  const here = all.findIndex(({ id }) => id === reviewed()?.id);
  const next = all.at((here < 0 ? placeBeside(all, by) : here + by) % all.length);
  if (next === undefined) announce(strings.revisions.nothingToReview);
  else review(next);
}

function placeBeside(all: readonly Annotation[], by: 1 | -1): number {
  if (ui.getState().current === null) return by === 1 ? 0 : -1;
  return nextPlace(
    all.filter((one) => !isLost(one)),
    by,
  );
}

/** What comes after `id` once that is decided; null when nothing is left. */
function after(id: AnnotationId): Annotation | undefined {
  const { all, open } = queue();
  const place = all.findIndex((one) => one.id === id);
  return (
    all.slice(0, open).find((one, i) => i > place && one.id !== id) ?? all.slice(0, open).find((one) => one.id !== id)
  );
}

async function decide(annotation: Annotation, work: () => Promise<unknown>, said: string): Promise<void> {
  const next = after(annotation.id);
  if ((await work()) === null) return;
  announce(said);
  if (isReviewShown() && next) review(next);
}

/** The proposed place is the passage's. */
export async function acceptPlace(annotation = reviewed()): Promise<void> {
  if (!annotation) announce(strings.revisions.chooseFirst);
  else if (isLost(annotation)) announce(strings.revisions.lostIsPlaced);
  else {
    const accept = () => run({ type: 'acceptPlaces', input: { annotations: [annotation.id] } });
    await decide(annotation, accept, strings.revisions.accepted(quoteOf(annotation)));
  }
}

/** Every passage whose words are the same. */
export async function acceptMoved(): Promise<void> {
  const moved = queue().all.filter(({ anchoring }) => anchoring?.status === 'moved');
  if (moved.length === 0) return;
  const diff = await run({ type: 'acceptPlaces', input: { annotations: moved.map(({ id }) => id) } });
  if (diff) announce(strings.revisions.acceptedMany(moved.length));
}

/** Says that a passage is gone, or is not; a place that was proposed for it is given up. */
export async function toggleGone(annotation = reviewed()): Promise<void> {
  if (!annotation) announce(strings.revisions.chooseFirst);
  else {
    const gone = annotation.anchoring?.gone !== true;
    const quote = quoteOf({ targets: [...acceptedTargets(annotation)] });
    const said = gone ? strings.revisions.markedGone(quote) : strings.revisions.unmarkedGone(quote);
    await decide(annotation, () => run({ type: 'markGone', input: { annotations: [annotation.id], gone } }), said);
  }
}

/**
 * The selected words are the passage, or the stretch of it that is nearest to them or missing. Of several stretches all
 * have to be in their places before it is accepted.
 */
export async function placeAtSelection(annotation = reviewed()): Promise<void> {
  const { selection } = ui.getState();
  const { open } = mirror.getState();
  if (!annotation || !open) announce(strings.revisions.chooseFirst);
  else if (selection === null) announce(strings.boundaries.selectBoundariesFirst);
  else {
    const target = describe(open.text, open.revision, selection);
    const wanted = acceptedTargets(annotation).length;
    const targets = placeStretch(isLost(annotation) ? [] : annotation.targets, target, wanted);
    const { id } = annotation;
    const place = async (unsettled?: true) => {
      const diff = await run({
        type: 'setTargets',
        input: { annotation: id, targets, ...(unsettled && { unsettled }) },
      });
      if (diff === null) return null;
      readerRef.current?.select(null);
      ui.setState({ picker: null, selection: null, current: id });
      return annotationIn(diff)?.targets.length ?? targets.length;
    };
    if (wanted === 1 && targets.length === 1)
      await decide(annotation, () => place(), strings.revisions.placed(target.exact));
    else {
      const there = await place(true);
      if (there !== null) announce(strings.revisions.stretchPlaced(target.exact, there, wanted));
    }
  }
}

/** A source has a newer text: it is shown, with what is to be reviewed in it when there is something. */
export async function showReplaced(source: SourceId, isToBeReviewed: boolean): Promise<void> {
  if (mirror.getState().sourceId !== source) await openSource(source);
  if (isToBeReviewed) ui.setState({ rightTab: 'review', noteOf: null });
}

/** Shows another source, with what is to be reviewed in it. */
export async function reviewSource(source: SourceId): Promise<void> {
  await openSource(source);
  await new Promise(requestAnimationFrame); // until React has put the other text's reader in its place
  stepReview(1);
}
