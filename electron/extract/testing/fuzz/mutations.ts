// Valid files → files that are nearly valid: bytes changed, stretches moved, doubled and cut, signs of the formats put in,
// numbers made extreme; of an archive its parts first, then the archive itself. By fast-check, so that a seed gives the
// same files again.
import fc from 'fast-check';
import type { Part } from '../make-zip';
import { bytesOf, type Sample } from './samples';

/** What parsers stumble over, of all formats: a file gets those of others too. */
const signs = [
  ...['\0', '\uFFFE', '\uFEFF', '\u202E', '<', '>', '&', '"', '{', '}', '(', ')', '\\', '\r', '\n\n', ' '],
  ...[
    '<!--',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    '&b;',
    '&#x0;',
    '&#1114112;',
  ],
  ...['<w:p>', '</w:p>', '<w:t>', '<text:p>', '<div>', '</div>', '<table>', '<script>', '<a href="javascript:x">'],
  ...['\\par', '\\u-1?', '\\bin99999 ', "\\'", "\\'ff", '{\\*\\x', '\\uc9999', '\\pard', '\\f1', '\\ansicpg0'],
  ...[
    'obj',
    'endobj',
    'stream\n',
    'endstream',
    '/Kids [2 0 R]',
    '/Parent 2 0 R',
    '/Length 9999999',
    '<<',
    '>>',
    'xref',
    '6 0 R',
  ],
  ...[
    'PK\x03\x04',
    'PK\x05\x06',
    '../../x',
    '--xx',
    '=?utf-8?B?',
    '=?=',
    '=FF',
    ' --> ',
    '00:00',
    '-1',
    '99999999999',
    'NaN',
  ],
].map((sign) => Buffer.from(sign));

/** How far into the file. (fast-check's doubles are mostly next to 0.) */
const place = fc.integer({ min: 0, max: 1e6 }).map((millionth) => millionth / 1e6);
const length = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 400 }));

type Mutation = (bytes: Buffer) => Buffer;

const splice = (bytes: Buffer, at: number, removed: number, inserted: Uint8Array): Buffer => {
  const start = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(start + removed)]);
};
const stretch = (bytes: Buffer, at: number, size: number) => {
  const start = Math.floor(at * bytes.length);
  return bytes.subarray(start, start + size);
};

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([at, byte]) =>
      (bytes: Buffer) =>
        splice(bytes, at, 1, Uint8Array.of(byte)),
  ),
  fc.tuple(place, fc.constantFrom(...signs), fc.constantFrom(0, 1, 6)).map(
    ([at, sign, removed]) =>
      (bytes: Buffer) =>
        splice(bytes, at, removed, sign),
  ),
  fc.tuple(place, length).map(
    ([at, size]) =>
      (bytes: Buffer) =>
        splice(bytes, at, size, Buffer.alloc(0)),
  ),
  fc.tuple(place, place, length).map(
    ([from, to, size]) =>
      (bytes: Buffer) =>
        splice(bytes, to, 0, stretch(bytes, from, size)),
  ),
  fc
    .tuple(place, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 2, max: 2000 }))
    .map(([at, size, times]) => (bytes: Buffer) => {
      const repeated = stretch(bytes, at, size);
      return splice(bytes, at, 0, Buffer.concat(Array.from({ length: times }, () => repeated)));
    }),
  place.map((at) => (bytes: Buffer) => bytes.subarray(0, Math.floor(at * bytes.length))),
  fc
    .tuple(place, fc.constantFrom('-1', '0', '1e999', '4294967296', '99999999999999999999'))
    .map(([at, extreme]) => (bytes: Buffer) => {
      const from = Math.floor(at * bytes.length);
      const text = bytes.toString('latin1');
      return Buffer.from(text.slice(0, from) + text.slice(from).replace(/\d+/, extreme), 'latin1');
    }),
);

const mutations = fc.array(mutation, { minLength: 1, maxLength: 5 });
const mutated = (bytes: Uint8Array, all: readonly Mutation[]): Uint8Array =>
  all.reduce<Buffer>((result, one) => one(result), Buffer.from(bytes));

function ofParts(parts: readonly Part[]): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    part: fc.nat(parts.length - 1),
    mutations,
    what: fc.constantFrom('content', 'content', 'content', 'content', 'name', 'away', 'twice', 'crc', 'encrypted'),
  });
  const none: fc.Arbitrary<Mutation[]> = fc.constant([]);
  const outside = fc.oneof({ weight: 3, arbitrary: none }, { weight: 1, arbitrary: mutations });
  return fc.tuple(fc.array(change, { maxLength: 3 }), outside).map(([changes, after]) => {
    const changed = changes.reduce((all, one) => withChange(all, one), [...parts]);
    return mutated(bytesOf({ parts: changed }), after);
  });
}

interface Change {
  readonly part: number;
  readonly mutations: readonly Mutation[];
  readonly what: string;
}

function withChange(parts: readonly Part[], { part: at, mutations: all, what }: Change): Part[] {
  const part = parts[at % parts.length];
  if (part === undefined) return [...parts];
  if (what === 'away') return parts.filter((one) => one !== part);
  if (what === 'twice') return [...parts, part];
  const content = mutated(Buffer.from(part.content), all);
  if (what === 'content') return parts.map((one) => (one === part ? { ...part, content } : one));
  const name = Buffer.from(mutated(Buffer.from(part.name), all))
    .toString('latin1')
    .slice(0, 1000);
  const changes = { name: { name }, crc: { crc: 1 }, encrypted: { encrypted: true } };
  return parts.map((one) => (one === part ? { ...part, ...changes[what as keyof typeof changes] } : one));
}

/** Files made of `samples`, each changed in one to a few places. */
export function mutatedFiles(samples: readonly Sample[]): fc.Arbitrary<Uint8Array> {
  return fc.oneof(
    ...samples.map((sample) =>
      'parts' in sample ? ofParts(sample.parts) : mutations.map((all) => mutated(sample.bytes, all)),
    ),
  );
}
