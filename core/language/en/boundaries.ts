// Where passages begin and end: selecting, redrawing, further stretches.
import { shortQuote } from '../../text/short-quote';
import { plurals } from '../plural';

const count = plurals('en');

export const boundaries = {
  /** Read after "Undo". */
  labels: {
    redraw: (quote: string) => `redraw passage ${quote}`,
    add: (stretch: string, quote: string) => `add ${stretch} to passage ${quote}`,
    remove: (stretch: string, quote: string) => `take ${stretch} off passage ${quote}`,
  },

  stretchGone: 'This stretch is no longer part of the passage.',
  onlyStretch: 'This is the only stretch of the passage. Remove the passage instead.',
  severalRevisions: 'The stretches of a passage must all lie in the same revision of the text.',

  redrawn: (quote: string) => `The passage is now ${shortQuote(quote)}.`,
  edgeStays: 'This end cannot go any further.',
  stretchAdded: (stretch: string, n: number) =>
    `${shortQuote(stretch)} added: ${count(n, { one: 'stretch', other: 'stretches' })}.`,
  alreadyInside: 'These words already belong to the passage.',
  selectStretchFirst: 'Select the further stretch first.',
  choosePassageToAddTo: 'Choose the passage to add to first.',
  choosePassageToRedraw: 'Choose the passage to redraw first, then select what it is to be.',
  selectBoundariesFirst: 'Select what the passage is to be first.',
  stretchRemoved: (stretch: string) => `${shortQuote(stretch)} taken off the passage.`,
  noStretchHere: 'Put the caret in one of several stretches of a passage first.',
  nothingToShrink: 'The selection cannot be made smaller.',
  nothingToGrow: 'The selection cannot be made larger.',

  /** In the picker. */
  addTo: (quote: string) => `Add to ${shortQuote(quote)}`,
  /** On the handles of the current passage. */
  dragStart: 'Drag to move the beginning',
  dragEnd: 'Drag to move the end',
  choosingEnd: 'Click where the passage ends. The same place again chooses what lies there. Esc leaves.',

  snapOn: 'Selections by mouse take whole words.',
  snapOff: 'Selections by mouse take single characters.',
  clicksOn: 'Two clicks select: one where the passage begins, one where it ends.',
  clicksOff: 'Selecting by two clicks is off.',
} as const;
