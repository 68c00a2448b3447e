// Replacing a text by a newer one, passages that have to be looked at since, and what the two texts differ in.
import { shortQuote } from '../../text/short-quote';
import { plurals } from '../plural';

const count = plurals('en');
const passages = (n: number) => count(n, { one: 'passage', other: 'passages' });
const perCent = (share: number) => `${Math.round(share * 100)} %`;

export const revisions = {
  /** Read after "Undo". */
  labels: {
    replace: (title: string) => `replace the text of ${shortQuote(title)}`,
    decodeAgain: (title: string) => `decode ${shortQuote(title)} again`,
    accept: (n: number) => `accept the place of ${passages(n)}`,
    gone: (n: number) => `mark ${passages(n)} as gone`,
    notGone: (n: number) => `take “gone” off ${passages(n)}`,
  },
  sameText: 'This is the text that the source has already.',
  overtaken: (title: string) =>
    `${shortQuote(title)} was changed while its passages were looked for. Nothing was replaced: try again.`,
  lostHasNoPlace: 'This passage has no place in the text. Select its words and place it there.',
  threadFailed: 'Comparing the two texts failed, most likely for want of memory. Nothing was changed.',
  /** Kinds of files, in the system's dialog. */
  texts: 'Texts',
  noSource: 'Open a text first.',
  nothingPasted: 'There is no text yet.',

  status: { moved: 'Moved', fuzzy: 'Changed', lost: 'Lost', gone: 'Gone' },
  statusMeans: {
    moved: 'The same words, in another place of the newer text. Not looked at yet.',
    fuzzy: 'The words have changed in the newer text. Not looked at yet.',
    lost: 'Its words were not found in the newer text. It keeps its place in the older one.',
    gone: 'Somebody looked: its words are no longer in the text.',
  },
  /** After a citation, or words, whose place nobody has confirmed. */
  cited: {
    moved: 'found again elsewhere in a newer text, not reviewed',
    fuzzy: 'its words changed in a newer text, not reviewed',
    lost: 'not found in the newest text, not reviewed',
    gone: 'no longer in the newest text',
  },
  /** Said and named along with a mark. */
  marked: (name: string, status: string) => `${name} (${status.toLowerCase()})`,

  replaceTitle: 'Replace Text',
  replaceOf: (title: string) =>
    `“${title}” gets a newer text. The older one stays, and every passage is looked for in the newer.`,
  pasted: 'The newer text',
  pastedHint: 'Paste it here, or take it from a file.',
  fromFile: 'From a file…',
  replace: 'Replace',
  sameEncoding: 'The text is in this encoding now: choose another one.',
  anotherFile: 'Another file…',
  reading: 'Reading the file…',
  /** The file, and how many words it has. */
  planned: (file: string, words: string) => `${file} · ${words}`,
  decodeTitle: 'Decode Again',
  decodeOf: (title: string) =>
    `The kept bytes of “${title}” are read in another encoding. The text as it is now stays, and every passage is looked for in the newer.`,
  inUse: (encoding: string) => `In use: ${encoding}`,
  /** Why the bytes of a source cannot be decoded again. */
  notDecodedAgain: {
    wasPasted: 'This text was pasted: it came as characters, so there is no encoding to choose.',
    saysItself: 'A file of this kind says itself how its characters are written: there is no encoding to choose.',
  },
  looking: 'Looking for the passages in the newer text…',
  cancel: 'Cancel',
  cancelled: 'Nothing was replaced.',
  replaced: (n: number) => (n === 0 ? 'The text was replaced.' : `The text was replaced; ${passages(n)} looked for.`),
  outcome: ({ exact, moved, fuzzy, lost }: Record<'exact' | 'moved' | 'fuzzy' | 'lost', number>) =>
    [
      `${exact.toLocaleString('en')} where they stood`,
      `${moved.toLocaleString('en')} moved`,
      `${fuzzy.toLocaleString('en')} changed`,
      `${lost.toLocaleString('en')} lost`,
    ].join(' · '),

  tab: 'Review',
  toReview: (n: number) => `${n.toLocaleString('en')} to review`,
  open: (n: number) => `${passages(n)} to review`,
  nothingToReview: 'Every passage of this text has its place.',
  listLabel: 'Passages to review',
  lostList: (n: number) => `${passages(n)} marked as gone`,
  lostHere: (n: number) => `${count(n, { one: 'lost passage', other: 'lost passages' })}: review`,
  others: 'Other sources with passages to review',
  older: 'Before',
  newer: 'Now',
  nowhere: 'Nowhere in the newer text.',
  missing: (quotes: string) => `Not found: ${quotes}`,
  score: (score: number) => perCent(score),
  scoreAloud: (score: number) => `Agreement ${perCent(score)}`,
  place: (number: number, total: number) => `${number.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  accept: 'Accept',
  acceptAll: (n: number) => `Accept all ${n.toLocaleString('en')} moved`,
  placeHere: 'Place at the selection',
  gone: 'Gone',
  notGone: 'Not gone',
  adjustHint: (keys: string) =>
    `Select other words and press ${keys} to place it there; Alt and an arrow move its ends until you accept it.`,
  accepted: (quote: string) => `Accepted: ${shortQuote(quote)}.`,
  acceptedMany: (n: number) => `Accepted ${passages(n)}.`,
  markedGone: (quote: string) => `Marked as gone: ${shortQuote(quote)}.`,
  unmarkedGone: (quote: string) => `To be looked for again: ${shortQuote(quote)}.`,
  placed: (quote: string) => `Placed at ${shortQuote(quote)}.`,
  stretchPlaced: (quote: string, n: number, wanted: number) =>
    `Placed at ${shortQuote(quote)}: stretch ${Math.min(n, wanted).toLocaleString('en')} of ${wanted.toLocaleString('en')}. Accept it when all are in their places.`,
  chooseFirst: 'Choose a passage to review first.',
  lostIsPlaced: 'A lost passage has to be placed: select its words in the text.',

  compareTitle: 'Compare Revisions',
  revision: (number: number, date: string) => `Revision ${number} · ${date}`,
  dateUnknown: 'date not recorded',
  chooseForProof: 'Choose one to see its proof and its original.',
  newest: (name: string) => `${name} (newest)`,
  from: 'From',
  to: 'To',
  changes: (n: number) => (n === 0 ? 'No word differs.' : count(n, { one: 'change', other: 'changes' })),
  change: (n: number, total: number) => `Change ${n.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  /** Heard after the number of a change. */
  became: (old: string, fresh: string) => `: ${old} became ${fresh}`,
  deleted: (words: string) => `: ${words} deleted`,
  inserted: (words: string) => `: ${words} inserted`,
  nextChange: 'Next change',
  previousChange: 'Previous change',
  comparing: 'Comparing…',
  unchanged: (n: number) => `${count(n, { one: 'paragraph', other: 'paragraphs' })} unchanged`,
  differences: 'Differences',
  passagesThere: (names: string) => `Passage: ${names}`,
  onlyOne: 'This source has one revision only: there is nothing to compare.',
  history: 'Revisions',
} as const;
