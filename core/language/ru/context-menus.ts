// Context menus: what is no action of the application menu.
export const contextMenus = {
  label: 'Меню этого места',
  applyTag: 'Поставить на фрагмент',
  onlyTag: 'Показать только фрагменты с этой меткой',
  hideTag: 'Скрыть в тексте',
  renameTag: 'Переименовать',
  editTag: 'Изменить…',
  newBelow: 'Новая метка ниже по дереву…',
  mergeTag: 'Объединить с…',
  deleteTag: 'Удалить…',
  openSource: 'Открыть',
  openBeside: 'Открыть рядом',
  copyTitle: 'Скопировать заголовок',
  copyHash: 'Скопировать SHA-256 текста',
  sourceDetails: 'Показать сведения',
} as const;
