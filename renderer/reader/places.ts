// Between canonical offsets and places in the DOM, both ways. The text nodes of a paragraph, in order, are its text.
import type { OpenSource } from '../state/open-source';
import { paragraphOf } from './section-view';
import type { SectionWindow } from './section-window';

export interface DomPlace {
  readonly node: Node;
  readonly offset: number;
}

/** The text node of a run: looks are elements around it, one within the other. */
function innermost(run: Node): Node {
  let node = run;
  while (node.firstChild) node = node.firstChild;
  return node;
}

export class Places {
  readonly #open: OpenSource;
  readonly #window: SectionWindow;

  constructor(open: OpenSource, window: SectionWindow) {
    this.#open = open;
    this.#window = window;
  }

  /** Half-open range of offsets that are in the DOM. */
  inDom(): { start: number; end: number } {
    const { paragraphs } = this.#open;
    const { first, last } = this.#window.bounds;
    if (first >= last) return { start: 0, end: 0 };
    const { first: firstParagraph } = this.#window.sections.paragraphsOf(first);
    const { last: lastParagraph } = this.#window.sections.paragraphsOf(last - 1);
    return { start: paragraphs.start(firstParagraph), end: paragraphs.end(lastParagraph - 1) };
  }

  /** Where `offset` is in the DOM; between two paragraphs, the end of the first. Null when its section is not there. */
  toDom(offset: number): DomPlace | null {
    const i = this.#open.paragraphs.at(offset);
    const element = this.#window.paragraph(i);
    if (element === undefined) return null;
    const length = this.#open.paragraphs.end(i) - this.#open.paragraphs.start(i);
    let left = Math.max(0, Math.min(offset - this.#open.paragraphs.start(i), length));
    let last: Node = element;
    for (const child of element.childNodes) {
      const text = innermost(child);
      const size = text.textContent?.length ?? 0;
      // At an edge between two runs the earlier one: there a selection that ends with the run ends.
      if (left <= size) return { node: text, offset: left };
      left -= size;
      last = text;
    }
    return { node: last, offset: last.textContent?.length ?? 0 };
  }

  /** A DOM range over [start, end) as far as it is in the DOM, or null. */
  toRange(start: number, end: number): Range | null {
    const here = this.inDom();
    const from = this.toDom(Math.max(start, here.start));
    const to = this.toDom(Math.min(end, here.end));
    if (from === null || to === null || start > here.end || end < here.start) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The canonical offset of a place in the DOM, the nearest one when it is between paragraphs; null outside the text. */
  toOffset(node: Node | null, offset: number): number | null {
    if (node === null) return null;
    const paragraph = paragraphOf(node);
    if (paragraph) {
      const before = document.createRange();
      before.setStart(paragraph.element, 0);
      before.setEnd(node, offset);
      return this.#open.paragraphs.start(paragraph.i) + before.toString().length;
    }
    return this.#nearest(node, offset);
  }

  /** `node` holds paragraphs, or is something between them such as the provenance line. */
  #nearest(node: Node, offset: number): number {
    const place = document.createRange();
    place.setStart(node, offset);
    let found = this.inDom().start;
    for (const view of this.#window.views()) {
      if (place.comparePoint(view.element, 0) >= 0 && !view.element.contains(node)) continue;
      const isBefore = (element: HTMLElement) => place.comparePoint(element, 0) < 0;
      const rank = view.paragraphs.findLastIndex(isBefore);
      if (rank >= 0) found = Math.max(found, this.#open.paragraphs.end(view.first + rank));
    }
    return found;
  }
}
