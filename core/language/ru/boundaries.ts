// Where passages begin and end: selecting, redrawing, further stretches.
import { shortQuote } from '../../text/short-quote';

export const boundaries = {
  labels: {
    redraw: (quote: string) => `изменение границ фрагмента ${quote}`,
    add: (stretch: string, quote: string) => `добавление отрезка ${stretch} к фрагменту ${quote}`,
    remove: (stretch: string, quote: string) => `удаление отрезка ${stretch} из фрагмента ${quote}`,
  },

  gone: 'Этого фрагмента больше нет.',
  stretchGone: 'Этого отрезка во фрагменте больше нет.',
  onlyStretch: 'Это единственный отрезок фрагмента. Удалите весь фрагмент.',
  severalRevisions: 'Все отрезки фрагмента должны лежать в одной редакции текста.',
  textMissing: (title: string) => `Текста «${title}» нет под рукой.`,
  quoteMismatch: (quote: string, title: string) =>
    `Слова ${shortQuote(quote)} не стоят на этом месте текста «${title}».`,
} as const;
