// The panel of sources.
export const library = {
  sources: 'Sources',
  addTip: 'Import texts…',
  add: 'Import texts',
  empty: 'No texts yet. Text files that you add, or drop on the window, will stand here.',
  /** A date that was inferred, marked. */
  inferredDate: (date: string) => `${date}?`,
} as const;
