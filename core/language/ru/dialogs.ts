// The window's own dialogs. Tags have theirs in tags.ts.
export const keysDialog = {
  title: 'Сочетания клавиш',
  description: 'Одиночные буквы и цифры действуют, пока курсор не стоит в поле ввода.',
  pinned: 'Поставить закреплённую метку',
  or: 'или',
} as const;
