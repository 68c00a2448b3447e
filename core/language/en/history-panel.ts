// The history of a project: what was done, and the way back.
import { plurals } from '../plural';

const count = plurals('en');
const steps = (n: number) => count(n, { one: 'step', other: 'steps' });

export const history = {
  heading: 'History',
  noWayBack:
    'No undo leads back to this line: it was undone later, or it is the newest. Choose the line that redid it.',
  empty: 'Nothing has been done in this project yet. Every change will be listed here, with its time and author.',
  undoneLine: (label: string) => `Undid: ${label}`,
  redoneLine: (label: string) => `Redid: ${label}`,
  somebody: 'Glossator',
  goTo: 'Show in the text',
  undoTo: 'Undo back to here…',
  older: 'Older changes are being read…',
  today: 'Today',
  yesterday: 'Yesterday',
  passageGone: 'This passage is not there any more; this is where it stood.',
  question: (n: number) => `Undo ${steps(n)}?`,
  undo: (n: number) => `Undo ${steps(n)}`,
  cancel: 'Cancel',
  previewIntro: 'The project will be as it was right after:',
  willBeUndone: 'These will be undone, the newest first; each can be redone with Redo.',
  andMore: (n: number) => `… and ${steps(n)} more`,
  changes: {
    passages: 'Passages',
    tags: 'Tags',
    sources: 'Sources',
    added: (n: number) => `${n.toLocaleString('en')} come back`,
    changed: (n: number) => `${n.toLocaleString('en')} change`,
    removed: (n: number) => `${n.toLocaleString('en')} go`,
    none: 'no change',
  },
  done: (n: number) => `Undid ${steps(n)}.`,
} as const;
