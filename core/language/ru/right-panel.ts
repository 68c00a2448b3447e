// The tabs on the right, and what the Source tab says.
import { plurals } from '../plural';

const count = plurals('ru');

export const rightPanel = {
  label: 'Фрагменты, источник и история',
  passages: 'Фрагменты',
  source: 'Источник',
  history: 'История',
} as const;

export const sourcePanel = {
  none: 'Здесь будет сказано, кто и когда написал открытый текст, и показаны его хеши.',
  byline: 'Автор',
  publisher: 'Издатель',
  date: 'Дата',
  dateBasis: 'Основание даты',
  place: 'Место',
  url: 'Адрес',
  language: 'Язык',
  file: 'Файл',
  encoding: 'Кодировка',
  length: 'Объём',
  characters: (n: number) => count(n, { one: 'знак', few: 'знака', other: 'знаков' }),
  textHash: 'SHA-256 текста',
  originalHash: 'SHA-256 файла, как он получен',
  hashHint: 'У того же файла всегда тот же хеш. Им назван текст в каждом экспортированном фрагменте.',
  copyHash: (name: string) => `Скопировать ${name}`,
} as const;
