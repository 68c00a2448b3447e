// Context menus: what is no action of the application menu.
export const contextMenus = {
  label: 'Menu of this place',
  applyTag: 'Apply to the Passage',
  onlyTag: 'Show Only Passages with This Tag',
  hideTag: 'Hide from the Text',
  renameTag: 'Rename',
  editTag: 'Edit…',
  newBelow: 'New Tag Below…',
  mergeTag: 'Merge into…',
  deleteTag: 'Delete…',
  openSource: 'Open',
  openBeside: 'Open Beside',
  copyTitle: 'Copy the Title',
  copyHash: 'Copy the SHA-256 of the Text',
  sourceDetails: 'Show Details',
} as const;
