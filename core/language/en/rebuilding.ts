// A damaged project's rebuilt copy: what it is called, and what came back.
import { plurals } from '../plural';

const count = plurals('en');
const passages = (n: number) => count(n, { one: 'passage', other: 'passages' });

export const rebuilding = {
  open: 'Open a rebuilt copy',
  /** The name of the copy's folder; `number` counts the copies from 1. */
  folder: (name: string, number: number) => `${name} (rebuilt${number === 1 ? '' : ` ${String(number)}`})`,
  done: (n: number) => `A rebuilt copy was made: ${passages(n)} came back.`,
  allBack: 'Nothing is missing: the history was whole to its end.',
  place: (directory: string) => `The copy is in ${directory}. The damaged folder was left as it is.`,
  /** What the history says of it, read after "Undo". */
  label: 'rebuild the project from what could be read',
  historyBegins: 'The history of the copy begins anew; what is left of the old one stays in the damaged folder.',
  /** `changes`: "1–40, 57". */
  gaps: (changes: string) => `These changes could not be read in history/: ${changes}.`,
  quoted: (title: string) => `“${title}”`,
  /** `titles` are quoted. */
  mayLack: (titles: string) => `What they marked may be missing in ${titles}.`,
  mayLackTags: 'What they did to tags and sources may be missing as well.',
  homeless: (n: number) => `${passages(n)} could not come back, because their text is not in the project.`,
  untagged: (n: number) => `A tag that could not be read was taken off ${passages(n)}.`,
  textLost: (title: string) => `The text of “${title}” is missing or damaged in sources/.`,
} as const;
