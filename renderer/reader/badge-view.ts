// The small sign by a stack of passages: which of them is current, and by what name. Screen readers hear it, too.
import type { Places } from './places';

export class BadgeView {
  readonly #element = document.createElement('div');
  readonly #status: HTMLElement;
  readonly #places: Places;

  /** `status` is a live region that stays in the document. */
  constructor(status: HTMLElement, places: Places) {
    this.#status = status;
    this.#places = places;
    this.#element.className = 'reader-badge';
    this.#element.ariaHidden = 'true';
  }

  show(label: string | null, offset: number): void {
    if (this.#status.textContent !== (label ?? '')) this.#status.textContent = label ?? '';
    const range = label === null ? null : this.#places.toRange(offset, offset + 1);
    const section = range?.startContainer.parentElement?.closest('.reader-section');
    if (!range || !section) {
      this.#element.remove();
      return;
    }
    const box = section.getBoundingClientRect();
    const rect = range.getBoundingClientRect();
    this.#element.textContent = label;
    section.append(this.#element);
    const widest = box.width - this.#element.offsetWidth;
    this.#element.style.insetInlineStart = `${Math.max(0, Math.min(rect.left - box.left, widest))}px`;
    this.#element.style.insetBlockStart = `${rect.top - box.top - this.#element.offsetHeight - 2}px`;
  }
}
