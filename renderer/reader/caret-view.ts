// The visible caret: Chromium paints none in text that is not editable. It stands inside the section it points into,
// so that it stays right when something above that section changes its height.
import type { Affinity, Lines } from './lines';
import type { Places } from './places';

export class CaretView {
  readonly #element = document.createElement('div');
  readonly #lines: Lines;
  readonly #places: Places;

  constructor(lines: Lines, places: Places) {
    this.#lines = lines;
    this.#places = places;
    this.#element.className = 'reader-caret';
    this.#element.ariaHidden = 'true';
  }

  show(offset: number, affinity: Affinity): void {
    const section = this.#places.toDom(offset)?.node.parentElement?.closest('.reader-section');
    const rect = this.#lines.caretRect(offset, affinity);
    if (!section || rect === null) {
      this.#element.remove();
      return;
    }
    const box = section.getBoundingClientRect();
    const { style } = this.#element;
    style.insetInlineStart = `${rect.left - box.left - 1}px`;
    style.insetBlockStart = `${rect.top - box.top}px`;
    style.blockSize = `${rect.height}px`;
    if (this.#element.parentElement !== section) section.append(this.#element);
    this.#restartBlinking();
  }

  /** A caret that moves is solid: it blinks only at rest. */
  #restartBlinking(): void {
    for (const animation of this.#element.getAnimations()) animation.currentTime = 0;
  }

  remove(): void {
    this.#element.remove();
  }
}
