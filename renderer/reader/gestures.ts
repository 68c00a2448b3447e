// From the analyst's hands to the text view: mouse, keys, clipboard, focus. It must not know how anything is painted.
import { moveOf } from './keys';
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
  #isPressed = false;

  constructor(view: TextView) {
    this.#view = view;
    const { signal } = this.#listeners;
    const { scroller, column } = view;
    column.addEventListener('mousedown', (event) => this.#press(event), { signal });
    document.addEventListener('mouseup', (event) => this.#release(event), { signal });
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

  dispose(): void {
    this.#listeners.abort();
  }

  #press(event: MouseEvent): void {
    if (event.button !== 0) return;
    this.#isPressed = true;
    const { window } = this.#view.viewport;
    const paragraph = event.target instanceof Node ? paragraphOf(event.target) : null;
    if (paragraph) window.pinned = window.sections.ofParagraph(paragraph.i);
  }

  #release(event: MouseEvent): void {
    if (!this.#isPressed || event.button !== 0) return;
    // Chromium collapses a selection that was clicked upon only after this event.
    setTimeout(() => {
      this.#isPressed = false;
      this.#view.viewport.window.pinned = null;
      this.#finish(event);
      this.#view.viewport.update();
    });
  }

  /** A drag, a double or a triple click ends in a selection; anything else was a click on what lies there. */
  #finish(event: MouseEvent): void {
    const view = this.#view;
    if (document.getSelection()?.type === 'None') this.#placeCaret(event);
    view.adoptNativeSelection();
    const { selection } = view;
    const range = selection.snapped();
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
    const place = document.caretPositionFromPoint(clientX, clientY);
    const offset = place && this.#view.places.toOffset(place.offsetNode, place.offset);
    if (offset !== null) this.#view.placeCaret(offset);
  }

  #selectionChanged(): void {
    if (this.#view.adoptNativeSelection() && !this.#isPressed) this.#view.saySelection('keyboard');
  }

  #keyDown(event: KeyboardEvent): void {
    const move = moveOf(event, this.#mac);
    if (move === null || event.target !== this.#view.scroller) return;
    event.preventDefault();
    this.#view.move(move, event.shiftKey);
    if (!event.shiftKey) this.#view.saySelection('keyboard');
  }

  /** A selection by keys is finished when Shift is let go. */
  #keyUp(event: KeyboardEvent): void {
    if (!event.shiftKey && navigation.has(event.key)) this.#view.saySelection('keyboard');
  }

  #copy(event: ClipboardEvent): void {
    const { selection, open } = this.#view;
    if (selection.isCollapsed || event.clipboardData === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', open.text.slice(selection.range.start, selection.range.end));
  }
}
