// The registry of formats: menus, dialog filters and the command line follow from it.

export const formats = {
  projectJson: { label: 'Project JSON', extension: 'json', mediaType: 'application/json' },
} as const;
