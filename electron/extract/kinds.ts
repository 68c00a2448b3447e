// What main must know of the extractors without their code: which endings are read, and how much one file may be.
import type { Limits } from './extractor';

/** Of files whose encoding the analyst may choose. */
export const encodedExtensions: readonly string[] = [
  ...['txt', 'text', 'md', 'markdown'],
  ...['html', 'htm', 'xhtml', 'mht', 'mhtml', 'eml'],
  ...['srt', 'vtt'],
];

/** Lower case, without the dot; a test holds them against the registry. */
export const extensions: readonly string[] = [
  ...encodedExtensions,
  ...['docx', 'docm', 'dotx', 'odt', 'ott', 'rtf', 'pdf', 'epub'],
];

export const usualLimits: Limits = { bytes: 200_000_000, entries: 10_000, ratio: 200 };

/** "txt" of "a.TXT"; undefined for a name without one, such as "Release v1.2" or "St. Petersburg". */
export const endingOf = (name: string): string | undefined =>
  /\.(?!\d+$)([^./\\\s]{1,16})$/.exec(name)?.[1]?.toLowerCase();
