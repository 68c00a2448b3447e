import { expect, it } from 'vitest';
import { encodedExtractors } from '../../core/analysis/decode-again';
import { extractorFor, extractors } from './index';
import { encodedExtensions, extensions } from './kinds';

it('the endings that dialogs offer are those that are read, each by one extractor', () => {
  const read = extractors.flatMap((extractor) => extractor.extensions);
  expect([...extensions].sort()).toEqual([...read].sort());
  const encoded = extractors.filter(({ isEncoded }) => isEncoded).flatMap((extractor) => extractor.extensions);
  expect([...encodedExtensions].sort()).toEqual(encoded.sort());
  expect(new Set(read).size).toBe(read.length);
  expect(extractorFor('No ending', Buffer.from('words'))?.name).toBe('text');
  expect(extractorFor('page.aspx', Buffer.from('<!DOCTYPE html><p>words'))?.name).toBe('html');
  expect(extractorFor('Release v1.2', Buffer.from('words'))?.name).toBe('text');
  expect(extractorFor('letter.doc', Buffer.from('{\\rtf1 words}'))?.name).toBe('rtf');
  expect(extractorFor('picture.jpg', Buffer.from('words'))).toBeNull();
});

it('the kinds whose encoding an analyst may choose are those that take one', () => {
  expect(extractors.filter(({ isEncoded }) => isEncoded).map(({ name }) => name)).toEqual(
    expect.arrayContaining([...encodedExtractors]),
  );
  expect(extractors.filter(({ isEncoded }) => isEncoded)).toHaveLength(encodedExtractors.length);
});
