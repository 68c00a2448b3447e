// Keys of one place of the window, as the keyboard map names them.
import type { FixedKeyNames } from '../../fixed-keys';

export const fixedKeys = {
  text: {
    title: 'In the text',
    character: 'One character back or further',
    word: 'One word back or further',
    line: 'One line up or down',
    paragraph: 'One paragraph up or down (⌥ on a Mac)',
    page: 'One page up or down',
    lineEdge: 'Beginning or end of the line',
    textEdge: 'Beginning or end of the text',
    select: 'Select: any of these with Shift',
  },
  tagTree: {
    title: 'In the tag tree, beside the keys of “Tag”',
    walk: 'Tag above or below',
    open: 'Open the branch, or go into it',
    close: 'Close the branch, or go out of it',
    filter: 'Show only this tag’s passages',
    leave: 'Show all passages, then back to the text',
  },
  sources: {
    title: 'In the list of sources',
    walk: 'Source above or below',
    open: 'Open it and go to the text',
    rename: 'Rename',
    remove: 'Remove it, or all selected',
    select: 'Select the source, or no longer',
    selectThrough: 'Select up to the one above or below',
    clear: 'Select none',
  },
  cards: {
    title: 'In the list of passages',
    walk: 'Passage above or below',
    select: 'Select the passage, or no longer',
    selectThrough: 'Select up to the one above or below',
    copy: 'Copy as plain text',
    toText: 'Go to it in the text',
    clear: 'Select none',
  },
  picker: {
    title: 'While a tag is chosen',
    walk: 'Tag above or below',
    take: 'Apply this tag',
    close: 'Close',
  },
  findBar: {
    title: 'In the find bar',
    next: 'Next hit',
    previous: 'Previous hit',
    close: 'Close',
  },
  note: {
    title: 'In a note',
    save: 'Save and back to the text',
    drop: 'Leave it as it was',
  },
  panels: {
    title: 'Everywhere',
    next: 'Next part of the window',
    previous: 'Previous part of the window',
    contextMenu: 'Context menu',
  },
} as const satisfies FixedKeyNames;
