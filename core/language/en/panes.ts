// Two texts side by side.
export const panes = {
  left: 'Left text',
  right: 'Right text',
  sourceOf: { left: 'Source on the left', right: 'Source on the right' },
  close: { left: 'Close the left text', right: 'Close the right text' },
  together: 'Scroll together',
  togetherTip: 'Scroll both texts together',
  togetherOn: 'Both texts scroll together.',
  togetherOff: 'Each text scrolls by itself.',
  divider: 'Width of the left text',
  openBeside: 'Open beside',
  openBesideTip: 'Open a second text beside this one',
  onlyOne: 'Only one text is open. Open another beside it first.',
  nothingToOpen: 'There is no text to open.',
} as const;
