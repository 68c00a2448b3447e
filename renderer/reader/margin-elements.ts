// The elements of the margin: bars (solid: tagged, dashed: without a tag, dotted: between the stretches of one passage)
// and rows of names. What they say and mean is decided elsewhere.
import type { Annotation } from '../../core/model/annotation';
import type { MarginItem, MarginRow } from './margin-layout';
import type { Stretched } from './margin-measure';

const standing = new WeakMap<Element, readonly Annotation[]>();

/** The annotations that the bar, name or "+N" at `element` stands for, from top to bottom; null outside of them. */
export function standsFor(element: Element): readonly Annotation[] | null {
  const part = element.closest('.margin-bar, .margin-name, .margin-more');
  return part === null ? null : (standing.get(part) ?? null);
}

export function layerElement(): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'reader-margin';
  layer.ariaHidden = 'true';
  return layer;
}

/** One bar for each stretch, and dotted lines between them. `colour` null: the passage has no tag. */
export function barElements(
  { top, bottom, of }: MarginItem<Stretched>,
  { lane, colour, isCurrent }: { lane: number; colour: string | null; isCurrent: boolean },
): HTMLElement[] {
  const bar = (kind: string, from: number, to: number) => {
    const element = part(`margin-bar ${kind}`, [of.annotation], isCurrent);
    element.style.insetBlockStart = `${from}px`;
    element.style.blockSize = `${Math.max(2, to - from)}px`;
    element.style.setProperty('--lane', String(lane));
    if (colour !== null) element.style.setProperty('--bar', colour);
    return element;
  };
  const pieces = of.pieces.map((piece) => bar(colour === null ? 'dashed' : 'solid', piece.top, piece.bottom));
  const edges = [
    ...(of.above ? [{ top, bottom: top }] : []),
    ...of.pieces,
    ...(of.below ? [{ top: bottom, bottom }] : []),
  ];
  const gaps = edges.slice(1).flatMap((edge, i) => {
    const from = edges[i]?.bottom ?? 0;
    return edge.top > from ? [bar('dotted', from, edge.top)] : [];
  });
  return [...gaps, ...pieces];
}

/** The names of the row's passage, and "+N" for those it stands for besides. */
export function rowElement(row: MarginRow<Stretched>, label: string, isCurrent: boolean): HTMLElement {
  const element = document.createElement('div');
  element.className = 'margin-row';
  element.style.insetBlockStart = `${row.top}px`;
  const name = part('margin-name', [row.named.annotation], isCurrent);
  name.textContent = label;
  element.append(name);
  if (row.all.length > 1) {
    const more = part(
      'margin-more',
      row.all.map(({ annotation }) => annotation),
      false,
    );
    more.textContent = `+${row.all.length - 1}`;
    element.append(more);
  }
  return element;
}

function part(className: string, annotations: readonly Annotation[], isCurrent: boolean): HTMLElement {
  const element = document.createElement('div');
  element.className = isCurrent ? `${className} current` : className;
  standing.set(element, annotations);
  return element;
}
