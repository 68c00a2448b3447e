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
  proof: 'Доказательство',
  received: 'Получено',
  receivedAs: {
    file: (when: string) => `${when}, файлом`,
    paste: (when: string) => `${when}, вставкой`,
    decodedAgain: (when: string) => `${when}, сохранённые байты прочитаны в другой кодировке`,
  },
  receivedUnknown: 'при получении не записано',
  extractor: 'Прочитано',
  pastedText: 'без извлекателя: как было вставлено',
  decodedOnly: 'без извлекателя: только знаки по кодировке',
  extractorOf: (name: string, version: number, variant: string) => `${name}, версия ${String(version)}${variant}`,
  variant: (name: string) => ` (${name})`,
  layoutHash: 'SHA-256 разметки',
  copyProof: 'Скопировать доказательство',
  copyProofTip: 'Скопировать всё это строками текста',
  openOriginal: 'Открыть оригинал',
  openOriginalTip: 'Показать полученные байты как текст',
  verify: 'Проверить проект…',
  file: 'Файл',
  encoding: 'Кодировка',
  length: 'Объём',
  characters: (n: number) => count(n, { one: 'знак', few: 'знака', other: 'знаков' }),
  textHash: 'SHA-256 текста',
  originalHash: 'SHA-256 файла, как он получен',
  hashHint: 'У того же файла всегда тот же хеш. Им назван текст в каждом экспортированном фрагменте.',
  copyHash: (name: string) => `Скопировать ${name}`,
} as const;
