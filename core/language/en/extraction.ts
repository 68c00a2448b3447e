// Why a file cannot be read as a text. Each names the file.
import { numbers } from '../plural';

const number = numbers('en');
const megabytes = (bytes: number) => number(Math.round(bytes / 1e5) / 10);

export const extraction = {
  tooLarge: (name: string, limit: number) =>
    `“${name}” is larger than ${megabytes(limit)} MB, the limit in the settings.`,
  unknownKind: (name: string) => `“${name}” is not of a kind that Glossator reads.`,
  notEncoding: (name: string, encoding: string) => `The bytes of “${name}” are not ${encoding}.`,
  utf32: (name: string) => `“${name}” is UTF-32, which Glossator does not read. Save it as UTF-8.`,
  notText: (name: string) => `“${name}” is not a text: it holds bytes that no text has.`,
  halfCharacters: (name: string) => `“${name}” holds half characters (lone surrogates), which no text may hold.`,
  damaged: (name: string, kind: string) =>
    `“${name}” cannot be read as ${kind}: it is damaged, or not what its ending says.`,
  missing: (name: string) => `“${name}” is not there.`,
  denied: (name: string) => `You may not read “${name}”.`,
  unreadable: (name: string, code: string) => `“${name}” cannot be read from the disk (${code}).`,
  tooSlow: (name: string, seconds: number) => `Reading “${name}” took longer than ${number(seconds)} seconds.`,
  tooMuchMemory: (name: string, limit: number) => `Reading “${name}” took more than ${megabytes(limit)} MB of memory.`,
  crashed: (name: string) => `“${name}” brought the program that reads it down. Nothing else was harmed.`,
} as const;
