// Why a file could not be read as a text: what stands after its name in the report. `part`: a part of an archive.
import { numbers, plurals } from '../plural';

const count = plurals('en');
const number = numbers('en');

export const extracting = {
  cannotRead: (name: string, reason: string) => `“${name}” cannot be read. ${reason}`,

  // Limits
  inflatesBeyond: (megabytes: number) => `Unpacked, it holds more than ${number(megabytes)} MB.`,
  inflatesTooMuch: (ratio: number) =>
    `Unpacked, it is more than ${number(ratio)} times as large as the file: it is built to fill the memory.`,
  tooManyEntries: (limit: number) => `It holds more than ${count(limit, { one: 'part', other: 'parts' })}.`,
  tooDeep: (part: string) => `Its structure is nested too deeply (${part}).`,
  tooManyPages: (limit: number) => `It has more than ${count(limit, { one: 'page', other: 'pages' })}.`,

  // What it is not
  notAnArchive: (kind: string) => `It is no ${kind} file, or only a piece of one.`,
  notOfKind: (kind: string) => `It is no ${kind} file.`,
  oldOffice: 'It is an old Word file (.doc), or one that a password protects. Save it as .docx without a password.',

  // What is wrong with it
  partMissing: (part: string) => `A part of it is missing: ${part}.`,
  partDamaged: (part: string) => `A part of it is damaged: ${part}.`,
  badXml: (part: string, reason: string) => `A part of it is damaged: ${part} (${reason}).`,
  cutOff: 'It ends before it is complete.',
  encrypted: 'It is encrypted. Save a copy without a password.',
  protectedBook: 'Copy protection (DRM) keeps its text encrypted.',
  unknownCompression: (part: string) => `A part of it is packed in a way that is not supported: ${part}.`,
  notOfCodePage: (encoding: string) => `It holds bytes that are not ${encoding}, as it says they are.`,
  damagedPdf: 'The PDF is damaged.',
  scannedPdf: 'Its pages hold pictures, no text. Run text recognition (OCR) on it first.',
  noText: 'It holds no text.',
};
