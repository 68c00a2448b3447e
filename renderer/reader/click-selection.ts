// Selecting without dragging: a click sets the beginning, the next one the end. Between them it shows what would be
// marked and says what to do; Esc leaves.
import { strings } from '../../core/language/index';
import type { TextRange } from '../../core/text/boundaries';

export interface ClickSelectionParts {
  readonly scroller: HTMLElement;
  /** The text's offset under a point of the viewport; null beside the text. */
  readonly offsetAt: (x: number, y: number) => number | null;
  /** Shows what would be marked between the two offsets; null: nothing any more. */
  readonly preview: (between: TextRange | null, inverted: boolean) => void;
}

export class ClickSelection {
  readonly #parts: ClickSelectionParts;
  readonly #hint = document.createElement('div');
  #listeners: AbortController | null = null;
  #start = 0;

  constructor(parts: ClickSelectionParts) {
    this.#parts = parts;
    this.#hint.className = 'reader-hint';
    this.#hint.role = 'status';
    parts.scroller.append(this.#hint);
  }

  get isChoosing(): boolean {
    return this.#listeners !== null;
  }

  begin(offset: number): void {
    this.cancel();
    this.#start = offset;
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    document.addEventListener('mousemove', (event) => this.#show(event), { signal });
    document.addEventListener('keydown', (event) => this.#hearEscape(event), { signal, capture: true });
    this.#parts.scroller.classList.add('choosing-end');
    const words = document.createElement('span');
    words.textContent = strings.boundaries.choosingEnd;
    this.#hint.replaceChildren(words);
  }

  /** What lies between the first click and `offset`; choosing is over. */
  end(offset: number): TextRange {
    this.cancel();
    return { start: Math.min(this.#start, offset), end: Math.max(this.#start, offset) };
  }

  cancel(): void {
    if (this.#listeners === null) return;
    this.#listeners.abort();
    this.#listeners = null;
    this.#parts.scroller.classList.remove('choosing-end');
    this.#hint.replaceChildren();
    this.#parts.preview(null, false);
  }

  #show({ clientX, clientY, altKey }: MouseEvent): void {
    const offset = this.#parts.offsetAt(clientX, clientY);
    if (offset === null) return;
    this.#parts.preview({ start: Math.min(this.#start, offset), end: Math.max(this.#start, offset) }, altKey);
  }

  #hearEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  }
}
