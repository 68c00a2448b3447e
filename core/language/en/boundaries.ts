// Where passages begin and end: selecting, redrawing, further stretches.
import { shortQuote } from '../../text/short-quote';

export const boundaries = {
  /** Read after "Undo". */
  labels: {
    redraw: (quote: string) => `redraw passage ${quote}`,
    add: (stretch: string, quote: string) => `add ${stretch} to passage ${quote}`,
    remove: (stretch: string, quote: string) => `take ${stretch} off passage ${quote}`,
  },

  gone: 'This passage no longer exists.',
  stretchGone: 'This stretch is no longer part of the passage.',
  onlyStretch: 'This is the only stretch of the passage. Remove the passage instead.',
  severalRevisions: 'The stretches of a passage must all lie in the same revision of the text.',
  textMissing: (title: string) => `The text of “${title}” is not at hand.`,
  quoteMismatch: (quote: string, title: string) =>
    `The words ${shortQuote(quote)} do not stand at this place of “${title}”.`,
} as const;
