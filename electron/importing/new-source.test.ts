import { expect, it } from 'vitest';
import type { ReadText } from '../extract/job';
import { newSource } from './new-source';

const file = {
  ...{ name: 'a.docx', originalSha256: 'a'.repeat(64), extractor: { name: 'docx', version: 1 } },
  received: { time: '2026-11-22T12:00:00.000Z', how: 'file' },
} as const;

const dated = (origin: string): ReadText => ({
  ...{ text: 'Words', preview: 'Words', textSha256: 'b'.repeat(64), utf16Length: 5, codePointLength: 5 },
  ...{ encoding: 'utf-8', ranges: [], metadata: { date: { value: '2017-07-12', origin } }, guessedLanguage: null },
  sketch: { words: 1, hashes: new Uint32Array(), below: 2 ** 32 },
});

it.each(['dcterms:created', 'meta:creation-date', 'info creatim', 'Info CreationDate', 'XMP xmp:createdate'])(
  'a date of publication that rests on when the file was made (%s) is inferred',
  (origin) => {
    const { date, origins } = newSource(file, dated(origin));
    expect(date).toEqual({ value: '2017-07-12', inferred: true, basis: origin });
    expect(origins?.date).toBe(origin);
  },
);

it.each(['dc:date', 'Date', 'meta article:published_time'])('one that the file states (%s) is not', (origin) => {
  expect(newSource(file, dated(origin)).date).toEqual({ value: '2017-07-12', inferred: false, basis: null });
});
