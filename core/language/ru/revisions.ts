// Замена текста новой редакцией, фрагменты, которые после этого надо проверить, и чем редакции отличаются.
import { shortQuote } from '../../text/short-quote';
import { plurals } from '../plural';

const count = plurals('ru');
const quoted = (text: string) => shortQuote(text, '«', '»');
const passages = (n: number) => count(n, { one: 'фрагмент', few: 'фрагмента', other: 'фрагментов' });
const ofPassages = (n: number) => count(n, { one: 'фрагмента', other: 'фрагментов' });
const perCent = (share: number) => `${Math.round(share * 100)} %`;

export const revisions = {
  labels: {
    replace: (title: string) => `замена текста ${quoted(title)}`,
    decodeAgain: (title: string) => `смена кодировки ${quoted(title)}`,
    accept: (n: number) => `подтверждение места ${ofPassages(n)}`,
    gone: (n: number) => `отметка «исчез» для ${ofPassages(n)}`,
    notGone: (n: number) => `снятие отметки «исчез» с ${ofPassages(n)}`,
  },
  sameText: 'Такой текст у источника уже есть.',
  overtaken: (title: string) =>
    `Источник ${quoted(title)} изменился, пока искали его фрагменты. Ничего не заменено: попробуйте ещё раз.`,
  lostHasNoPlace: 'У этого фрагмента нет места в тексте. Выделите его слова и поместите его туда.',
  threadFailed: 'Сравнить тексты не удалось, скорее всего не хватило памяти. Ничего не изменено.',
  texts: 'Тексты',
  noSource: 'Сначала откройте текст.',
  nothingPasted: 'Текста пока нет.',

  status: { moved: 'Перемещён', fuzzy: 'Изменён', lost: 'Не найден', gone: 'Исчез' },
  statusMeans: {
    moved: 'Те же слова в другом месте нового текста. Ещё не проверено.',
    fuzzy: 'В новом тексте слова изменились. Ещё не проверено.',
    lost: 'В новом тексте его слов не нашлось. Его место осталось в прежнем тексте.',
    gone: 'Проверено: этих слов в тексте больше нет.',
  },
  cited: {
    moved: 'найдено в другом месте нового текста, не проверено',
    fuzzy: 'в новом тексте слова изменились, не проверено',
    lost: 'в новейшем тексте не найдено, не проверено',
    gone: 'в новейшем тексте этого нет',
  },
  marked: (name: string, status: string) => `${name} (${status.toLowerCase()})`,

  replaceTitle: 'Замена текста',
  replaceOf: (title: string) =>
    `У источника «${title}» будет новый текст. Прежний останется, а каждый фрагмент будет найден в новом.`,
  pasted: 'Новый текст',
  pastedHint: 'Вставьте его сюда или возьмите из файла.',
  fromFile: 'Из файла…',
  replace: 'Заменить',
  sameEncoding: 'Текст сейчас в этой кодировке: выберите другую.',
  anotherFile: 'Другой файл…',
  reading: 'Файл читается…',
  planned: (file: string, words: string) => `${file} · ${words}`,
  decodeTitle: 'Смена кодировки',
  decodeOf: (title: string) =>
    `Сохранённые байты источника «${title}» читаются в другой кодировке. Нынешний текст останется, а каждый фрагмент будет найден в новом.`,
  inUse: (encoding: string) => `Сейчас: ${encoding}`,
  notDecodedAgain: {
    wasPasted: 'Этот текст был вставлен: он пришёл знаками, а не байтами, и выбирать кодировку не из чего.',
    saysItself: 'Файлы этого вида сами сообщают, как записаны их знаки: выбирать кодировку не из чего.',
  },
  looking: 'Фрагменты ищутся в новом тексте…',
  cancel: 'Отмена',
  cancelled: 'Ничего не заменено.',
  replaced: (n: number) => (n === 0 ? 'Текст заменён.' : `Текст заменён; искали ${passages(n)}.`),
  outcome: ({ exact, moved, fuzzy, lost }: Record<'exact' | 'moved' | 'fuzzy' | 'lost', number>) =>
    [
      `на своём месте: ${exact.toLocaleString('ru')}`,
      `перемещено: ${moved.toLocaleString('ru')}`,
      `изменено: ${fuzzy.toLocaleString('ru')}`,
      `не найдено: ${lost.toLocaleString('ru')}`,
    ].join(' · '),

  tab: 'Проверка',
  toReview: (n: number) => `на проверку: ${n.toLocaleString('ru')}`,
  open: (n: number) => `Проверить ${passages(n)}`,
  nothingToReview: 'У каждого фрагмента этого текста есть своё место.',
  listLabel: 'Фрагменты на проверку',
  lostList: (n: number) => `Исчезли: ${passages(n)}`,
  lostHere: (n: number) => `Не найдено: ${passages(n)}. Проверить`,
  others: 'Другие источники с фрагментами на проверку',
  older: 'Было',
  newer: 'Стало',
  nowhere: 'В новом тексте нигде.',
  missing: (quotes: string) => `Не найдено: ${quotes}`,
  score: (score: number) => perCent(score),
  scoreAloud: (score: number) => `Совпадение ${perCent(score)}`,
  place: (number: number, total: number) => `${number.toLocaleString('ru')} из ${total.toLocaleString('ru')}`,
  accept: 'Принять',
  acceptAll: (n: number) => `Принять все перемещённые (${n.toLocaleString('ru')})`,
  placeHere: 'Поместить в выделенное',
  gone: 'Исчез',
  notGone: 'Не исчез',
  adjustHint: (keys: string) =>
    `Выделите другие слова и нажмите ${keys}, чтобы поместить его туда; Alt со стрелкой сдвигает его границы, пока вы его не приняли.`,
  accepted: (quote: string) => `Принято: ${quoted(quote)}.`,
  acceptedMany: (n: number) => `Принято: ${passages(n)}.`,
  markedGone: (quote: string) => `Отмечено как исчезнувшее: ${quoted(quote)}.`,
  unmarkedGone: (quote: string) => `Снова на проверке: ${quoted(quote)}.`,
  placed: (quote: string) => `Помещено: ${quoted(quote)}.`,
  stretchPlaced: (quote: string, n: number, wanted: number) =>
    `Помещено: ${quoted(quote)}, отрезок ${Math.min(n, wanted).toLocaleString('ru')} из ${wanted.toLocaleString('ru')}. Примите, когда все будут на местах.`,
  chooseFirst: 'Сначала выберите фрагмент на проверку.',
  lostIsPlaced: 'Ненайденный фрагмент надо поместить: выделите его слова в тексте.',

  compareTitle: 'Сравнение редакций',
  revision: (number: number, date: string) => `Редакция ${number} · ${date}`,
  dateUnknown: 'дата не записана',
  chooseForProof: 'Выберите редакцию, чтобы увидеть её доказательство и оригинал.',
  newest: (name: string) => `${name} (новейшая)`,
  from: 'Прежняя',
  to: 'Новая',
  changes: (n: number) =>
    n === 0 ? 'Ни одно слово не отличается.' : count(n, { one: 'изменение', few: 'изменения', other: 'изменений' }),
  change: (n: number, total: number) => `Изменение ${n.toLocaleString('ru')} из ${total.toLocaleString('ru')}`,
  became: (old: string, fresh: string) => `: ${old} заменено на ${fresh}`,
  deleted: (words: string) => `: удалено ${words}`,
  inserted: (words: string) => `: добавлено ${words}`,
  nextChange: 'Следующее изменение',
  previousChange: 'Предыдущее изменение',
  comparing: 'Сравниваем…',
  unchanged: (n: number) => `без изменений: ${count(n, { one: 'абзац', few: 'абзаца', other: 'абзацев' })}`,
  differences: 'Различия',
  passagesThere: (names: string) => `Фрагмент: ${names}`,
  onlyOne: 'У этого источника одна редакция: сравнивать не с чем.',
  history: 'Редакции',
} as const;
