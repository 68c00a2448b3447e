// The window's own dialogs. Tags have theirs in tags.ts.
import { numbers } from '../plural';

const number = numbers('ru');

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
  omitted: (n: number) => `… и ещё ${number(n)}, не требующих решения.`,
} as const;

export const keysDialog = {
  changed: 'изменено',
  title: 'Сочетания клавиш',
  description: 'Одиночные буквы и цифры действуют, пока курсор не стоит в поле ввода.',
  pinned: 'Поставить закреплённую метку',
  or: 'или',
} as const;
