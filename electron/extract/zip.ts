// A ZIP archive in memory, read with limits that hold while it inflates. Names in it are keys of a map and nothing else:
// no path of an archive ever names a file on the disk, and an archive inside it is never opened.
import { constants, crc32, inflateRawSync } from 'node:zlib';
import { strings } from '../../core/language/index';
import type { Limits } from './extractor';
import { refuse } from './refused';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressed: number;
  readonly header: number;
}

/** The parts of an archive, by name. */
export interface Archive {
  readonly names: readonly string[];
  /** The part's bytes, or null when there is none of this name. Counts against the limits each time. */
  readonly read: (name: string) => Uint8Array | null;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
/** A small file may inflate to this much whatever the ratio: a page of equal letters is no attack. */
const alwaysAllowed = 4_000_000;

/** Whether the bytes begin as a ZIP archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return viewOf(bytes).byteLength >= 4 && viewOf(bytes).getUint32(0, true) === headerSignature;
}

/** The archive in `bytes`, called `kind` ("DOCX") when it is none. Refuses what is over a limit, damaged or encrypted. */
export function openArchive(bytes: Uint8Array, kind: string, limits: Limits): Archive {
  const entries = readDirectory(bytes, kind, limits);
  let left = Math.min(limits.bytes, Math.max(alwaysAllowed, limits.ratio * bytes.length));
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const content = contentOf(bytes, entry, left, () => overLimit(bytes, limits));
    left -= content.length;
    return content;
  };
  return { names: [...entries.keys()], read };
}

/** The part's bytes; a file without it is refused. */
export function mustRead(archive: Archive, name: string): Uint8Array {
  return archive.read(name) ?? refuse('CANNOT_EXTRACT', strings.extracting.partMissing(name));
}

function overLimit(bytes: Uint8Array, limits: Limits): never {
  const byRatio = Math.max(alwaysAllowed, limits.ratio * bytes.length) < limits.bytes;
  const { extracting } = strings;
  return refuse(
    'TOO_LARGE',
    byRatio ? extracting.inflatesTooMuch(limits.ratio) : extracting.inflatesBeyond(Math.floor(limits.bytes / 1e6)),
  );
}

function readDirectory(bytes: Uint8Array, kind: string, limits: Limits): Map<string, Entry> {
  const view = viewOf(bytes);
  const end = findEnd(view) ?? refuse('WRONG_FORMAT', strings.extracting.notAnArchive(kind));
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) refuse('TOO_LARGE', strings.extracting.tooManyEntries(limits.entries));
  const size = view.getUint32(end + 12, true);
  // What stands before the archive shifts all its offsets.
  const shift = end - size - view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  let at = end - size;
  if (shift < 0 || at < 0) refuse('WRONG_FORMAT', strings.extracting.notAnArchive(kind));
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) {
      refuse('WRONG_FORMAT', strings.extracting.notAnArchive(kind));
    }
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [nameLength = 0] = lengths;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry: Entry = {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true) + shift,
    };
    if (!entries.has(name)) entries.set(name, entry);
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function contentOf(bytes: Uint8Array, entry: Entry, most: number, tooLarge: () => never): Uint8Array {
  const { extracting } = strings;
  const view = viewOf(bytes);
  const damaged = () => refuse('CANNOT_EXTRACT', extracting.partDamaged(shown(entry.name)));
  if (entry.encrypted) refuse('CANNOT_EXTRACT', extracting.encrypted);
  if (entry.header + 30 > bytes.length || view.getUint32(entry.header, true) !== headerSignature) damaged();
  const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  if (start + entry.compressed > bytes.length) damaged();
  const packed = bytes.subarray(start, start + entry.compressed);
  if (entry.method !== 0 && entry.method !== 8) {
    refuse('CANNOT_EXTRACT', extracting.unknownCompression(shown(entry.name)));
  }
  if (entry.method === 0 && packed.length > most) tooLarge();
  const content = entry.method === 0 ? packed : inflate(packed, most, tooLarge, damaged);
  if (crc32(content) !== entry.crc) damaged();
  return content;
}

/** zlib stops at the first byte over `most`, so nothing larger is ever held. */
function inflate(packed: Uint8Array, most: number, tooLarge: () => never, damaged: () => never): Uint8Array {
  if (most < 1) tooLarge();
  try {
    return inflateRawSync(packed, { maxOutputLength: most, finishFlush: constants.Z_FINISH });
  } catch (error) {
    if (error instanceof RangeError) return tooLarge(); // ERR_BUFFER_TOO_LARGE
    return damaged(); // zlib throws for malformed input, and for nothing else
  }
}

/** A part's name as a message shows it: the file's author chose it. */
function shown(name: string): string {
  const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
