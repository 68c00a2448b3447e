// The margin of one section in the DOM: keeps the parts that stay, and puts in new ones a few at a time, so that no frame
// pays for a crowded section.
import type { Part } from './margin-elements';

export class MarginLayer {
  readonly #element = document.createElement('div');
  readonly #shown = new Map<string, HTMLElement>();
  #missing: Part[] = [];

  constructor(section: HTMLElement) {
    this.#element.className = 'reader-margin';
    this.#element.ariaHidden = 'true';
    section.append(this.#element);
  }

  /** What is to be seen from now on. Takes away what is not; `fill` puts in the rest. */
  want(parts: readonly Part[]): void {
    const keys = new Set(parts.map(({ key }) => key));
    for (const [key, element] of this.#shown) {
      if (keys.has(key)) continue;
      element.remove();
      this.#shown.delete(key);
    }
    this.#missing = parts.filter(({ key }) => !this.#shown.has(key));
  }

  /** Puts in `most` parts at most; returns how many it put in. */
  fill(most: number): number {
    const now = this.#missing.splice(0, most);
    for (const { key, create } of now) {
      const element = create();
      this.#shown.set(key, element);
      this.#element.append(element);
    }
    return now.length;
  }

  get isFull(): boolean {
    return this.#missing.length === 0;
  }

  remove(): void {
    this.#element.remove();
  }
}
