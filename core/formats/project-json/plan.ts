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

type Counts = Readonly<Record<PlannedState, number>>;

export interface ImportPlan {
  /** How many items of each state, over all kinds. */
  readonly totals: Counts;
  /** Refusals and conflicts first, then new, then identical items; at most `plannedItemLimit` of each state. */
  readonly items: readonly PlannedItem[];
  /** Items of each state left out of `items`. */
  readonly omitted: Counts;
}

/** Of each state, so that many items of one never hide those of another. */
export const plannedItemLimit = 200;

/** The states in the order in which a plan shows them: what needs a decision first. */
export const plannedStates: readonly PlannedState[] = ['refused', 'conflict', 'new', 'identical'];

/** The plan over all `items`. Every reason that is given is shown at least once, as far as the limit reaches. */
export function summarise(items: readonly PlannedItem[]): ImportPlan {
  const totals = { new: 0, identical: 0, conflict: 0, refused: 0 };
  const omitted = { ...totals };
  const shown: PlannedItem[] = [];
  for (const state of plannedStates) {
    const members = items.filter((item) => item.state === state);
    totals[state] = members.length;
    omitted[state] = Math.max(0, members.length - plannedItemLimit);
    shown.push(...(omitted[state] > 0 ? reasonsFirst(members).slice(0, plannedItemLimit) : members));
  }
  return { totals, items: shown, omitted };
}

/** The first item of every reason, then the others. */
function reasonsFirst(items: readonly PlannedItem[]): PlannedItem[] {
  const firsts = new Set(new Map(items.toReversed().map((item) => [item.reason, item])).values());
  return [...firsts, ...items.filter((item) => !firsts.has(item))];
}
