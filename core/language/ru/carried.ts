// Что несёт фрагмент, где фрагментов много и что значат линии в тексте.
import { numbers } from '../plural';

const number = numbers('ru');

export const carried = {
  noTag: 'Без метки',
  unknownCreator: 'Неизвестно кто',
  note: (text: string) => `Заметка: ${text}`,
  made: (creator: string, created: string, changed: string | null) =>
    changed === null ? `${creator}, ${created}` : `${creator}, ${created}, изменено ${changed}`,
  place: (paragraph: string, start: string, end: string) => `¶ ${paragraph}, ${start}–${end}`,
  more: (n: number) => `и ещё ${number(n)}`,
  noCurrent: 'Нет текущего фрагмента. Сначала перейдите к одному из них.',
  list: 'Фрагменты здесь',
  noneHere: 'В этом абзаце нет фрагментов.',
  enters: (tags: string) => `Начало: ${tags}.`,
  leaves: (tags: string) => `Конец: ${tags}.`,
  crossingsOn: 'Когда курсор входит во фрагмент или выходит из него, это объявляется.',
  crossingsOff: 'Фрагменты у курсора больше не объявляются.',
  tagsAndPlace: (tags: string, place: number, total: number) =>
    `${tags}; фрагмент ${number(place)} из ${number(total)}`,
} as const;

export const legend = {
  title: 'Условные обозначения',
  names: {
    solid: 'Сплошная линия',
    dashed: 'Штриховая линия',
    unsettled: 'Точечное подчёркивание',
    double: 'Двойная линия',
    dotted: 'Пунктирная линия',
    current: 'Широкая линия в рамке',
    star: 'Звезда',
    more: 'Число после плюса',
    marked: 'Подкрашенные, подчёркнутые слова',
    crowded: 'Плюс под линиями',
    bookmark: 'Флажок',
    hits: 'Слова на оранжевом',
  },
  sample: 'слова',
  signs: { star: '★', more: '+3', bookmark: '⚑ 12' },
  star: 'Важный фрагмент.',
  marked:
    'Отмеченные слова: подкрашены цветом первой метки, и у каждого фрагмента, который здесь лежит, своя линия — не больше четырёх.',
  crowded: 'На этих словах лежит больше четырёх фрагментов.',
  bookmark: 'Абзац с закладкой.',
  hits: 'Найденные слова; ярче других — текущее.',
  solid: 'Фрагмент с метками, цветом первой из них: под словами и на полях рядом со строками.',
  dashed: 'Фрагмент без метки.',
  unsettled: 'Слова, место которых в новом тексте никто не подтвердил: перемещены или изменены. См. «Проверка».',
  double: 'То же на полях: фрагмент на проверку.',
  dotted: 'Между частями одного фрагмента: то, что рядом, к нему не относится.',
  current: 'Текущий фрагмент. В тексте он в рамке, на полях его имя выделено жирным и отмечено знаком ▸.',
  more: (keys: string | null) =>
    `В этой строке начинаются и другие фрагменты. Нажмите на знак${keys === null ? '' : ` или ${keys}`}, чтобы выбрать один.`,
} as const;
