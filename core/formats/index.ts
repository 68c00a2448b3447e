// The registry of formats: dialog filters and file names follow from it.

export const formats = {
  projectJson: { label: 'Project JSON', extension: 'json' },
} as const;
