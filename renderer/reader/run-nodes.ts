// The nodes of one paragraph: a <mark> or a text node for each run of it. After a change only the runs that look different
// get new nodes: replacing them all costs a restyling of every mark of the paragraph.

/** One stretch of a paragraph over which the same is to be seen. */
export interface Stretch {
  /** Half-open, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Two runs over the same stretch with the same key look and read alike. */
  readonly key: string;
}

interface Placed<T extends Stretch> {
  readonly stretch: T;
  readonly node: ChildNode;
}

const placedIn = new WeakMap<HTMLElement, readonly Placed<Stretch>[]>();

/**
 * Makes `element` hold one node for each of `stretches`, which are gapless and cover its text. `create` makes a node, `keep`
 * hears of those that stay. Returns whether any node was replaced.
 */
export function putRuns<T extends Stretch>(
  element: HTMLElement,
  stretches: readonly T[],
  { create, keep }: { create: (stretch: T) => ChildNode; keep: (node: ChildNode, stretch: T) => void },
): boolean {
  const before = placedIn.get(element);
  if (before === undefined) {
    const placed = stretches.map((stretch) => ({ stretch, node: create(stretch) }));
    element.replaceChildren(...placed.map(({ node }) => node));
    placedIn.set(element, placed);
    return true;
  }
  let rank = 0;
  let replaced = false;
  const dropUntil = (start: number) => {
    for (let old = before[rank]; old !== undefined && old.stretch.start < start; old = before[++rank]) {
      old.node.remove();
      replaced = true;
    }
    return before[rank];
  };
  const placed = stretches.map((stretch): Placed<T> => {
    const old = dropUntil(stretch.start);
    if (old !== undefined && isSame(old.stretch, stretch)) {
      rank += 1;
      keep(old.node, stretch);
      return { stretch, node: old.node };
    }
    const node = create(stretch);
    element.insertBefore(node, old?.node ?? null);
    replaced = true;
    return { stretch, node };
  });
  dropUntil(Infinity);
  placedIn.set(element, placed);
  return replaced;
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a.start === b.start && a.end === b.end && a.key === b.key;
}
