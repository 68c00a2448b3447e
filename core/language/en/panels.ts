// The panels beside the text: their switches and the dividers that set their widths.
export const panels = {
  left: 'Left panel',
  right: 'Right panel',
  hideLeft: 'Hide sources and tags',
  showLeft: 'Show sources and tags',
  hideRight: 'Hide passages, source and history',
  showRight: 'Show passages, source and history',
  leftWidth: 'Width of the left panel',
  rightWidth: 'Width of the right panel',
  pixels: (width: string) => `${width} pixels`,
  dividerTip: 'Drag to resize, double click for the usual width',
} as const;
