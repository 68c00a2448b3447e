import { expect, it } from 'vitest';
import { renewedMetadata, whyNotDecodedAgain } from './decode-again';

const known = { byline: null, publisher: null, date: null, place: null, url: null, language: 'is' };

it('what had come from the same place in the bytes is renewed; what the analyst has set, or nobody knows of, stays', () => {
  const before = {
    ...{ ...known, title: 'Òåêñò', byline: 'Èâàíîâ', publisher: 'The Paper', url: 'https://example.org/' },
    origins: { title: 'first line', byline: 'meta author', publisher: '', language: 'guess', url: 'meta og:url' },
  };
  const fresh = {
    ...{ ...known, title: 'Текст', byline: 'Иванов', publisher: 'Газета', language: 'ru', url: 'https://example.org/' },
    origins: {
      ...{ title: 'first line', byline: 'meta dc:creator', publisher: 'meta og:site_name', language: 'guess' },
      url: 'meta og:url',
    },
  };
  expect(renewedMetadata(before, fresh)).toEqual({ title: 'Текст', language: 'ru' });
  expect(renewedMetadata({ ...before, origins: undefined }, fresh)).toEqual({});
});

it('bytes that are characters in an encoding can be decoded again, pasted characters and other kinds of files cannot', () => {
  const time = '2026-01-02T03:04:05.678Z';
  expect(whyNotDecodedAgain({})).toBeNull();
  expect(whyNotDecodedAgain({ extractor: { name: 'html', version: 1, variant: 'page' } })).toBeNull();
  expect(whyNotDecodedAgain({ received: { time, how: 'decodedAgain' } })).toBeNull();
  expect(whyNotDecodedAgain({ received: { time, how: 'paste' } })).toBe('wasPasted');
  expect(whyNotDecodedAgain({ extractor: { name: 'pdf', version: 1 } })).toBe('saysItself');
});
