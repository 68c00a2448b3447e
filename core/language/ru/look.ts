// How the text looks: its settings, and what is said when they are changed by keys.
import { plurals } from '../plural';

const count = plurals('ru');
const number = (value: number) => value.toLocaleString('ru');

export const look = {
  textSize: 'Размер текста',
  pixels: (n: number) => `${number(n)} пикс.`,
  columnWidth: 'Ширина колонки',
  characters: (n: number) => count(n, { one: 'знак', few: 'знака', other: 'знаков' }),
  lineHeight: 'Высота строки',
  readingFont: 'Шрифт текстов',
  fonts: {
    system: 'Системный с засечками',
    serif: 'Source Serif, с засечками',
    sans: 'Source Sans, без засечек',
    legible: 'Atkinson Hyperlegible, чёткие буквы',
  },
  fontHint: 'Atkinson Hyperlegible помогает различать похожие буквы; кириллицу к нему даёт Source Sans.',
  preview: 'Образец',
  previewText: '12 апреля делегация заявила, что переговоры «возобновятся, когда позволят условия», и не назвала даты.',
  reset: 'Вернуть обычный вид',
  textSizeIs: (n: number) => `Размер текста: ${number(n)} пикс.`,
  focusModeOn: 'Режим чтения: только текст. Выход — Esc.',
  focusModeOff: 'Режим чтения выключен.',
  leaveFocusMode: 'Выйти из режима чтения',
} as const;
