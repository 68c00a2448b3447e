// The window's own dialogs. Tags have theirs in tags.ts.
export const keysDialog = {
  title: 'Keyboard shortcuts',
  description: 'Single letters and digits act while no field has the keyboard.',
  pinned: 'Apply a Pinned Tag',
  or: 'or',
} as const;
