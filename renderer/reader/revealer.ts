// Brings a place of the text into view, also one that is not in the DOM yet, and lands precisely: sections near the
// place are laid out for real first, and the landing is checked again in the next frames.
import type { SectionWindow } from './section-window';

/** Frames in which a landing may still be mended: heights that were estimates become real in one or two. */
const mostChecks = 6;

export interface Landing {
  readonly section: number;
  /** Viewport coordinates; null when it cannot be measured. */
  measure(): DOMRect | null;
  /** Where to put it when it is out of sight: in the middle, or just inside the edge. */
  readonly align: 'centre' | 'nearest';
}

export class Revealer {
  readonly #scroller: HTMLElement;
  readonly #window: SectionWindow;
  readonly #onScrolled: () => void;
  readonly #forced = new Set<HTMLElement>();
  #frame = 0;

  constructor(scroller: HTMLElement, window: SectionWindow, onScrolled: () => void) {
    this.#scroller = scroller;
    this.#window = window;
    this.#onScrolled = onScrolled;
  }

  reveal(landing: Landing): void {
    this.cancel();
    if (this.#isNear(landing.section)) this.#window.seat(landing.section);
    else this.#jump(landing.section);
    this.layOut(landing.section);
    const rect = landing.measure();
    if (rect === null) return;
    const moved = this.#scrollBy(this.#distance(rect, landing.align));
    this.#onScrolled();
    if (moved) this.#check(landing, 0);
  }

  /** Ends the mending: the analyst scrolls. */
  cancel(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** Lays `section` and its neighbours out now, whatever content-visibility would say. */
  layOut(section: number): void {
    for (const one of [section - 1, section, section + 1]) {
      const element = this.#window.view(one)?.element;
      if (element === undefined || this.#forced.has(element)) continue;
      element.style.contentVisibility = 'visible';
      this.#forced.add(element);
    }
  }

  /** Gives back to content-visibility what is far from the viewport again. */
  release(): void {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    for (const element of this.#forced) {
      const rect = element.getBoundingClientRect();
      if (element.isConnected && rect.bottom > top - height && rect.top < bottom + height) continue;
      element.style.contentVisibility = '';
      this.#forced.delete(element);
    }
  }

  #isNear(section: number): boolean {
    const { first, last } = this.#window.bounds;
    return section >= first - 1 && section <= last;
  }

  #jump(section: number): void {
    this.#window.seat(section);
    const element = this.#window.view(section)?.element;
    if (element) this.#scrollBy(element.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top);
  }

  #check(landing: Landing, count: number): void {
    this.#frame = requestAnimationFrame(() => {
      const rect = landing.measure();
      if (rect === null || count >= mostChecks) return;
      this.#scrollBy(this.#distance(rect, landing.align));
      this.#check(landing, count + 1);
    });
  }

  /** How far to scroll so that `rect` is in view; 0 when it is. */
  #distance(rect: DOMRect, align: Landing['align']): number {
    const box = this.#scroller.getBoundingClientRect();
    const margin = Math.min(48, box.height / 8);
    const top = box.top + margin;
    const bottom = box.bottom - margin;
    const fits = rect.height <= bottom - top;
    if (rect.top >= top && (rect.bottom <= bottom || !fits)) {
      if (rect.top <= bottom) return 0;
    }
    if (align === 'centre') return fits ? (rect.top + rect.bottom - box.top - box.bottom) / 2 : rect.top - top;
    return rect.top < top ? rect.top - top : rect.bottom - bottom;
  }

  #scrollBy(distance: number): boolean {
    if (Math.abs(distance) < 1) return false;
    const before = this.#scroller.scrollTop;
    this.#scroller.scrollTop += distance;
    return this.#scroller.scrollTop !== before;
  }
}
