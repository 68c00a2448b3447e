import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../../core/language/index';
import { originOf } from './origin';

afterEach(() => {
  setLanguage('en');
});

const source = {
  origins: {
    ...{ title: 'first line', byline: 'From', publisher: 'meta og:site_name', date: '' },
    ...{ language: 'guess', place: 'toString' },
  },
} as const;
const all = () =>
  (['title', 'language', 'byline', 'publisher', 'place', 'date', 'url'] as const).map((field) =>
    originOf(source, field),
  );

it('says where a value came from in the language of the window, fields of a file by their own names', () => {
  expect(all()).toEqual([
    ...['from the first line', 'guessed from the words of the text', 'from the file: From'],
    ...['from the file: meta og:site_name', 'from the file: toString', 'entered by hand', ''],
  ]);
  setLanguage('ru');
  expect(all()).toEqual([
    ...['из первой строки', 'определено по словам текста', 'из файла: From'],
    ...['из файла: meta og:site_name', 'из файла: toString', 'введено вручную', ''],
  ]);
});
