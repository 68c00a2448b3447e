// Почему из файла не удалось извлечь текст. Русский текст к en/extracting.ts.
import { numbers, plurals } from '../plural';

const count = plurals('ru');
const number = numbers('ru');

export const extracting = {
  cannotRead: (name: string, reason: string) => `Файл «${name}» не читается. ${reason}`,

  // Пределы
  inflatesBeyond: (megabytes: number) => `В распакованном виде он больше ${number(megabytes)} МБ.`,
  inflatesTooMuch: (ratio: number) =>
    `В распакованном виде он больше самого файла более чем в ${number(ratio)} раз: такой файл рассчитан на то, чтобы занять всю память.`,
  tooManyEntries: (limit: number) => `В нём больше ${count(limit, { one: 'части', other: 'частей' })}.`,
  tooDeep: (part: string) => `Слишком глубокая вложенность (${part}).`,
  tooManyPages: (limit: number) => `В нём больше ${count(limit, { one: 'страницы', other: 'страниц' })}.`,

  // Чем он не является
  notAnArchive: (kind: string) => `Это не файл ${kind} или только его часть.`,
  notOfKind: (kind: string) => `Это не файл ${kind}.`,
  oldOffice: 'Это старый файл Word (.doc) или файл с паролем. Сохраните его как .docx без пароля.',

  // Что с ним не так
  partMissing: (part: string) => `В нём нет нужной части: ${part}.`,
  partDamaged: (part: string) => `Часть файла повреждена: ${part}.`,
  badXml: (part: string, reason: string) => `Часть файла повреждена: ${part} (${reason}).`,
  cutOff: 'Файл обрывается, не дойдя до конца.',
  encrypted: 'Файл зашифрован. Сохраните копию без пароля.',
  protectedBook: 'Текст зашифрован защитой от копирования (DRM).',
  unknownCompression: (part: string) => `Часть файла сжата неподдерживаемым способом: ${part}.`,
  notOfCodePage: (encoding: string) => `В нём есть байты, которых нет в заявленной кодировке (${encoding}).`,
  damagedPdf: 'PDF повреждён.',
  scannedPdf: 'На страницах только изображения, текста нет. Сначала распознайте его (OCR).',
  noText: 'В нём нет текста.',
};
