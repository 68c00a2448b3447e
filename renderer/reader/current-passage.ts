// Which passage of an open text is current: picks it by place, cycles through those that lie on each other, has it
// painted strongly wherever it is in the DOM, and keeps the badge that says which of a stack it is.
import { type Annotation, firstTarget } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/identifier';
import type { OpenSource } from '../state/open-source';
import { BadgeView } from './badge-view';
import type { MarginView } from './margin-view';
import type { Painter } from './painter';
import type { Places } from './places';
import { nextInStack, stackLabel } from './stack';
import type { Viewport } from './viewport';

export interface CurrentPassageParts {
  readonly open: OpenSource;
  readonly painter: Painter;
  readonly viewport: Viewport;
  readonly places: Places;
  readonly margin: MarginView;
  /** A live region that stays in the document. */
  readonly status: HTMLElement;
  /** The analyst picked another, or none. */
  readonly onChange: (id: AnnotationId | null) => void;
}

export class CurrentPassage {
  readonly #parts: CurrentPassageParts;
  readonly #badge: BadgeView;
  /** Told when another is current, or where it stands has changed. */
  onShown: () => void = () => undefined;
  #id: AnnotationId | null = null;
  /** Where the stack of the current passage was asked for. */
  #stackPlace = 0;

  constructor(parts: CurrentPassageParts) {
    this.#parts = parts;
    this.#badge = new BadgeView(parts.status, parts.places);
  }

  get annotation(): Annotation | undefined {
    return this.#id === null ? undefined : this.#parts.open.index.get(this.#id);
  }

  set(id: AnnotationId | null): void {
    if (id === this.#id) return;
    const elements = [...this.#elementsOf(this.#id), ...this.#elementsOf(id)];
    const leftOut = [...this.#leftOut(this.#id), ...this.#leftOut(id)];
    this.#id = id;
    this.#parts.painter.setCurrent(id, elements);
    this.#parts.margin.setCurrent(id);
    if (leftOut.length > 0) this.#parts.viewport.repaint(leftOut);
    this.showBadge();
  }

  /** The innermost passage at `offset`, or the one after the current; null makes none current. */
  pickAt(offset: number | null): void {
    const stack = offset === null ? [] : this.#parts.painter.at(offset);
    if (offset !== null) this.#stackPlace = offset;
    this.#parts.onChange(nextInStack(stack, this.#id)?.id ?? null);
    this.showBadge();
  }

  /** Makes this very passage current, as a click upon it would. */
  pick(annotation: Annotation): void {
    this.#stackPlace = firstTarget(annotation).start;
    this.#parts.onChange(annotation.id);
    this.showBadge();
  }

  /** Makes the next of the passages at `caret`, or else at the current one's place, current. */
  cycle(caret: number): void {
    const current = this.annotation;
    const start = current?.targets[0]?.start;
    // Removing a passage makes its neighbour current and leaves the caret: unless it stands in it, it says nothing.
    const isInside = current?.targets.some((target) => target.start <= caret && caret <= target.end) ?? true;
    const places = isInside ? [caret, caret - 1, start] : [start];
    const { painter } = this.#parts;
    const here = places.find((offset) => offset !== undefined && offset >= 0 && painter.at(offset).length > 0);
    if (here !== undefined) this.pickAt(here);
  }

  showBadge(): void {
    const current = this.annotation;
    const isThere = current?.targets.some(({ start, end }) => start <= this.#stackPlace && this.#stackPlace < end);
    if (isThere !== true) this.#stackPlace = current?.targets[0]?.start ?? 0;
    const { painter } = this.#parts;
    const stack = current === undefined ? [] : painter.at(this.#stackPlace);
    this.#badge.show(
      stackLabel(stack, this.#id, (one) => painter.label(one)),
      this.#stackPlace,
    );
    this.onShown();
  }

  /** Positions (from 0) of the paragraphs in the DOM where `id` is painted only while it is current. */
  #leftOut(id: AnnotationId | null): number[] {
    const annotation = id === null ? undefined : this.#parts.open.index.get(id);
    if (annotation === undefined || this.#parts.painter.passes(annotation)) return [];
    return this.#elementsOf(id).map(({ dataset }) => Number(dataset['paragraph']) - 1);
  }

  /** The paragraphs in the DOM that may show `id`; all painted ones when it is no longer known where it was. */
  #elementsOf(id: AnnotationId | null): HTMLElement[] {
    const { open, places, viewport } = this.#parts;
    const annotation = id === null ? undefined : open.index.get(id);
    if (annotation === undefined) return id === null ? [] : [...this.#painted()];
    const here = places.inDom();
    return annotation.targets.flatMap((target) => {
      const start = Math.max(target.start, here.start);
      const [from, to] = open.paragraphs.touched(start, Math.min(target.end, here.end));
      const positions = Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
      return positions.map((i) => viewport.window.paragraph(i)).filter((element) => element !== undefined);
    });
  }

  *#painted(): Generator<HTMLElement> {
    for (const view of this.#parts.viewport.window.views()) if (view.painted) yield* view.paragraphs;
  }
}
