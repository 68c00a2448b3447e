import { expect, it } from 'vitest';
import { guessLanguage } from './language';

const russian = 'Рабочие вышли на улицу, чтобы сказать директору, что они думают о закрытии завода.';

it.each([
  ['prose', russian, 'ru'],
  ['prose that quotes another language again and again', `${russian} Über die Straße ging niemand. `.repeat(8), 'ru'],
  [
    'prose with a name in other letters',
    `The spokesman of the ministry, Мария Захарова, said that nothing is known.`,
    'en',
  ],
  ['a few words', 'Über die Straße', null],
])('guesses the language of %s', (_what, text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
