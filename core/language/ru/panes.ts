// Two texts side by side.
export const panes = {
  left: 'Левый текст',
  right: 'Правый текст',
  sourceOf: { left: 'Источник слева', right: 'Источник справа' },
  close: { left: 'Закрыть левый текст', right: 'Закрыть правый текст' },
  together: 'Прокручивать вместе',
  togetherTip: 'Прокручивать оба текста вместе',
  togetherOn: 'Оба текста прокручиваются вместе.',
  togetherOff: 'Каждый текст прокручивается отдельно.',
  divider: 'Ширина левого текста',
  openBeside: 'Открыть рядом',
  openBesideTip: 'Открыть второй текст рядом с этим',
  onlyOne: 'Открыт только один текст. Сначала откройте рядом другой.',
  nothingToOpen: 'Открывать нечего.',
} as const;
