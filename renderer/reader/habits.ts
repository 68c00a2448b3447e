// How an analyst likes to use the mouse in the text. The reader is told; it knows no settings.

export interface Habits {
  /** A selection by mouse takes whole words; Alt held does the opposite. */
  readonly snapToWords: boolean;
  /** One click sets where a selection begins, the next one where it ends. */
  readonly clickToSelect: boolean;
  /** Whether the current passage may be redrawn. */
  readonly canRedraw: boolean;
}

export const plainHabits: Habits = { snapToWords: false, clickToSelect: false, canRedraw: false };
