// The selection in canonical offsets, and the native selection that mirrors it, so that copying, context menus and
// screen readers follow. The canonical one is the truth: the native one shows the part of it that is in the DOM.
import { snap, type TextRange } from '../../core/text/boundaries';
import type { Affinity } from './lines';
import type { Places } from './places';

/** Painted instead of the native selection while another element, such as the tag picker's field, has the focus. */
const highlightName = 'reader-selection';

export class TextSelection {
  anchor = 0;
  focus = 0;
  affinity: Affinity = 'after';
  readonly #text: string;
  readonly #root: HTMLElement;
  readonly #places: Places;
  #painted: Range | null = null;
  /** What we last wrote to the native selection, clamped to what was in the DOM. */
  #written: { anchor: number; focus: number } | null = null;

  constructor(text: string, root: HTMLElement, places: Places) {
    this.#text = text;
    this.#root = root;
    this.#places = places;
  }

  get isCollapsed(): boolean {
    return this.anchor === this.focus;
  }

  /** As it stands, not snapped. */
  get range(): TextRange {
    return { start: Math.min(this.anchor, this.focus), end: Math.max(this.anchor, this.focus) };
  }

  /** As an analyst means it; null when nothing but white space is selected. */
  snapped(): TextRange | null {
    return this.isCollapsed ? null : snap(this.#text, this.range);
  }

  set(anchor: number, focus: number, affinity: Affinity = 'after'): void {
    this.anchor = anchor;
    this.focus = focus;
    this.affinity = affinity;
    this.write();
  }

  /** Mirrors the selection again: after a change of the DOM or of the focus. */
  write(): void {
    this.#unpaint();
    if (document.activeElement !== this.#root) {
      this.#paint();
      return;
    }
    const here = this.#places.inDom();
    const clamp = (offset: number) => Math.max(here.start, Math.min(offset, here.end));
    const anchor = this.#places.toDom(clamp(this.anchor));
    const focus = this.#places.toDom(clamp(this.focus));
    const native = document.getSelection();
    if (anchor === null || focus === null || native === null) return;
    this.#written = { anchor: clamp(this.anchor), focus: clamp(this.focus) };
    const same =
      native.anchorNode === anchor.node &&
      native.anchorOffset === anchor.offset &&
      native.focusNode === focus.node &&
      native.focusOffset === focus.offset;
    if (!same) native.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }

  /** Takes over what the mouse, or a screen reader, did to the native selection. Returns whether anything changed. */
  read(): boolean {
    const native = document.getSelection();
    if (native === null || native.anchorNode === null || !this.#root.contains(native.anchorNode)) return false;
    if (document.activeElement !== this.#root) return false;
    const anchor = this.#places.toOffset(native.anchorNode, native.anchorOffset);
    const focus = this.#places.toOffset(native.focusNode, native.focusOffset);
    if (anchor === null || focus === null) return false;
    const written = this.#written;
    if (written !== null && written.anchor === anchor && written.focus === focus) return false;
    // An end that we had to clamp and that did not move still stands where it stood outside the DOM.
    if (written?.anchor !== anchor) this.anchor = anchor;
    if (written?.focus !== focus) this.focus = focus;
    this.affinity = 'after';
    this.#written = { anchor, focus };
    return true;
  }

  dispose(): void {
    this.#unpaint();
  }

  #unpaint(): void {
    if (this.#painted) CSS.highlights.get(highlightName)?.delete(this.#painted);
    this.#painted = null;
  }

  #paint(): void {
    if (this.isCollapsed) return;
    const range = this.#places.toRange(this.range.start, this.range.end);
    if (range === null) return;
    this.#painted = range;
    // One highlight for all readers on screen: each has its own range in it.
    const shared = CSS.highlights.get(highlightName);
    if (shared) shared.add(range);
    else CSS.highlights.set(highlightName, new Highlight(range));
  }
}
