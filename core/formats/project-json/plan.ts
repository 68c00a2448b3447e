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
  readonly format: string;
  /** How many items of each state, over all kinds. */
  readonly totals: Readonly<Record<PlannedState, number>>;
  /** Conflicts and refusals all, new and identical items up to a limit per kind. */
  readonly items: readonly PlannedItem[];
  /** Items left out of `items`. */
  readonly omitted: number;
}
