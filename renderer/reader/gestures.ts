// From the analyst's hands to the text view: mouse, keys, clipboard, focus. It must not know how anything is painted.
import { snap, type TextRange } from '../../core/text/boundaries';
import { snapToWords } from '../../core/text/units';
import { ClickSelection } from './click-selection';
import { plainHabits, type Habits } from './habits';
import { Handles, type HandlesParts } from './handles';
import { moveOf } from './keys';
import { RangePreview } from './range-preview';
import { paragraphOf } from './section-view';
import type { TextView } from './text-view';

const navigation = new Set([
  'Shift',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

export class Gestures {
  readonly #view: TextView;
  readonly #mac = navigator.userAgent.includes('Mac');
  readonly #listeners = new AbortController();
  readonly #preview: RangePreview;
  readonly #clicks: ClickSelection;
  readonly #handles: Handles;
  #habits = plainHabits;
  #isPressed = false;
  #isAltHeld = false;
  /** What a press that has ended does to the selection, while that has yet to be done. */
  #ending: (() => void) | null = null;

  constructor(view: TextView, redraw: HandlesParts['redraw']) {
    this.#view = view;
    this.#preview = new RangePreview(view.scroller, view.places);
    this.#clicks = new ClickSelection({
      scroller: view.scroller,
      offsetAt: (x, y) => this.#offsetAt(x, y),
      preview: (between, inverted) => {
        this.#show(between && this.#meant(snap(view.open.text, between), inverted), between !== null);
      },
    });
    this.#handles = new Handles({
      view,
      offsetAt: (x, y) => this.#offsetAt(x, y),
      meant: (range, inverted) => this.#meant(range, inverted) ?? range,
      preview: (range) => this.#show(range),
      redraw,
    });
    const { signal } = this.#listeners;
    const { scroller, column } = view;
    column.addEventListener('mousedown', (event) => this.#press(event), { signal });
    document.addEventListener('mousemove', (event) => this.#drag(event), { signal });
    document.addEventListener('mouseup', (event) => this.#release(event), { signal });
    window.addEventListener('keydown', () => this.#end(), { signal, capture: true }); // a key may come before it is done
    document.addEventListener('selectionchange', () => this.#selectionChanged(), { signal });
    column.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    scroller.addEventListener('keydown', (event) => this.#keyDown(event), { signal });
    scroller.addEventListener('keyup', (event) => this.#keyUp(event), { signal });
    scroller.addEventListener('copy', (event) => this.#copy(event), { signal });
    scroller.addEventListener('focus', () => view.focusChanged(), { signal });
    scroller.addEventListener('blur', () => view.focusChanged(), { signal });
    scroller.addEventListener('wheel', () => view.userScrolls(), { signal, passive: true });
    scroller.addEventListener('mousedown', () => view.userScrolls(), { signal });
    scroller.addEventListener('scroll', view.paintHits, { signal, passive: true });
  }

  setHabits(habits: Habits): void {
    this.#habits = habits;
    this.#handles.allow(habits.canRedraw);
    if (!habits.clickToSelect) this.#clicks.cancel();
  }

  dispose(): void {
    this.#clicks.cancel();
    this.#handles.dispose();
    this.#preview.hide();
    this.#listeners.abort();
  }

  #press(event: MouseEvent): void {
    if (event.button !== 0) return;
    this.#isPressed = true;
    this.#isAltHeld = event.altKey;
    const { window } = this.#view.viewport;
    const paragraph = event.target instanceof Node ? paragraphOf(event.target) : null;
    if (paragraph) window.pinned = window.sections.ofParagraph(paragraph.i);
  }

  #drag({ altKey }: MouseEvent): void {
    if (!this.#isPressed || altKey === this.#isAltHeld) return;
    this.#isAltHeld = altKey;
    this.#previewDrag();
  }

  /** Shows the whole words that a release would take, when it would take such. */
  #previewDrag(): void {
    if (this.#habits.snapToWords === this.#isAltHeld) this.#preview.hide();
    else this.#preview.show(this.#meant(this.#view.selection.snapped(), this.#isAltHeld));
  }

  #show(range: TextRange | null, isChoosing = range !== null): void {
    if (isChoosing) this.#preview.show(range);
    else this.#preview.hide();
  }

  /** What the analyst means by a selection of `range`, by habit or, `inverted`, against it. */
  #meant(range: TextRange | null, inverted: boolean): TextRange | null {
    return range !== null && this.#habits.snapToWords !== inverted ? snapToWords(this.#view.open.text, range) : range;
  }

  #release(event: MouseEvent): void {
    if (!this.#isPressed || event.button !== 0) return;
    this.#ending = () => {
      this.#isPressed = false;
      this.#preview.hide();
      this.#view.viewport.window.pinned = null;
      this.#finish(event);
      this.#view.viewport.update();
    };
    // Chromium collapses a selection that was clicked upon only after this event.
    setTimeout(() => this.#end());
  }

  #end(): void {
    const ending = this.#ending;
    this.#ending = null;
    ending?.();
  }

  /** A drag, a double or a triple click ends in a selection; anything else was a click on what lies there. */
  #finish(event: MouseEvent): void {
    const view = this.#view;
    if (document.getSelection()?.type === 'None') this.#placeCaret(event);
    view.adoptNativeSelection();
    const { selection } = view;
    const isClick = selection.snapped() === null && !event.shiftKey && event.detail <= 1;
    if (isClick && this.#habits.clickToSelect && !this.#clicks.isChoosing) {
      view.saySelection('mouse');
      this.#clicks.begin(selection.focus);
      return;
    }
    const between = this.#clicks.isChoosing && isClick ? this.#clicks.end(selection.focus) : selection.range;
    this.#clicks.cancel();
    const range = this.#meant(snap(view.open.text, between), event.altKey && event.detail <= 1);
    if (range !== null) {
      const backwards = selection.focus < selection.anchor;
      selection.set(backwards ? range.end : range.start, backwards ? range.start : range.end, 'before');
      view.focusChanged();
    }
    view.saySelection('mouse');
    if (range !== null || event.shiftKey || event.detail > 1) return;
    const mark = event.target instanceof Element ? event.target.closest('mark') : null;
    view.current.pickAt(mark ? (view.painter.run(mark)?.start ?? null) : null);
  }

  /** A click upon the selection: in text that is not editable, Chromium then leaves no selection at all. */
  #placeCaret({ clientX, clientY }: MouseEvent): void {
    const offset = this.#offsetAt(clientX, clientY);
    if (offset !== null) this.#view.placeCaret(offset);
  }

  #offsetAt(x: number, y: number): number | null {
    const place = document.caretPositionFromPoint(x, y);
    const isInText = place !== null && this.#view.column.contains(place.offsetNode);
    return isInText ? this.#view.places.toOffset(place.offsetNode, place.offset) : null;
  }

  #selectionChanged(): void {
    if (!this.#view.adoptNativeSelection()) return;
    if (this.#isPressed) this.#previewDrag();
    else this.#view.saySelection('keyboard');
  }

  #keyDown(event: KeyboardEvent): void {
    const move = moveOf(event, this.#mac);
    if (move === null || event.target !== this.#view.scroller) return;
    event.preventDefault();
    this.#view.move(move, event.shiftKey);
    if (!event.shiftKey) this.#view.saySelection('keyboard');
  }

  /** A selection by keys is finished when Shift is let go; one by Shift and a click is the mouse's. */
  #keyUp(event: KeyboardEvent): void {
    if (!this.#isPressed && !event.shiftKey && navigation.has(event.key)) this.#view.saySelection('keyboard');
  }

  #copy(event: ClipboardEvent): void {
    const { selection, open } = this.#view;
    if (selection.isCollapsed || event.clipboardData === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', open.text.slice(selection.range.start, selection.range.end));
  }
}
