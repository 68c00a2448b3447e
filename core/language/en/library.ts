// The panel of sources.
export const library = {
  sources: 'Sources',
  addTip: 'Add text files…',
  add: 'Add text files',
  empty: 'No texts yet. The button above adds text files.',
  /** A date that was inferred, marked. */
  inferredDate: (date: string) => `${date}?`,
} as const;
