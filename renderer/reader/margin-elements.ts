// The elements of the margin: bars (solid: tagged, dashed: without a tag, double: its place in a newer text is not
// confirmed, dotted: between the stretches of one passage)
// and rows of names. What they say and mean is decided elsewhere.
import type { Annotation } from '../../core/model/annotation';
import type { MarginItem, MarginRow } from './margin-layout';
import type { Stretched } from './margin-measure';

const standing = new WeakMap<Element, readonly Annotation[]>();

/** The annotations that the bar, name or "+N" at `element` stands for, from top to bottom; null outside of them. */
export function standsFor(element: Element): readonly Annotation[] | null {
  const found = element.closest('.margin-bar, .margin-star, .margin-name, .margin-more');
  return found === null ? null : (standing.get(found) ?? null);
}

/** Something to be seen in the margin. Two with the same key look and mean the same. */
export interface Part {
  readonly key: string;
  readonly create: () => HTMLElement;
}

/** One bar for each stretch, and dotted lines between them. `colour` null: the passage has no tag. */
export function barParts(
  { top, bottom, of }: MarginItem<Stretched>,
  { lane, colour, isCurrent }: { lane: number; colour: string | null; isCurrent: boolean },
): Part[] {
  const { annotation } = of;
  const bar = (kind: string, from: number, to: number): Part => ({
    key: [annotation.id, annotation.modified, kind, from, to, lane, colour, isCurrent].join(),
    create: () => {
      const element = meaning(`margin-bar ${kind}`, [annotation], isCurrent);
      element.style.marginBlockStart = `${from}px`;
      element.style.blockSize = `${Math.max(2, to - from)}px`;
      element.style.marginInlineStart = `calc(${lane} * var(--margin-lane))`;
      if (colour !== null) element.style.borderInlineStartColor = colour;
      return element;
    },
  });
  const kind = annotation.anchoring !== undefined ? 'double' : colour === null ? 'dashed' : 'solid';
  const pieces = of.pieces.map((piece) => bar(kind, piece.top, piece.bottom));
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

/** A star when any of the row's passages is important, the names of the one it names, and "+N" for the others. */
export function rowPart(row: MarginRow<Stretched>, label: string, isCurrent: boolean): Part {
  const { annotation } = row.named;
  const all = row.all.map((one) => one.annotation);
  const key = [
    ...all.flatMap(({ id, modified, important }) => [id, modified, important]),
    annotation.id,
    row.top,
    label,
    isCurrent,
  ].join();
  return { key, create: () => rowElement(row.top, annotation, all, label, isCurrent) };
}

function rowElement(
  top: number,
  named: Annotation,
  all: readonly Annotation[],
  label: string,
  isCurrent: boolean,
): HTMLElement {
  const element = document.createElement('div');
  element.className = 'margin-row';
  element.style.marginBlockStart = `${top}px`;
  const important = all.find((one) => one.important === true);
  if (important) {
    const star = meaning('margin-star', [important], false);
    star.textContent = '★';
    element.append(star);
  }
  const name = meaning('margin-name', [named], isCurrent);
  name.textContent = label;
  element.append(name);
  if (all.length > 1) {
    const more = meaning('margin-more', all, false);
    more.textContent = `+${all.length - 1}`;
    element.append(more);
  }
  return element;
}

function meaning(className: string, annotations: readonly Annotation[], isCurrent: boolean): HTMLElement {
  const element = document.createElement('div');
  element.className = isCurrent ? `${className} current` : className;
  standing.set(element, annotations);
  return element;
}
