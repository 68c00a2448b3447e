// The picker that puts a tag on a passage.
export const picker = {
  dialog: 'Метка для фрагмента',
  field: 'Поставьте метку или введите новую',
  placeholder: 'Поставьте метку или введите новую…',
  list: 'Метки',
  none: 'Такой метки нет.',
  noParent: 'Такой метки нет, и подчинить её нечему.',
  create: (name: string) => `Создать метку «${name}»`,
  createBelow: (name: string, parent: string) => `Создать метку «${name}» в «${parent}»`,
  hints: {
    choose: 'выбрать',
    note: 'заметка',
    highlight: 'выделить',
    close: 'закрыть',
    tag: 'метка',
    copy: 'копировать цитату',
  },
} as const;
