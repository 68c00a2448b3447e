// Context menus: what is no action of the application menu.
export const contextMenus = {
  label: 'Меню этого места',
  applyTag: 'Поставить на фрагмент',
  colour: 'Цвет',
  pin: 'Закрепить за клавишей',
  otherColour: 'Другой цвет…',
  openSource: 'Открыть',
  openBeside: 'Открыть рядом',
  copyTitle: 'Скопировать заголовок',
  copyHash: 'Скопировать SHA-256 текста',
  copyAddress: 'Копировать адрес ссылки',
  sourceDetails: 'Показать сведения',
} as const;
