// Палитра (Ctrl+K): всё по имени.
import { plurals } from '../plural';

const count = plurals('ru');
const number = (value: number) => value.toLocaleString('ru');

export const palette = {
  title: 'Перейти к чему угодно',
  search: 'Поиск: источники, метки, команды…',
  placeholder: 'Поиск: источники, метки, команды, фрагменты…',
  label: 'Источники, метки, команды и фрагменты',
  groups: { recent: 'Недавнее', source: 'Источники', tag: 'Метки', command: 'Команды', passage: 'Фрагменты' },
  firstOf: (shown: number, total: number) => `первые ${number(shown)} из ${number(total)}`,
  results: (n: number) => count(n, { one: 'результат', few: 'результата', many: 'результатов', other: 'результата' }),
  nothing: (typed: string) => `Ничего не найдено по запросу «${typed}».`,
  nothingYet: 'Здесь пока ничего нет.',
  effects: {
    command: 'выполнить',
    source: 'открыть',
    passage: 'перейти',
    tagSelection: 'пометить выделенное',
    tagPassage: 'пометить фрагмент',
    nextTagged: 'следующий фрагмент с ней',
  },
  choose: 'выбрать',
  close: 'закрыть',
  only: { command: 'команды', tag: 'метки', source: 'источники', passage: 'фрагменты' },
  noneTagged: (tag: string) => `Нет фрагментов с меткой ${tag}.`,
} as const;
