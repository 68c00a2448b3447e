// What main must know of the extractors without their code: which endings are read, and how much one file may be.
import type { Limits } from './extractor';

/** Lower case, without the dot; a test holds them against the registry. */
export const extensions: readonly string[] = [
  ...['txt', 'text', 'md', 'markdown'],
  ...['html', 'htm', 'xhtml', 'mht', 'mhtml', 'eml'],
  ...['docx', 'docm', 'dotx', 'odt', 'ott', 'rtf', 'pdf', 'epub'],
  ...['srt', 'vtt'],
];

export const usualLimits: Limits = { bytes: 200_000_000, entries: 10_000, ratio: 200 };
