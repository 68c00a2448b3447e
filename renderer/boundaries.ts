// What an analyst does to where a passage is: redraw its ends, add a further stretch, take one off again.
import { describe } from '../core/anchoring/describe';
import { stretchAt, touches } from '../core/anchoring/stretches';
import { strings } from '../core/language/index';
import type { Annotation } from '../core/model/annotation';
import { quoteOf } from '../core/model/annotation';
import type { AnnotationId } from '../core/model/identifier';
import type { TextRange } from '../core/text/boundaries';
import { moveEdge, type EdgeMove } from '../core/text/edges';
import { annotationIn, run } from './commands';
import { annotationById, settle } from './passages';
import { placeAtSelection, reviewed } from './review/queue';
import { readerRef } from './reader-handle';
import { mirror } from './state/project';
import { announce, ui } from './state/ui';

/** Quick presses follow each other: each begins where the one before has ended. */
let lastMove: Promise<void> = Promise.resolve();

/** Moves an end of the current passage, of the stretch by the caret when it has several. */
export function moveCurrentEdge(move: EdgeMove): Promise<void> {
  lastMove = lastMove.then(() => moveNow(move));
  return lastMove;
}

async function moveNow(move: EdgeMove): Promise<void> {
  const { current, caret } = ui.getState();
  const { open } = mirror.getState();
  const annotation = annotationById(current);
  const stretch = annotation && stretchAt(annotation.targets, { start: caret, end: caret });
  if (!annotation || !stretch || !open) {
    announce(strings.choosePassageFirst);
    return;
  }
  const range = moveEdge(open.text, stretch, move);
  if (range === null) announce(strings.boundaries.edgeStays);
  else {
    await redraw(annotation.id, stretch, range);
    const at = range[move.edge];
    readerRef.current?.reveal(move.edge === 'start' ? { start: at, end: at + 1 } : { start: at - 1, end: at });
  }
}

/** Gives the stretch of a passage other boundaries; its tags and note stay. Answers the passage, when they are others now. */
export async function redraw(id: AnnotationId, stretch: TextRange, range: TextRange): Promise<Annotation | undefined> {
  const { open } = mirror.getState();
  const annotation = annotationById(id);
  if (!open || !annotation) return undefined;
  const targets = annotation.targets.map((target) =>
    target.start === stretch.start ? describe(open.text, open.revision, range) : target,
  );
  // Its other end, or another stretch, may be next: what is to be reviewed is so until it is accepted.
  const stays = annotation.anchoring === undefined ? {} : ({ unsettled: true } as const);
  const diff = await run({ type: 'setTargets', input: { annotation: id, targets, ...stays } });
  const after = diff ? annotationIn(diff) : undefined;
  if (after) announce(strings.boundaries.redrawn(quoteOf(after)));
  return after;
}

/** What is done with a selection to a passage is about the current one, else the one that was before the selection. */
function passageOfSelection(): Annotation | undefined {
  const { current, lastCurrent } = ui.getState();
  return annotationById(current ?? lastCurrent);
}

/** The passage, or the one of its stretches that is nearest, becomes what is selected. */
export async function redrawAsSelected(): Promise<void> {
  const { selection } = ui.getState();
  const annotation = reviewed() ?? passageOfSelection();
  if (annotation?.anchoring) return placeAtSelection(annotation);
  if (!annotation) announce(strings.boundaries.choosePassageToRedraw);
  else if (selection === null) announce(strings.boundaries.selectBoundariesFirst);
  else {
    const stretch = stretchAt(annotation.targets, selection);
    const after = stretch && (await redraw(annotation.id, stretch, selection));
    if (after) settle(after);
  }
}

/** Adds what is selected to the current passage, as a further stretch of it. */
export async function addStretch(): Promise<void> {
  const { selection } = ui.getState();
  const { open } = mirror.getState();
  const annotation = passageOfSelection();
  if (!annotation || !open) {
    announce(strings.boundaries.choosePassageToAddTo);
    return;
  }
  if (selection === null) {
    announce(strings.boundaries.selectStretchFirst);
    return;
  }
  const target = describe(open.text, open.revision, selection);
  const diff = await run({ type: 'addTarget', input: { annotation: annotation.id, target } });
  if (diff === null) return;
  const after = annotationIn(diff);
  announce(
    after ? strings.boundaries.stretchAdded(target.exact, after.targets.length) : strings.boundaries.alreadyInside,
  );
  settle(after ?? annotation);
}

/** Takes the stretch by the caret, or the selected one, off a passage that has others. */
export async function removeStretch(): Promise<void> {
  const { selection, caret } = ui.getState();
  const annotation = passageOfSelection();
  const place = selection ?? { start: caret, end: caret };
  const stretch = annotation && stretchAt(annotation.targets, place);
  if (!annotation || annotation.targets.length < 2 || !stretch || !touches(stretch, place)) {
    announce(strings.boundaries.noStretchHere);
    return;
  }
  const diff = await run({ type: 'removeTarget', input: { annotation: annotation.id, start: stretch.start } });
  if (diff === null) return;
  announce(strings.boundaries.stretchRemoved(stretch.exact));
  readerRef.current?.select(null);
  ui.setState({ picker: null, selection: null, current: annotation.id });
}
