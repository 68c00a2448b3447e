// What an analyst does to passages: tag, highlight, note, remove, step through. Acts on the selection, else on the current one.
import { describe } from '../core/anchoring/describe';
import type { Passage } from '../core/commands/annotations';
import type { NewTag } from '../core/commands/tags';
import { quoteOf, tagsOf, firstTarget, type Annotation } from '../core/model/annotation';
import type { AnnotationId, TagId } from '../core/model/identifier';
import type { Tag } from '../core/model/tag';
import type { TextRange } from '../core/text/boundaries';
import { call } from './bridge';
import { annotationIn, mayBegin, run } from './commands';
import { showGoneTo } from './carried/gone-to';
import { tagNames } from './crossings';
import { focusPanel, isFocusIn } from './focus';
import { holdKeys, releaseKeys } from './inspector/type-ahead';
import { nextPlace } from './place';
import { readerRef, revealAnnotation } from './reader-handle';
import { withStatus } from './review/status';
import { listed } from './state/listed';
import { mirror } from './state/project';
import { paintedAnnotations, shownAnnotations } from './state/shown';
import { announce, ui, type PickerSubject } from './state/ui';
import { strings } from '../core/language/index';

export type TagChoice = { readonly id: TagId } | { readonly create: Pick<NewTag, 'name' | 'parent'> };

/** What the next action is about: the cards selected in the list, the selection, else the current passage. */
export function subject(): PickerSubject | null {
  const { picker, selection, current, chosen } = ui.getState();
  if (picker) return picker.subject;
  if (chosen.size > 0) return { annotations: [...chosen] };
  if (selection) return { range: selection };
  return current === null ? null : { annotation: current };
}

/** The annotation with this id in the open text. */
export function annotationById(id: AnnotationId | null): Annotation | undefined {
  return id === null ? undefined : mirror.getState().open?.index.get(id);
}

/** The stretch of text that a subject covers, for placing things by it. */
export function rangeOf(of: PickerSubject): TextRange | null {
  if ('range' in of) return of.range;
  const annotation = annotationById('annotation' in of ? of.annotation : (of.annotations[0] ?? null));
  return annotation ? firstTarget(annotation) : null;
}

function passageOf(range: TextRange): Passage | null {
  const { open } = mirror.getState();
  return open && { source: open.source.id, targets: [describe(open.text, open.revision, range)] };
}

/** Back to reading: the new passage is current, the selection gone, the keyboard in the text. */
export function settle(annotation: Annotation | undefined): void {
  const fromList = ui.getState().picker?.fromList === true || isFocusIn('passages');
  readerRef.current?.select(null);
  ui.setState({ picker: null, selection: null, ...(annotation && { current: annotation.id }) });
  if (!fromList) readerRef.current?.focus();
  else keepFocus(true);
}

/** Tags a subject; the tag may be made on the spot. */
export async function tag(of: PickerSubject, choice: TagChoice): Promise<void> {
  if ('annotations' in of) return tagSeveral(of.annotations, choice);
  const known = 'id' in choice ? mirror.getState().tags.get(choice.id) : undefined;
  const before = 'annotation' in of ? annotationById(of.annotation) : undefined;
  if (before && known && tagsOf(before).includes(known.id)) {
    announce(strings.alreadyTagged(quoteOf(before), known.name));
    settle(before);
    return;
  }
  const passage = 'range' in of ? passageOf(of.range) : null;
  const on = 'annotation' in of ? { annotations: [of.annotation] } : passage && { passage };
  if (on === null) return;
  const diff = await run({ type: 'tagPassage', input: { on, tag: choice } });
  if (diff === null) return;
  const annotation = annotationIn(diff);
  const made = diff.added.find((record) => record.kind === 'tag') ?? known;
  if (made) {
    if (annotation) announce(strings.tagged(quoteOf(annotation), made.name));
    void call('rememberTag', { tag: made.id });
  }
  settle(annotation);
}

/** Tags the cards selected in the list, as one step; they stay selected. */
async function tagSeveral(annotations: readonly AnnotationId[], choice: TagChoice): Promise<void> {
  const diff = await run({ type: 'tagPassage', input: { on: { annotations: [...annotations] }, tag: choice } });
  if (diff === null) return;
  const known = 'id' in choice ? mirror.getState().tags.get(choice.id) : undefined;
  const made = diff.added.find((record) => record.kind === 'tag') ?? known;
  if (made) {
    announce(strings.cards.taggedMany(diff.updated.length, made.name));
    void call('rememberTag', { tag: made.id });
  }
  settle(undefined);
}

/** Takes a tag off several passages, as one step. */
export async function untagSeveral(annotations: readonly AnnotationId[], tag: Tag): Promise<void> {
  const diff = await run({ type: 'untagPassage', input: { annotations: [...annotations], tag: tag.id } });
  if (diff) announce(strings.cards.untaggedMany(diff.updated.length, tag.name));
}

/** Applies a tag to the selection or the current passage. */
export async function applyTag(chosen: Tag): Promise<void> {
  const of = subject();
  if (of === null) announce(strings.selectFirst);
  else await tag(of, { id: chosen.id });
}

/** Makes an annotation without tag of the selection. */
export async function highlight(flags: { readonly important?: true } = {}): Promise<Annotation | undefined> {
  const of = subject();
  const passage = of && 'range' in of ? passageOf(of.range) : null;
  if (passage === null) {
    announce(strings.selectFirst);
    return undefined;
  }
  const diff = await run({ type: 'annotate', input: { passage, ...flags } });
  if (diff === null) return undefined;
  const annotation = annotationIn(diff);
  announce(strings.highlighted(quoteOf(passage)));
  settle(annotation);
  return annotation;
}

/** Opens the note of the current passage; a selection becomes an annotation first. */
export async function editNote(): Promise<void> {
  const of = subject();
  if (of === null || 'annotations' in of) {
    releaseKeys();
    announce(of === null ? strings.selectFirst : strings.cards.oneNote);
  } else if ('annotation' in of) await openNote(of.annotation);
  else if (await mayBeginNote()) {
    const annotation = await highlight();
    if (annotation) ui.setState({ noteOf: annotation.id });
    else releaseKeys();
  }
}

/** The name is asked for first: what is typed can then be saved at every pause. Keys are held for the note's field. */
async function mayBeginNote(): Promise<boolean> {
  holdKeys();
  const may = await mayBegin();
  if (may) holdKeys();
  else releaseKeys();
  return may;
}

/** Opens the note of a passage. */
export async function openNote(annotation: AnnotationId): Promise<void> {
  if (!(await mayBeginNote())) return;
  const isLost = annotationById(annotation) === undefined; // written where it is reviewed
  const at = isLost ? { current: null, reviewing: annotation, rightTab: 'review' as const } : { current: annotation };
  ui.setState({ noteOf: annotation, picker: null, ...at });
}

/** Gives a passage this note, or none when it is empty; false when that failed. `continues`: one step with the last time. */
export async function setNote(annotation: AnnotationId, text: string, continues: boolean): Promise<boolean> {
  return (await run({ type: 'setNote', input: { annotation, text, continues } })) !== null;
}

export async function untag(annotation: Annotation, id: TagId): Promise<void> {
  const wasInPanel = isFocusIn('passages');
  const diff = await run({ type: 'untagPassage', input: { annotations: [annotation.id], tag: id } });
  if (diff === null) return;
  announce(strings.untagged(quoteOf(annotation), mirror.getState().tags.get(id)?.name ?? strings.passageCards.theTag));
  keepFocus(wasInPanel);
}

/** Removes the cards selected in the list, else the current passage. */
export async function removeChosen(): Promise<void> {
  const { chosen, current } = ui.getState();
  await (chosen.size > 0 ? removeSeveral([...chosen]) : remove(current));
}

/** Removes a passage; its neighbour in reading order becomes current. */
export async function remove(id: AnnotationId | null): Promise<void> {
  const annotation = annotationById(id);
  if (!annotation) {
    announce(strings.choosePassageFirst);
    return;
  }
  const order = listed().passages;
  const place = order.indexOf(annotation);
  const neighbour = order[place + 1] ?? order[place - 1];
  const wasInPanel = isFocusIn('passages');
  const diff = await run({ type: 'removeAnnotations', input: { annotations: [annotation.id] } });
  if (diff === null) return;
  ui.setState({ current: neighbour?.id ?? null, noteOf: null, picker: null });
  announce(strings.removed(quoteOf(annotation)));
  keepFocus(wasInPanel);
}

/** Removes the cards selected in the list, as one step. */
async function removeSeveral(annotations: AnnotationId[]): Promise<void> {
  const wasInPanel = isFocusIn('passages');
  const diff = await run({ type: 'removeAnnotations', input: { annotations } });
  if (diff === null) return;
  ui.setState({ noteOf: null, picker: null, chosen: new Set() });
  announce(strings.cards.removedMany(annotations.length));
  keepFocus(wasInPanel);
}

/** What had the keyboard may be gone: it stays in the panel where it was, else goes to the text. */
function keepFocus(inPanel: boolean): void {
  // Two frames: the list mounts the neighbour's card in the first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (!inPanel || !focusPanel('passages')) readerRef.current?.focus();
    }),
  );
}

/** Makes a passage current, with the caret at its start, and brings it into sight; the list's selection ends with it unless `keepsChosen`. */
export function goTo(annotation: Annotation, keepsChosen = false): void {
  const order = shownAnnotations();
  if (ui.getState().selection) readerRef.current?.select(null); // else the next key would tag what is selected
  readerRef.current?.placeCaret(firstTarget(annotation).start);
  ui.setState({ current: annotation.id, picker: null, ...(!keepsChosen && { chosen: new Set() }) });
  revealAnnotation(annotation);
  showGoneTo(annotation);
  const names = withStatus(tagNames(annotation), annotation);
  announce(strings.passageOf(names, order.indexOf(annotation) + 1, order.length, quoteOf(annotation)));
}

/** The next or previous passage in reading order; the text has the keyboard then, unless something else has it. */
export function step(by: 1 | -1): void {
  const order = paintedAnnotations();
  const next = order[nextPlace(order, by)];
  if (next === undefined) {
    announce(strings.noMorePassages);
    return;
  }
  if (document.activeElement === document.body) readerRef.current?.focus();
  goTo(next);
}
