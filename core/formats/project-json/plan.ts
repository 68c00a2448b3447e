// What an import would do, item by item, before anything changes.

/** new: would be added. identical: already there. conflict: same id, other content. refused: cannot be taken, and why. */
export type PlannedState = 'new' | 'identical' | 'conflict' | 'refused';

export interface PlannedItem {
  readonly kind: 'project' | 'creator' | 'tag' | 'source' | 'annotation';
  readonly id: string;
  /** Name, title or quote, for the analyst's eye. */
  readonly name: string;
  readonly state: PlannedState;
  /** Why it is refused, or what differs; null otherwise. */
  readonly reason: string | null;
}

export interface ImportPlan {
  /** How many items of each state, over all kinds. */
  readonly totals: Readonly<Record<PlannedState, number>>;
  /** Conflicts and refusals first, then new, then identical items; at most `plannedItemLimit`. */
  readonly items: readonly PlannedItem[];
  /** Items left out of `items`. */
  readonly omitted: number;
}

const plannedItemLimit = 500;

const rank: Readonly<Record<PlannedState, number>> = { conflict: 0, refused: 1, new: 2, identical: 3 };

/** The plan over all `items`, in an order that shows first what needs a decision. */
export function summarise(items: readonly PlannedItem[]): ImportPlan {
  const totals = { new: 0, identical: 0, conflict: 0, refused: 0 };
  for (const item of items) totals[item.state] += 1;
  const sorted = [...items].sort((a, b) => rank[a.state] - rank[b.state]);
  const shown = sorted.slice(0, plannedItemLimit);
  return { totals, items: shown, omitted: sorted.length - shown.length };
}
