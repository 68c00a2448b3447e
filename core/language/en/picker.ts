// The picker that puts a tag on a passage.
export const picker = {
  dialog: 'Tag this passage',
  field: 'Tag this passage, or type a new tag',
  placeholder: 'Tag this passage, or type a new tag…',
  list: 'Tags',
  none: 'No tag matches.',
  noParent: 'No tag matches, and there is none to put it below.',
  create: (name: string) => `Create tag “${name}”`,
  createBelow: (name: string, parent: string) => `Create tag “${name}” below ${parent}`,
  hints: { choose: 'choose', note: 'note', highlight: 'highlight', close: 'close', tag: 'tag', copy: 'copy citation' },
} as const;
