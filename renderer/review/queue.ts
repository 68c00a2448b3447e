// The passages of the open text that a newer revision left unsettled, and what an analyst decides about them.
import { describe } from '../../core/anchoring/describe';
import { strings } from '../../core/language/index';
import { isLost, quoteOf, type Annotation } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/identifier';
import { annotationIn, run } from '../commands';
import { showPanel } from '../state/panels';
import { mirror, useProject } from '../state/project';
import { lastOf } from '../state/shown';
import { announce, ui } from '../state/ui';
import type { OpenSource } from '../state/open-source';
import { goTo } from '../passages';
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
  const isGone = ({ anchoring }: Annotation) => anchoring?.gone === true;
  const left = [...placed, ...lost.filter((one) => !isGone(one))];
  return { all: [...left, ...lost.filter(isGone)], open: left.length };
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

/** The passage under review: the one gone to last, or the current one when it is unsettled. */
export function reviewed(): Annotation | undefined {
  const { reviewing, current } = ui.getState();
  const { all } = queue();
  return all.find(({ id }) => id === current) ?? all.find(({ id }) => id === reviewing);
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

export function stepReview(by: 1 | -1): void {
  const { all } = queue();
  const here = all.findIndex(({ id }) => id === reviewed()?.id);
  const next = all[here < 0 ? (by === 1 ? 0 : all.length - 1) : (here + by + all.length) % all.length];
  if (next === undefined) announce(strings.revisions.nothingToReview);
  else review(next);
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
  if (ui.getState().rightTab === 'review' && next) review(next);
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

/** Says that a lost passage is gone, or is not. */
export async function toggleGone(annotation = reviewed()): Promise<void> {
  if (!annotation) announce(strings.revisions.chooseFirst);
  else if (annotation.anchoring?.status !== 'lost') announce(strings.revisions.onlyLostGo);
  else {
    const gone = annotation.anchoring.gone !== true;
    const quote = quoteOf(annotation);
    const said = gone ? strings.revisions.markedGone(quote) : strings.revisions.unmarkedGone(quote);
    await decide(annotation, () => run({ type: 'markGone', input: { annotations: [annotation.id], gone } }), said);
  }
}

/** Whether a selection would be the place of the passage under review. */
export const isPlacing = (): boolean => ui.getState().rightTab === 'review' && reviewed() !== undefined;

/** The selected words are the passage under review. */
export async function placeAtSelection(annotation = reviewed()): Promise<void> {
  const { selection } = ui.getState();
  const { open } = mirror.getState();
  if (!annotation || !open) announce(strings.revisions.chooseFirst);
  else if (selection === null) announce(strings.boundaries.selectBoundariesFirst);
  else {
    const targets = [describe(open.text, open.revision, selection)];
    const next = after(annotation.id);
    const diff = await run({ type: 'setTargets', input: { annotation: annotation.id, targets } });
    const placed = diff ? annotationIn(diff) : undefined;
    if (!placed) return;
    readerRef.current?.select(null);
    ui.setState({ picker: null, selection: null, current: placed.id, reviewing: next?.id ?? null });
    announce(strings.revisions.placed(quoteOf(placed)));
  }
}
