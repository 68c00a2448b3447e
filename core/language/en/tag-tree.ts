// The tag tree, its dialogs and the bar of the filter: what can be done with a tag, and what is said about it.
import { plurals } from '../plural';

const count = plurals('en');
const passages = (n: number) => count(n, { one: 'passage', other: 'passages' });
const children = (n: number) => count(n, { one: 'tag', other: 'tags' });

export const tagTree = {
  /** After "Undo" and "Redo". */
  moveLabel: (tag: string) => `move tag ${tag}`,
  mergeLabel: (from: string, into: string, n: number) => `merge tag ${from} into ${into} (${passages(n)})`,
  deleteLabel: (tag: string, n: number) => `delete tag ${tag} (${passages(n)})`,
  gone: 'This tag no longer exists.',
  belowItself: (tag: string) => `“${tag}” cannot be moved below itself.`,
  intoItself: (tag: string) => `“${tag}” cannot be merged into itself.`,
  nameTaken: (tag: string) => `There is already a tag “${tag}” at this place.`,

  heading: 'Tags',
  newTag: 'New tag',
  newTagTip: 'New tag…',
  none: 'No tags yet. Tags are also made on the spot, while you tag a passage.',
  addStarter: 'Add the starter tag set',
  passageWord: (n: number) => (n === 1 ? 'passage' : 'passages'),
  keyIs: (digit: string) => `key ${digit}`,
  isAsked: 'shown alone',
  isHidden: 'hidden in the text',
  nameOf: (tag: string) => `Name of tag ${tag}`,

  filter: (tag: string) => `Show only ${tag}`,
  hide: (tag: string) => `Hide ${tag} in the text`,
  addBelow: (tag: string) => `Add a tag below ${tag}`,
  edit: (tag: string) => `Edit tag ${tag}`,
  hintFilter: 'only these',
  hintHide: 'hide',
  hintRename: 'rename',
  hintNew: 'new',
  hintMerge: 'merge',
  hintMove: 'move',
  hintPin: 'pin',
  dropHere: (tag: string) => `Move ${tag} here. Esc cancels.`,
  dropNowhere: 'It cannot be put here.',
  chooseFirst: 'Choose a tag first: arrows walk the tree.',
  recoloured: (tag: string, colour: string) => `The colour of ${tag} is ${colour} now.`,
  /** Of the palette, in its order. */
  colourNames: ['Amber', 'Blue', 'Red', 'Green', 'Purple', 'Grey', 'Orange', 'Teal', 'Violet', 'Brown'],
  onlyUntagged: 'Only passages without a tag are shown.',
  untagged: 'Without a tag',
  dropOn: (quote: string) => `on ${quote}`,
  dropOnChosen: 'on the selected passages',
  dropOnNothing: 'Drop it on a passage or on selected words',

  renamed: (before: string, after: string) => `Tag ${before} is now called ${after}.`,
  moved: (tag: string, parent: string | null, before: string | null) =>
    `${tag} moved ${parent === null ? 'to the top level' : `below ${parent}`}, ${before === null ? 'last' : `before ${before}`}.`,
  cannotMove: 'It cannot be moved further that way.',
  pinned: (tag: string, digit: string) => `${tag} is pinned to ${digit}.`,
  unpinned: (tag: string) => `${tag} is pinned to no key.`,
  merged: (from: string, into: string, n: number) => `${from} merged into ${into}: ${passages(n)} changed.`,
  nowHidden: (tag: string) => `${tag} is hidden in the text.`,
  nowShown: (tag: string) => `${tag} is shown in the text.`,
  filterCleared: 'All passages are shown.',

  cancel: 'Cancel',
  mergeTitle: (tag: string) => `Merge tag “${tag}”`,
  mergeMeans: (n: number, below: number) =>
    `It has ${passages(n)}.${below === 0 ? '' : ` ${children(below)} below it will move below the other tag.`} Undo brings it back.`,
  mergeInto: 'Merge into',
  chooseTag: 'Choose a tag',
  mergeResult: (from: string, into: string, n: number) =>
    n === 0
      ? `${from} will be deleted. No passage has it.`
      : `${passages(n)} will have ${into} instead of ${from}; none has it twice.`,
  merge: 'Merge',
  mergeTag: 'Merge…',
  deleteTitle: (tag: string) => `Delete tag “${tag}”`,
  deleteMeans: (n: number, below: number) =>
    `${n === 0 ? 'No passage has it.' : `${passages(n)} will lose this tag; the passages stay.`}${
      below === 0 ? '' : ` ${children(below)} below it will take its place.`
    } Undo brings it back.`,
  deleteTag: 'Delete tag',
  deleteMore: 'Delete…',

  editTitle: 'Edit tag',
  name: 'Name',
  definition: 'Definition',
  definitionHint: 'When does this tag apply, and when not?',
  below: 'Below',
  topLevel: 'No other tag (top level)',
  key: 'Key',
  noKey: 'None',
  keyTaken: (digit: string, tag: string) => `${digit} (now ${tag})`,
  save: 'Save',
  create: 'Create tag',
  colour: 'Colour',
  colourIs: (hex: string) => `Colour ${hex}`,
  colourHex: 'Colour as hexadecimal value',
  colourWeak: 'Hard to see on the light or the dark page.',
  useColour: (hex: string) => `Use ${hex} instead`,
} as const;

export const filterBar = {
  name: 'Filter',
  showing: 'Showing passages with',
  showingUntagged: 'Showing passages without a tag',
  match: 'Passages with',
  any: 'any of these',
  all: 'all of these',
  count: (shown: number, all: number) => `${shown.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  clear: 'Clear',
  hidden: (n: number) => `${children(n)} hidden in the text`,
  showHidden: 'Show',
} as const;
