// One open text on screen: puts the reader's parts together and answers the handle. Plain DOM, because a text of a
// million words leaves no time for React in the inner loop; reader.tsx hosts it.
import type { TextRange } from '../../core/text/boundaries';
import type { Annotation } from '../../core/model/annotation';
import type { AnnotationId, TagId } from '../../core/model/identifier';
import type { Source } from '../../core/model/source';
import type { Tag } from '../../core/model/tag';
import type { OpenSource } from '../state/open-source';
import { markBookmarks } from './bookmark-marks';
import { type Caret, CaretMotion } from './caret-motion';
import { CaretView } from './caret-view';
import { CurrentPassage } from './current-passage';
import { HitView } from './hit-view';
import type { Move } from './keys';
import { type Affinity, Lines } from './lines';
import { MarginView } from './margin-view';
import { Painter } from './painter';
import { Places } from './places';
import { headingElement, provenanceElement } from './provenance';
import { Revealer } from './revealer';
import { beginsWithTitle } from './section-view';
import { TextSelection } from './text-selection';
import { Viewport } from './viewport';

export interface TextViewEvents {
  selectionChange(range: TextRange | null, by: 'mouse' | 'keyboard'): void;
  caretChange(offset: number): void;
  currentChange(id: AnnotationId | null): void;
}

export class TextView {
  readonly open: OpenSource;
  readonly scroller: HTMLElement;
  readonly column = document.createElement('div');
  readonly selection: TextSelection;
  readonly viewport: Viewport;
  readonly painter: Painter;
  readonly places: Places;
  readonly current: CurrentPassage;
  readonly #events: TextViewEvents;
  readonly #status = document.createElement('div');
  readonly #lines: Lines;
  readonly #motion: CaretMotion;
  readonly #caret: CaretView;
  readonly #hits: HitView;
  readonly #margin: MarginView;
  readonly #revealer: Revealer;
  readonly #unsubscribe: () => void;
  #source: Source;
  /** What was last said about the selection, so that only changes are. */
  #said: TextRange | null = null;

  constructor(open: OpenSource, scroller: HTMLElement, tags: ReadonlyMap<TagId, Tag>, events: TextViewEvents) {
    this.open = open;
    this.#source = open.source;
    this.scroller = scroller;
    this.#events = events;
    this.column.className = 'reader-column';
    this.#status.className = 'reader-status';
    this.#status.role = 'status';
    scroller.replaceChildren(this.column, this.#status);
    if (!beginsWithTitle(open)) this.column.append(headingElement(open), provenanceElement(open));
    this.painter = new Painter(open);
    this.painter.setTags(tags);
    this.#margin = new MarginView(this.painter, () => this.viewport, scroller);
    this.viewport = new Viewport(open, scroller, this.column, this.painter, {
      aboutToChange: () => void this.adoptNativeSelection(),
      slid: () => this.selection.write(),
      laidOut: () => this.#laidOut(),
      outdated: this.#margin.outdated,
    });
    this.places = new Places(open, this.viewport.window);
    this.#lines = new Lines(open, this.places, this.viewport.window);
    this.selection = new TextSelection(open.text, scroller, this.places);
    this.#motion = new CaretMotion(open, this.#lines, (direction) => this.#turnPage(direction));
    this.#caret = new CaretView(this.#lines, this.places);
    this.current = new CurrentPassage({
      open,
      painter: this.painter,
      viewport: this.viewport,
      places: this.places,
      margin: this.#margin,
      status: this.#status,
      onChange: (id) => events.currentChange(id),
    });
    this.#hits = new HitView(this.places);
    this.#revealer = new Revealer(scroller, this.viewport.window, this.viewport.update);
    this.viewport.start();
    this.selection.anchor = this.selection.focus = open.paragraphs.start(0);
    this.#unsubscribe = open.subscribe((touched) => this.#changed(touched));
  }

  dispose(): void {
    this.#unsubscribe();
    this.viewport.dispose();
    this.#margin.dispose();
    this.#revealer.cancel();
    this.selection.dispose();
    this.#hits.clear();
    this.scroller.replaceChildren();
  }

  get caret(): number {
    return this.selection.focus;
  }

  setTags(tags: ReadonlyMap<TagId, Tag>): void {
    if (!this.painter.setTags(tags)) return;
    this.viewport.repaintAll();
    this.current.showBadge();
  }

  /** Shows only the passages that `shows` lets pass; see Painter.setFilter. */
  setFilter(shows?: (annotation: Annotation) => boolean): void {
    if (!this.painter.setFilter(shows)) return;
    this.viewport.repaintAll();
    this.current.showBadge();
  }

  /** Names the characters that one does not see; see Painter.setShowsHidden. */
  setShowsHidden(showsHidden: boolean): void {
    if (!this.painter.setShowsHidden(showsHidden)) return;
    this.viewport.repaintAll();
    this.current.showBadge();
  }

  rectOf({ start, end }: TextRange): DOMRect | null {
    return this.places.toRange(start, end)?.getBoundingClientRect() ?? null;
  }

  pointAt(x: number, y: number): { readonly offset: number; readonly passages: readonly Annotation[] } | null {
    const place = document.caretPositionFromPoint(x, y);
    if (place === null || !this.column.contains(place.offsetNode)) return null;
    const offset = this.places.toOffset(place.offsetNode, place.offset);
    if (offset === null) return null;
    const mark = document.elementFromPoint(x, y)?.closest('mark');
    const run = mark ? this.painter.run(mark) : undefined;
    return { offset, passages: run ? this.painter.at(run.start) : [] };
  }

  reveal({ start, end }: TextRange): void {
    const section = this.viewport.window.sections.ofOffset(start);
    this.#revealer.reveal({ section, measure: () => this.rectOf({ start, end }), align: 'centre' });
    this.selection.write();
    this.#showCaret();
  }

  select(range: TextRange | null): void {
    this.#motion.forgetColumn();
    if (range === null) this.selection.set(this.caret, this.caret);
    else this.selection.set(range.start, range.end, 'before');
    this.#showCaret();
    this.#events.caretChange(this.caret);
    this.saySelection('keyboard');
  }

  placeCaret(offset: number): void {
    this.#motion.forgetColumn();
    this.selection.set(offset, offset);
    this.#showCaret();
    this.#events.caretChange(offset);
  }

  selectAll(): void {
    this.select({ start: 0, end: this.open.text.length });
  }

  /** Moves the caret, and with `extend` the selection's end. */
  move(move: Move, extend: boolean): void {
    if (move.by === 'all') {
      this.selectAll();
      return;
    }
    this.#revealCaret(this.selection.focus, this.selection.affinity);
    const { range, isCollapsed } = this.selection;
    // Without Shift, left and right end a selection at its edge, as everywhere.
    const edge = move.by === 'grapheme' && !extend && !isCollapsed;
    const from: Caret = { offset: this.selection.focus, affinity: this.selection.affinity };
    const to: Caret = edge
      ? { offset: move.direction < 0 ? range.start : range.end, affinity: 'before' }
      : this.#motion.moved(from, move);
    this.viewport.window.seat(this.viewport.window.sections.ofOffset(to.offset));
    this.selection.set(extend ? this.selection.anchor : to.offset, to.offset, to.affinity);
    this.#revealCaret(to.offset, to.affinity);
    // At the very beginning, what stands above the text is part of the sight.
    if (to.offset <= this.open.paragraphs.start(0)) this.scroller.scrollTop = 0;
    this.#showCaret();
    this.#events.caretChange(to.offset);
  }

  /** The native selection moved, by mouse or by a screen reader. */
  adoptNativeSelection(): boolean {
    if (!this.selection.read()) return false;
    this.#motion.forgetColumn();
    this.#showCaret();
    this.#events.caretChange(this.caret);
    return true;
  }

  /** Says the selection when it is another than was last said. */
  saySelection(by: 'mouse' | 'keyboard'): void {
    const range = this.selection.snapped();
    if (range?.start === this.#said?.start && range?.end === this.#said?.end) return;
    this.#said = range;
    this.#events.selectionChange(range, by);
  }

  focusChanged(): void {
    this.selection.write();
    this.#showCaret();
  }

  /** The analyst scrolls: nothing is to be brought into view against that. */
  userScrolls(): void {
    this.#revealer.cancel();
  }

  showHits(starts: Uint32Array, ends: Uint32Array, current: number): void {
    this.#hits.clear();
    this.#hits.set(starts, ends, current);
    this.paintHits();
  }

  readonly paintHits = (): void => {
    if (this.#hits.isEmpty) return;
    const { first, last } = this.viewport.near;
    const { sections } = this.viewport.window;
    const from = sections.paragraphsOf(Math.max(0, first)).first;
    const to = sections.paragraphsOf(Math.min(last, sections.count) - 1).last;
    this.#hits.paint(this.open.paragraphs.start(from), this.open.paragraphs.end(to - 1));
  };

  /** Scrolls by a page; returns how far a caret that moves a page must stand from where it stood on screen. */
  #turnPage(direction: -1 | 1): number {
    const page = direction * Math.max(40, this.scroller.clientHeight - 60);
    const before = this.scroller.scrollTop;
    this.scroller.scrollTop += page;
    this.viewport.update();
    const box = this.scroller.getBoundingClientRect();
    this.#revealer.layOut(this.viewport.window.within(box.top + box.height / 2, box.bottom).first);
    return page - (this.scroller.scrollTop - before);
  }

  #revealCaret(offset: number, affinity: Affinity): void {
    const section = this.viewport.window.sections.ofOffset(offset);
    this.#revealer.reveal({ section, measure: () => this.#lines.caretRect(offset, affinity), align: 'nearest' });
  }

  #changed(touched: ReadonlySet<number>): void {
    this.viewport.repaint(touched);
    if (this.#source !== this.open.source) {
      this.#source = this.open.source;
      this.column.querySelector('.reader-provenance')?.replaceWith(provenanceElement(this.open));
      markBookmarks(this.open, this.viewport.window.views());
    }
    this.current.showBadge();
  }

  /** Nodes were replaced or heights changed: what points into the text finds its place again. */
  #laidOut(): void {
    this.selection.write();
    this.#showCaret();
    this.current.showBadge();
    this.paintHits();
  }

  /** Without the focus none is seen, and measuring it would cost a layout. */
  #showCaret(): void {
    if (document.activeElement !== this.scroller) return;
    this.#caret.show(this.selection.focus, this.selection.affinity);
  }
}
