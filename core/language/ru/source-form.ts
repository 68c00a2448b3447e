// What is known of a source, as it is edited: the form, its dates, its further fields, and its grades.
import { plurals } from '../plural';

const count = plurals('ru');

export const sourceForm = {
  label: 'Что известно об этом источнике',
  more: 'Другие поля',
  key: 'Название',
  value: 'Значение',
  valueOf: (key: string) => `Значение поля «${key}»`,
  addMore: 'Добавить поле',
  removeMore: (key: string) => `Убрать поле «${key}»`,
  inferred: 'Выведено: в самом источнике этого нет',
  basis: 'Основание',
  dateHint: '2017, 2017-04-28',
  noDate: 'Укажите год, месяц или день: 2017, 2017-04 или 2017-04-28.',
  titleNeeded: 'Источнику нужен заголовок.',
  byAnalyst: 'введено вручную',
  fromFile: (origin: string) => `из файла: ${origin}`,
  /** Откуда взято значение, если это не поле файла: по тому, что записано. */
  knownOrigins: {
    heading: 'из первого заголовка',
    'first line': 'из первой строки',
    'file name': 'из имени файла',
    guess: 'определено по словам текста',
  },
  fieldOf: (field: string, more: string) => `${field}: ${more}`,
} as const;

export const grading = {
  title: 'Надёжность',
  scale: {
    A: 'Полностью надёжен',
    B: 'Обычно надёжен',
    C: 'Довольно надёжен',
    D: 'Обычно ненадёжен',
    E: 'Ненадёжен',
    F: 'Надёжность оценить нельзя',
  },
  explained: {
    A: 'Нет сомнений в подлинности, добросовестности и осведомлённости; сведения всегда были надёжны.',
    B: 'Небольшие сомнения; сведения, как правило, были верны.',
    C: 'Есть сомнения; но прежде источник давал верные сведения.',
    D: 'Серьёзные сомнения; но прежде источник давал верные сведения.',
    E: 'Источник не подлинный, не добросовестный и не осведомлённый; сведения бывали неверны.',
    F: 'Нет оснований судить о надёжности источника.',
  },
  named: (grade: string, words: string) => `${grade} · ${words}`,
  none: 'Без оценки',
  hint: 'Надёжность источника по шкале НАТО (Адмиралтейской), от A до F.',
  reason: 'Почему',
  reasonHint: 'необязательно',
  give: 'Оценить',
  takeBack: 'Снять оценку',
  takeBackAsking: 'Снять оценку…',
  cancel: 'Отмена',
  gradedAs: (name: string) => `Оценивает ${name}, сегодня.`,
  dialog: (n: number, title: string | null) =>
    n > 1 || title === null
      ? `Оценка: ${count(n, { one: 'источник', few: 'источника', other: 'источников' })}`
      : `Оценка: «${title}»`,
  givenBy: (name: string, day: string) => `${name}, ${day}`,
  unknownCreator: 'кто-то',
  takenBack: 'снята',
  history: (n: number) => `История: ${count(n, { one: 'оценка', few: 'оценки', other: 'оценок' })}`,
} as const;
