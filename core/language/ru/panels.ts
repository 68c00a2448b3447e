// The panels beside the text: their switches and the dividers that set their widths.
export const panels = {
  left: 'Левая панель',
  right: 'Правая панель',
  hideLeft: 'Скрыть источники и метки',
  showLeft: 'Показать источники и метки',
  hideRight: 'Скрыть фрагменты, источник и историю',
  showRight: 'Показать фрагменты, источник и историю',
  leftWidth: 'Ширина левой панели',
  rightWidth: 'Ширина правой панели',
  pixels: (width: string) => `${width} пикс.`,
  dividerTip: 'Потяните, чтобы изменить ширину; двойной щелчок — обычная ширина',
} as const;
