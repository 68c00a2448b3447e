// Context menus: what is no action of the application menu.
export const contextMenus = {
  label: 'Menu of this place',
  applyTag: 'Apply to the Passage',
  colour: 'Colour',
  pin: 'Pin to a Key',
  otherColour: 'Other Colour…',
  openSource: 'Open',
  openBeside: 'Open Beside',
  copyTitle: 'Copy the Title',
  copyHash: 'Copy the SHA-256 of the Text',
  copyAddress: 'Copy the Address of the Link',
  sourceDetails: 'Show Details',
} as const;
