// What a passage carries, where passages crowd, and what the lines of the reader mean.
import { numbers } from '../plural';

const number = numbers('en');

export const carried = {
  noTag: 'No tag',
  unknownCreator: 'Unknown',
  note: (text: string) => `Note: ${text}`,
  made: (creator: string, created: string, changed: string | null) =>
    changed === null ? `${creator}, ${created}` : `${creator}, ${created}, changed ${changed}`,
  place: (paragraph: string, start: string, end: string) => `¶ ${paragraph}, ${start}–${end}`,
  more: (n: number) => `and ${number(n)} more here`,
  noCurrent: 'No passage is current. Go to one first.',
  list: 'Passages here',
  noneHere: 'There is no passage in this paragraph.',
  enters: (tags: string) => `Enters ${tags}.`,
  leaves: (tags: string) => `Leaves ${tags}.`,
  crossingsOn: 'Passages are announced as the caret enters and leaves them.',
  crossingsOff: 'Passages are no longer announced at the caret.',
  tagsAndPlace: (tags: string, place: number, total: number) => `${tags}; passage ${number(place)} of ${number(total)}`,
} as const;

export const legend = {
  title: 'Legend',
  names: {
    solid: 'Solid line',
    dashed: 'Dashed line',
    unsettled: 'Dotted underline',
    double: 'Double line',
    dotted: 'Dotted line',
    current: 'Broad, outlined line',
    star: 'Star',
    more: 'A number after a plus',
    marked: 'Tinted, underlined words',
    crowded: 'A plus below the underlines',
    bookmark: 'Flag',
    hits: 'Words on orange',
  },
  sample: 'words',
  signs: { star: '★', more: '+3', bookmark: '⚑ 12' },
  star: 'An important passage.',
  marked:
    'Marked words: a tint in the colour of the first tag, and an underline for each passage that lies here, up to four.',
  crowded: 'More than four passages lie on these words.',
  bookmark: 'A paragraph with a bookmark.',
  hits: 'Words that were found; the strong one is the current hit.',
  solid: 'A passage with tags, in the colour of its first tag: under its words, and in the margin beside its lines.',
  dashed: 'A passage without a tag.',
  unsettled: 'Words whose place in a newer text nobody has confirmed: moved or changed. See Review.',
  double: 'The same in the margin: a passage to review.',
  dotted: 'Between the stretches of one passage: what lies beside it does not belong to it.',
  current: 'The current passage. In the text it has a frame, in the margin its name is bold and has a ▸.',
  more: (keys: string | null) =>
    `More passages begin on this line. Press it${keys === null ? '' : `, or ${keys},`} to choose one.`,
} as const;
