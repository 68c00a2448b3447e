// The text and what stands around it.
import { plurals, numbers } from '../plural';

const count = plurals('ru');
const number = numbers('ru');

export const reader = {
  longParagraph: 'В этом тексте очень длинный абзац: его показ займёт несколько секунд.',
  textOf: (title: string) => `Текст: ${title}`,
  highlight: 'Выделение',
  /** Of passages that lie on each other, which is current. */
  inStack: (n: number, all: number, name: string) => `${number(n)} из ${number(all)}: ${name}`,
  /** Where a page begins, by the name that the file gives it. */
  page: (label: string) => `Стр. ${label}`,
  hiddenShown: 'Скрытые символы показаны своими именами.',
  hiddenNotShown: 'Скрытые символы не показаны.',
  unknownTag: '(неизвестная метка)',
  inferred: (date: string) => `${date} (предположительно)`,
  lines: (n: number) => count(n, { one: 'строка', few: 'строки', other: 'строк' }),
  hashOf: (sha256: string) => `SHA-256 этого текста: ${sha256}`,
} as const;

export const findBar = {
  region: 'Поиск в этом тексте',
  field: 'Найти',
  placeholder: 'Найти в этом тексте',
  previous: 'Предыдущее',
  previousTip: 'Предыдущее (Shift+Enter)',
  next: 'Следующее',
  nextTip: 'Следующее (Enter)',
  close: 'Закрыть',
  closeTip: 'Закрыть (Esc)',
  none: 'Не найдено',
  place: (hit: number, total: number) => `${number(hit)} из ${number(total)}`,
} as const;
