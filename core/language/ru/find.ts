// Find in a text, and tag what was found.
import { numbers, plurals } from '../plural';

const count = plurals('ru');
const number = numbers('ru');
const hits = (n: number) => count(n, { one: 'совпадение', few: 'совпадения', other: 'совпадений' });
const passages = (n: number) => count(n, { one: 'фрагмент', few: 'фрагмента', other: 'фрагментов' });

export const find = {
  matchCase: 'С учётом регистра',
  wholeWord: 'Слова целиком',
  regularExpression: 'Регулярное выражение',
  searching: 'Идёт поиск…',
  tagAll: 'Пометить все…',
  labelTagHits: (n: number, tag: string) => `пометить ${passages(n)}: ${tag}`,
  noPattern: (reason: string) => `Это не регулярное выражение: ${reason}`,
  patternTooSlow: 'Поиск прекращён: с этим выражением он длился бы слишком долго.',
  patternTooLarge: 'Поиск прекращён: этому выражению нужно слишком много памяти.',
  patternAdvice: 'Избегайте повторений внутри повторений, например (a+)+.',
  searchOvertaken: 'Тем временем начат другой поиск.',
  title: (n: number) => `Пометить ${hits(n)}`,
  description: 'Каждое выбранное совпадение станет фрагментом с этой меткой. Это один шаг: его можно отменить.',
  tag: 'Метка или имя новой',
  tags: 'Метки',
  noTag: 'Такой метки нет.',
  hits: 'Совпадения',
  chosen: (n: number, total: number) => `Выбрано ${number(n)} из ${number(total)}`,
  all: 'Все',
  none: 'Ни одного',
  paragraph: (n: number) => `¶ ${number(n)}`,
  apply: (n: number, tag: string) => `Пометить ${passages(n)}: ${tag}`,
  tooMany: (most: number) => `За один раз можно пометить не больше ${number(most)}: это первые.`,
  done: (n: number, tag: string) => `Помечено: ${passages(n)}, метка «${tag}».`,
  allHadIt: (tag: string) => `У каждого уже есть метка «${tag}».`,
  cancel: 'Отмена',
} as const;

export const goTo = {
  title: 'Перейти к абзацу',
  field: (last: number) => `Номер от 1 до ${number(last)}`,
  go: 'Перейти',
  cancel: 'Отмена',
  noSuch: (last: number) => `Есть абзацы с 1 по ${number(last)}.`,
  paragraph: (n: number, words: string) => `Абзац ${number(n)}: ${words}`,
  noUntagged: 'Других абзацев без меток нет.',
} as const;
