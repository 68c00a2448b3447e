// Where bars and names stand in the margin of one section: lanes for bars, rows for names. Pure; measures nothing.

/** A passage as far as it lies in one section. CSS pixels from the section's top; from its first line to its last. */
export interface MarginItem<T> {
  readonly top: number;
  readonly bottom: number;
  /** Whether it begins here: only then its names are written beside it. */
  readonly begins: boolean;
  readonly of: T;
}

export interface MarginRow<T> {
  readonly top: number;
  /** The passage whose names are written here. */
  readonly named: T;
  /** Everything this row stands for, the named one included, from top to bottom. */
  readonly all: readonly T[];
}

export interface MarginLayout<T> {
  /** By place in the input: the lane of its bar from 0, or null when there is no lane left. */
  readonly lanes: readonly (number | null)[];
  readonly rows: readonly MarginRow<T>[];
}

/** A bar that ends on one line and another that begins on the same line need not share a lane: they would look like one. */
const gap = 2;

/**
 * `items` are ordered by `top`, at one height the longer first. Bars that lie beside each other never share a lane; rows
 * never lie closer than `rowHeight`: what begins in between joins the row above. Of the passages of a row the first of the
 * highest `rank` is named.
 */
export function layOutMargin<T>(
  items: readonly MarginItem<T>[],
  { mostLanes, rowHeight, rank }: { mostLanes: number; rowHeight: number; rank: (of: T) => number },
): MarginLayout<T> {
  const ends: number[] = [];
  const lanes = items.map(({ top, bottom }) => {
    const free = ends.findIndex((end) => end + gap <= top);
    const lane = free < 0 ? ends.length : free;
    if (lane >= mostLanes) return null;
    ends[lane] = bottom;
    return lane;
  });
  const rows: { top: number; named: T; all: T[] }[] = [];
  for (const { top, begins, of } of items) {
    if (!begins) continue;
    const row = rows.at(-1);
    if (row === undefined || top >= row.top + rowHeight) rows.push({ top, named: of, all: [of] });
    else {
      row.all.push(of);
      if (rank(of) > rank(row.named)) row.named = of;
    }
  }
  return { lanes, rows };
}
