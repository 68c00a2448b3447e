// The window's own dialogs. Tags have theirs in tags.ts.
import { numbers, plurals } from '../plural';

const number = numbers('ru');
const actions = plurals('ru');

/** What several dialogs say. */
export const dialogs = {
  close: 'Закрыть',
  cancel: 'Отмена',
  save: 'Сохранить',
} as const;

export const creatorDialog = {
  title: 'Ваше имя',
  description:
    'В каждом фрагменте указано, кто его отметил: можно спросить автора и измерить согласие. Хранится на этом компьютере и в проекте; никуда не отправляется.',
  name: 'Имя или инициалы',
  saveAndGoOn: 'Сохранить и продолжить',
} as const;

export const importDialog = {
  title: 'Импорт',
  from: (file: string) => `Из файла ${file}. Пока ничего не изменено.`,
  totals: 'Итоги',
  new: (n: number) => `новых: ${number(n)}`,
  identical: (n: number) => `уже есть: ${number(n)}`,
  conflict: (n: number) => `расходятся: ${number(n)}`,
  refused: (n: number) => `отклонено: ${number(n)}`,
  nothing: 'Импортировать нечего.',
  oneStep: 'Один шаг: его можно отменить.',
  apply: 'Импортировать',
  conflicts: 'Если записи расходятся',
  keepMine: 'Оставить мои',
  keepMineMeans: 'То, что есть в проекте, останется как есть.',
  takeTheirs: 'Взять из файла',
  takeTheirsMeans: 'То, что есть в файле, заменит его.',
  items: 'Что сделает импорт',
  groups: { refused: 'Отклонено', conflict: 'Расходятся', new: 'Новое', identical: 'Уже есть' },
  kinds: { project: 'проект', creator: 'автор', tag: 'метка', source: 'источник', annotation: 'фрагмент' },
  omitted: (n: number) => `… и ещё ${number(n)}.`,
} as const;

export const keysDialog = {
  title: 'Сочетания клавиш',
  description: 'Одиночные буквы и цифры действуют, пока курсор не стоит в поле ввода.',
  or: 'или',
  search: 'Поиск действий',
  searchHint: 'Название действия…',
  byKey: 'Найти по клавише',
  pressKey: 'Нажмите клавишу…',
  pressed: 'Снова искать по названию',
  nothing: 'Нет подходящих действий.',
  found: (n: number) => actions(n, { one: 'действие', few: 'действия', many: 'действий', other: 'действия' }),
  export: 'Экспорт…',
  change: 'Изменить клавиши…',
  changed: 'изменено',
  fixed: 'Всегда так: изменить нельзя.',
  inTagTree: (menu: string) => `${menu}: клавиши, пока курсор в дереве меток`,
  none: 'нет клавиши',
  add: (action: string) => `Добавить клавишу для «${action}»`,
  remove: (keys: string, action: string) => `Убрать ${keys} у «${action}»`,
  reset: (action: string) => `Вернуть обычные клавиши для «${action}»`,
  resetTip: 'Вернуть обычные клавиши',
  resetAll: 'Сбросить всё',
  press: (action: string) => `Нажмите новую клавишу для «${action}»`,
  taken: (keys: string, action: string) => `${keys} — это «${action}». Переназначить?`,
  takeOver: 'Переназначить',
  refused: (keys: string, reason: string) => `${keys} использовать нельзя: ${reason}`,
  refusals: {
    focus: 'эта клавиша переходит от одного элемента к другому.',
    closes: 'эта клавиша закрывает и отменяет.',
    presses: 'эта клавиша нажимает кнопки.',
    caret: 'эта клавиша двигает курсор в тексте.',
    system: 'это сочетание принадлежит системе.',
    unknown: 'эту клавишу нельзя распознать.',
    fixed: (action: string) => `это сочетание везде означает «${action}».`,
    full: 'у действия уже четыре клавиши.',
  },
  now: (action: string, keys: string) => `У «${action}» теперь ${keys}.`,
  nowNone: (action: string) => `У «${action}» теперь нет клавиши.`,
  allReset: 'Все клавиши снова обычные.',
  exported: 'Список клавиш записан.',
  exportTitle: 'Экспорт сочетаний клавиш',
  exportName: 'Клавиши Glossator',
  jsonFile: 'Файл JSON',
} as const;
