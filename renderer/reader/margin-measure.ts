// Between which heights the passages of one section lie, read from its marks. Reads layout, changes nothing.
import { type Annotation, firstTarget } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/identifier';
import type { MarginItem } from './margin-layout';
import type { Painter } from './painter';
import type { SectionView } from './section-view';

/** CSS pixels from the section's top. */
export interface Piece {
  readonly top: number;
  readonly bottom: number;
}

/** An annotation as far as it lies in one section. */
export interface Stretched {
  readonly annotation: Annotation;
  /** One for each of its targets here, from top to bottom. */
  readonly pieces: readonly Piece[];
  /** A discontinuous one goes on beyond the section, above or below. */
  readonly above: boolean;
  readonly below: boolean;
}

interface Found {
  readonly annotation: Annotation;
  readonly pieces: Map<number, Piece>;
  begins: boolean;
}

/** What lies in `view`, ordered by its first line, the longer before the shorter. */
export function itemsOf(view: SectionView, painter: Painter): MarginItem<Stretched>[] {
  const found = new Map<AnnotationId, Found>();
  const { top: origin, height } = view.element.getBoundingClientRect();
  for (const mark of view.element.getElementsByTagName('mark')) {
    const run = painter.run(mark);
    const rects = mark.getClientRects();
    const [first, last] = [rects[0], rects[rects.length - 1]];
    if (run === undefined || first === undefined || last === undefined) continue;
    const piece = { top: first.top - origin, bottom: last.bottom - origin };
    for (const annotation of run.of) {
      const known = found.get(annotation.id) ?? { annotation, pieces: new Map<number, Piece>(), begins: false };
      found.set(annotation.id, known);
      known.begins ||= run.start === firstTarget(annotation).start;
      annotation.targets.forEach((target, rank) => {
        if (run.start < target.start || run.end > target.end) return;
        known.pieces.set(rank, join(known.pieces.get(rank), piece));
      });
    }
  }
  return [...found.values()].map((one) => itemOf(one, height)).sort((a, b) => a.top - b.top || b.bottom - a.bottom);
}

function itemOf({ annotation, pieces, begins }: Found, height: number): MarginItem<Stretched> {
  const ranks = [...pieces.keys()];
  const all = [...pieces.values()];
  const above = Math.min(...ranks) > 0;
  const below = Math.max(...ranks) < annotation.targets.length - 1;
  return {
    top: above ? 0 : Math.min(...all.map(({ top }) => top)),
    bottom: below ? height : Math.max(...all.map(({ bottom }) => bottom)),
    begins,
    of: { annotation, pieces: all, above, below },
  };
}

function join(a: Piece | undefined, b: Piece): Piece {
  return a === undefined ? b : { top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) };
}
