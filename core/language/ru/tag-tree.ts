// The tag tree, its dialogs and the bar of the filter: what can be done with a tag, and what is said about it.
import { plurals } from '../plural';

const count = plurals('ru');
const passages = (n: number) => count(n, { one: 'фрагмент', few: 'фрагмента', other: 'фрагментов' });
const children = (n: number) => count(n, { one: 'метка', few: 'метки', other: 'меток' });
const fragment = new Intl.PluralRules('ru');
const fragmentWords: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'фрагмент', few: 'фрагмента' };

export const tagTree = {
  moveLabel: (tag: string) => `перемещение метки «${tag}»`,
  mergeLabel: (from: string, into: string, n: number) =>
    `объединение метки «${from}» с меткой «${into}» (${passages(n)})`,
  deleteLabel: (tag: string, n: number) => `удаление метки «${tag}» (${passages(n)})`,
  gone: 'Этой метки больше нет.',
  belowItself: (tag: string) => `Метку «${tag}» нельзя поместить под неё саму.`,
  intoItself: (tag: string) => `Метку «${tag}» нельзя объединить с ней самой.`,
  nameTaken: (tag: string) => `Метка «${tag}» на этом месте уже есть.`,

  heading: 'Метки',
  newTag: 'Новая метка',
  newTagTip: 'Новая метка…',
  none: 'Меток пока нет. Их можно создавать и на ходу, помечая фрагмент.',
  addStarter: 'Добавить начальный набор меток',
  passageWord: (n: number) => fragmentWords[fragment.select(n)] ?? 'фрагментов',
  keyIs: (digit: string) => `клавиша ${digit}`,
  isAsked: 'показана отдельно',
  isHidden: 'скрыта в тексте',
  nameOf: (tag: string) => `Название метки «${tag}»`,

  filter: (tag: string) => `Показать только «${tag}»`,
  hide: (tag: string) => `Скрыть «${tag}» в тексте`,
  addBelow: (tag: string) => `Добавить метку под «${tag}»`,
  edit: (tag: string) => `Изменить метку «${tag}»`,
  hintFilter: 'только эти',
  hintHide: 'скрыть',
  hintRename: 'назвать',
  hintNew: 'новая',
  hintMerge: 'объединить',
  hintMove: 'двигать',
  hintPin: 'клавиша',
  dropHere: (tag: string) => `Поместить «${tag}» сюда. Esc — отмена.`,
  dropNowhere: 'Сюда поместить нельзя.',
  chooseFirst: 'Сначала выберите метку: стрелки ходят по дереву.',
  recoloured: (tag: string, colour: string) => `Цвет метки ${tag} теперь: ${colour}.`,
  /** Of the palette, in its order. */
  colourNames: [
    'Янтарный',
    'Синий',
    'Красный',
    'Зелёный',
    'Пурпурный',
    'Серый',
    'Оранжевый',
    'Бирюзовый',
    'Фиолетовый',
    'Коричневый',
  ],
  onlyUntagged: 'Показаны только фрагменты без меток.',
  untagged: 'Без метки',
  dropOn: (quote: string) => `на ${quote}`,
  dropOnChosen: 'на выбранные фрагменты',
  dropOnNothing: 'Отпустите на фрагменте или на выделенных словах',

  renamed: (before: string, after: string) => `Метка «${before}» теперь называется «${after}».`,
  moved: (tag: string, parent: string | null, before: string | null) =>
    `Метка «${tag}» перемещена ${parent === null ? 'на верхний уровень' : `под «${parent}»`}, ${
      before === null ? 'в конец' : `перед «${before}»`
    }.`,
  cannotMove: 'Дальше в эту сторону переместить нельзя.',
  pinned: (tag: string, digit: string) => `Метка «${tag}» закреплена за клавишей ${digit}.`,
  unpinned: (tag: string) => `Метка «${tag}» не закреплена за клавишей.`,
  merged: (from: string, into: string, n: number) => `Метка «${from}» объединена с меткой «${into}»: ${passages(n)}.`,
  nowHidden: (tag: string) => `Метка «${tag}» скрыта в тексте.`,
  nowShown: (tag: string) => `Метка «${tag}» видна в тексте.`,
  filterCleared: 'Показаны все фрагменты.',

  cancel: 'Отмена',
  mergeTitle: (tag: string) => `Объединить метку «${tag}»`,
  mergeMeans: (n: number, below: number) =>
    `У неё ${passages(n)}.${below === 0 ? '' : ` Под другую метку перейдёт с ней: ${children(below)}.`} Отмена всё вернёт.`,
  mergeInto: 'Объединить с меткой',
  chooseTag: 'Выберите метку',
  mergeResult: (from: string, into: string, n: number) =>
    n === 0
      ? `Метка «${from}» будет удалена. Фрагментов с ней нет.`
      : `Вместо «${from}» получит метку «${into}», без повторов: ${passages(n)}.`,
  merge: 'Объединить',
  mergeTag: 'Объединить…',
  deleteTitle: (tag: string) => `Удалить метку «${tag}»`,
  deleteMeans: (n: number, below: number) =>
    `${n === 0 ? 'Фрагментов с ней нет.' : `Потеряет эту метку, но останется: ${passages(n)}.`}${
      below === 0 ? '' : ` Её место займёт: ${children(below)}.`
    } Отмена всё вернёт.`,
  deleteTag: 'Удалить метку',
  deleteMore: 'Удалить…',

  editTitle: 'Метка',
  name: 'Название',
  definition: 'Определение',
  definitionHint: 'Когда ставить эту метку, а когда нет?',
  below: 'Под меткой',
  topLevel: 'Верхний уровень',
  key: 'Клавиша',
  noKey: 'Нет',
  keyTaken: (digit: string, tag: string) => `${digit} (сейчас «${tag}»)`,
  save: 'Сохранить',
  create: 'Создать метку',
  colour: 'Цвет',
  colourIs: (hex: string) => `Цвет ${hex}`,
  colourHex: 'Цвет шестнадцатеричным числом',
  colourWeak: 'Плохо виден на светлой или тёмной странице.',
  useColour: (hex: string) => `Взять ${hex}`,
} as const;

export const filterBar = {
  name: 'Отбор',
  showing: 'Фрагменты с метками',
  showingUntagged: 'Показаны фрагменты без меток',
  match: 'Фрагменты',
  any: 'с любой из них',
  all: 'со всеми сразу',
  count: (shown: number, all: number) => `${shown.toLocaleString('ru')} из ${all.toLocaleString('ru')}`,
  clear: 'Показать все',
  hidden: (n: number) => `Скрыто в тексте: ${children(n)}`,
  showHidden: 'Показать',
} as const;
