// Импорт текстов: план, ход и отчёт.
import { numbers, plurals } from '../plural';

const count = plurals('ru');
const number = numbers('ru');
const percent = (share: number) => `${number(Math.round(share * 100))} %`;
const filesOf = (n: number) => count(n, { one: 'файла', other: 'файлов' });
const files = (n: number) => count(n, { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' });
const sources = (n: number) => count(n, { one: 'источник', few: 'источника', many: 'источников', other: 'источника' });
const sourcesOf = (n: number) => count(n, { one: 'источника', other: 'источников' });

export const sourceImport = {
  title: 'Импорт',
  chooseFiles: 'Импортировать',
  chooseFolder: 'Импортировать папку',
  texts: 'Тексты',
  allFiles: 'Все файлы',
  noFiles: 'В выбранном нет ни одного файла.',
  folderUnreadable: (name: string) => `Папка «${name}» не читается.`,
  link: (name: string) =>
    `«${name}» — ссылка на другое место. По ссылкам внутри папки импорт не идёт: выберите сам файл.`,
  tooManyFiles: (n: number) => `Файлов больше ${number(n)}: остальные не просмотрены.`,
  changed: (name: string) => `Файл «${name}» изменился после составления плана.`,
  pasted: 'Вставленный текст',

  looking: (found: number) => `Просмотр папок, найдено: ${files(found)}`,
  reading: (done: number, total: number) => `Прочитано ${number(done)} из ${filesOf(total)}`,
  comparing: (done: number, total: number) => `Сравнение с источниками проекта: ${number(done)} из ${number(total)}`,
  importing: (done: number, total: number) => `Импортировано ${number(done)} из ${sourcesOf(total)}`,
  planned: 'Пока ничего не изменилось.',
  now: (names: readonly string[]) => names.join(', '),
  progress: 'Ход работы',

  plan: 'Что будет импортировано',
  summary: (chosen: number, twins: number, near: number, failed: number) =>
    [
      `к импорту: ${number(chosen)}`,
      ...(twins > 0 ? [`повторы: ${number(twins)}`] : []),
      ...(near > 0 ? [`почти повторы: ${number(near)}`] : []),
      ...(failed > 0 ? [`не читаются: ${number(failed)}`] : []),
    ].join(' · '),
  words: (n: number) => count(n, { one: 'слово', few: 'слова', many: 'слов', other: 'слова' }),
  language: (name: string, isGuessed: boolean) => (isGuessed ? `${name} (догадка)` : name),
  noLanguage: 'язык неизвестен',
  encoding: 'Кодировка',
  encodingFacts: (name: string, isGuessed: boolean) => (isGuessed ? `${name} (догадка)` : name),
  found: (name: string, isGuessed: boolean) => (isGuessed ? `Определено: ${name} (догадка)` : `Определено: ${name}`),
  foundEncoding: 'Определить по файлу',
  scripts: {
    unicode: 'Юникод',
    western: 'Западноевропейская',
    centralEuropean: 'Центральноевропейская',
    cyrillic: 'Кириллица',
    greek: 'Греческая',
    turkish: 'Турецкая',
    hebrew: 'Иврит',
    arabic: 'Арабская',
    baltic: 'Балтийская',
    vietnamese: 'Вьетнамская',
    thai: 'Тайская',
    japanese: 'Японская',
    chinese: 'Китайская',
    korean: 'Корейская',
  },
  encodingChoice: (script: string, name: string) => `${script}: ${name}`,
  variant: 'Текст',
  variants: { article: 'Статья', page: 'Вся страница', plain: 'Простой текст', formatted: 'Оформленный текст' },
  twin: (title: string, isPlanned: boolean) =>
    isPlanned ? `Тот же текст, что «${title}» выше в этом импорте.` : `Тот же текст, что «${title}» в проекте.`,
  near: (title: string, share: number, ofOther: number, isPlanned: boolean) => {
    const where = isPlanned ? 'выше в этом импорте' : 'в проекте';
    return share >= 0.5
      ? `${percent(share)} этого текста есть и в «${title}» ${where}.`
      : `Содержит ${percent(ofOther)} текста «${title}» ${where}.`;
  },
  details: 'Выбранный файл',
  preview: 'Предпросмотр',
  take: (title: string) => `Импортировать «${title}»`,
  takeAll: 'Выбрать все',
  takeNone: 'Не выбирать ничего',
  nothingChosen: 'Выберите хотя бы один источник.',
  oneStep: 'Один шаг: его можно отменить.',
  apply: (n: number) => `Импортировать ${sources(n)}`,
  stop: 'Остановить',
  stopping: 'Останавливается…',

  done: (n: number) => (n === 0 ? 'Ничего не импортировано.' : `Импортировано: ${sources(n)}.`),
  leftOut: (n: number) => `Пропущено: ${files(n)}`,
  wasCancelled: 'Импорт остановлен. Что успело попасть в проект, остаётся; это можно отменить.',
  stayed: (title: string) => `«${title}»`,
  notChosen: 'Не выбран.',
  notReached: 'До него не дошло: импорт был остановлен.',
  saveReport: 'Сохранить отчёт…',
  reportName: 'Отчёт об импорте',
  reportSaved: (file: string) => `Отчёт сохранён: ${file}.`,
  reportTitle: (project: string, time: string) => `Импорт в «${project}», ${time}`,
  reportTotals: (imported: number, leftOut: number) =>
    `Импортировано: ${sources(imported)}. Пропущено: ${files(leftOut)}.`,
  reportLeftOut: (file: string, why: string) => `пропущен       ${file}: ${why}`,
  reportImported: (file: string, title: string) => `импортирован   ${file}: ${title}`,

  paste: 'Вставить как источник',
  pasteDescription: 'Вставленное сюда станет источником — в точности как есть.',
  pasteTitle: 'Название',
  pasteTitleHint: 'Если оставить пустым — первая строка',
  pasteText: 'Текст',
  pasteGoOn: 'Дальше',
} as const;
