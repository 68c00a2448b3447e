// A tag let go over the text or over a card: which passage it would tag, how that is shown, and the tagging.
import { quoteOf } from '../../core/model/annotation';
import { AnnotationId, type TagId } from '../../core/model/identifier';
import { shortQuote } from '../../core/text/short-quote';
import type { TextRange } from '../../core/text/boundaries';
import { activatePane } from '../panes/actions';
import { annotationById, tag } from '../passages';
import { readerOf } from '../reader-handle';
import { paneViews } from '../state/pane-views';
import { paneOf, type PaneId } from '../state/panes';
import { mirror } from '../state/project';
import { ui, type PickerSubject } from '../state/ui';

export interface PassageDrop {
  readonly subject: PickerSubject;
  /** Its words, shortened; null for several passages. */
  readonly quote: string | null;
  /** In the text: the pane, and what is painted there. */
  readonly text: { readonly pane: PaneId; readonly ranges: readonly TextRange[] } | null;
  readonly card: HTMLElement | null;
}

/** What a tag let go there would tag: null for nothing; undefined when the place is neither text nor card. */
export function passageDropAt(x: number, y: number): PassageDrop | null | undefined {
  const element = document.elementFromPoint(x, y);
  const card = element?.closest<HTMLElement>('.card[data-annotation]') ?? null;
  if (card) return cardDrop(card);
  const pane = element?.closest('.reader') ? element.closest<HTMLElement>('[data-pane]')?.dataset['pane'] : undefined;
  const shown = mirror.getState().panes.find(({ id }) => String(id) === pane);
  return shown === undefined ? undefined : textDrop(shown.id, x, y);
}

function cardDrop(card: HTMLElement): PassageDrop | null {
  const id = AnnotationId.parse(card.dataset['annotation']);
  const annotation = annotationById(id);
  if (annotation === undefined) return null;
  const { chosen } = ui.getState();
  if (chosen.size > 1 && chosen.has(id))
    return { subject: { annotations: [...chosen] }, quote: null, text: null, card };
  return { subject: { annotation: id }, quote: shortQuote(quoteOf(annotation)), text: null, card };
}

function textDrop(pane: PaneId, x: number, y: number): PassageDrop | null {
  const state = mirror.getState();
  const open = paneOf(state, pane)?.open;
  const point = readerOf(pane)?.pointAt(x, y);
  if (!open || !point) return null;
  const { selection } = pane === state.active ? ui.getState() : paneViews.getState()[pane];
  if (selection && selection.start <= point.offset && point.offset <= selection.end) {
    const quote = shortQuote(open.text.slice(selection.start, selection.end));
    return { subject: { range: selection }, quote, text: { pane, ranges: [selection] }, card: null };
  }
  const [innermost] = point.passages;
  if (innermost === undefined) return null;
  const text = { pane, ranges: innermost.targets };
  return { subject: { annotation: innermost.id }, quote: shortQuote(quoteOf(innermost)), text, card: null };
}

let shownOn: PassageDrop | null = null;

/** Shows what a tag would be let go upon; null: nothing any more. */
export function showPassageDrop(drop: PassageDrop | null): void {
  if (shownOn?.text && shownOn.text.pane !== drop?.text?.pane) readerOf(shownOn.text.pane)?.showDrop([]);
  if (shownOn?.card && shownOn.card !== drop?.card) delete shownOn.card.dataset['drop'];
  if (drop?.text) readerOf(drop.text.pane)?.showDrop(drop.text.ranges);
  if (drop?.card) drop.card.dataset['drop'] = 'into';
  shownOn = drop;
}

/** Tags what the tag was let go upon; its pane is the one that is read from now on. */
export async function tagByDrop(id: TagId, { subject, text }: PassageDrop): Promise<void> {
  if (text) activatePane(text.pane);
  await tag(subject, { id });
}
