// The history of a project: what was done, and the way back.
import { plurals } from '../plural';

const count = plurals('ru');
const steps = (n: number) => count(n, { one: 'шаг', few: 'шага', other: 'шагов' });

export const history = {
  heading: 'История',
  noWayBack:
    'К этой строке отменой не вернуться: позже она была отменена, либо она последняя. Выберите строку, где её повторили.',
  empty: 'В этом проекте ещё ничего не сделано. Здесь появится каждое изменение: кто, когда и что сделал.',
  undoneLine: (label: string) => `Отменено: ${label}`,
  redoneLine: (label: string) => `Повторено: ${label}`,
  somebody: 'Glossator',
  goTo: 'Показать в тексте',
  undoTo: 'Отменить до этого места…',
  older: 'Читаются более ранние изменения…',
  today: 'Сегодня',
  yesterday: 'Вчера',
  passageGone: 'Этого фрагмента уже нет; здесь он стоял.',
  question: (n: number) => `Отменить ${steps(n)}?`,
  undo: (n: number) => `Отменить ${steps(n)}`,
  cancel: 'Не отменять',
  previewIntro: 'Проект станет таким, каким был сразу после:',
  willBeUndone: 'Будет отменено, начиная с последнего; каждый шаг можно повторить.',
  andMore: (n: number) => `… и ещё ${steps(n)}`,
  changes: {
    passages: 'Фрагменты',
    tags: 'Метки',
    sources: 'Источники',
    added: (n: number) => `вернётся: ${n.toLocaleString('ru')}`,
    changed: (n: number) => `изменится: ${n.toLocaleString('ru')}`,
    removed: (n: number) => `исчезнет: ${n.toLocaleString('ru')}`,
    none: 'без изменений',
  },
  done: (n: number) => `Отменено: ${steps(n)}.`,
} as const;
