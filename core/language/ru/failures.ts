// What went wrong and what to do, in words an analyst can act on. Codes, not these words, are what the program looks at.
import { shortQuote } from '../../text/short-quote';
import type { Doing, JournalDamage } from '../en/failures';
import { plurals } from '../plural';

const count = plurals('ru');

/** Read after "Не удалось". */
const doing: Readonly<Record<Doing, string>> = {
  'lock the project': 'заблокировать проект',
  'look at the folder': 'просмотреть папку',
  'make the project folder': 'создать папку проекта',
  'make the project’s folders': 'создать вложенные папки проекта',
  'move the damaged settings aside': 'отложить повреждённые настройки',
  'open the folder': 'открыть папку',
  'read a bundled text': 'прочитать текст из поставки',
  'read a source text': 'прочитать текст источника',
  'read the bundled project': 'прочитать проект из поставки',
  'read the file': 'прочитать файл',
  'read the history': 'прочитать историю',
  'read the project': 'прочитать проект',
  'read the settings': 'прочитать настройки',
  'set a damaged part of the journal aside': 'отложить повреждённую часть журнала',
  'set a file aside': 'отложить файл',
  'sync the folder': 'записать папку на диск',
  'tidy the folder': 'навести порядок в папке',
  'write a source text': 'записать текст источника',
  'write the export': 'записать экспорт',
  'write the file': 'записать файл',
  'write the journal': 'записать журнал',
  'write the screenshot': 'записать снимок окна',
  'write the settings': 'записать настройки',
};

export const failures = {
  disk: (what: Doing, reason: string) => `Не удалось ${doing[what]}: ${reason}.`,
  diskFull: 'диск заполнен',
  diskFullAdvice: 'Освободите место на этом диске.',
  denied: 'нет прав доступа',
  deniedAdvice: 'Проверьте, что вам разрешена запись в папку проекта.',
  diskRefused: 'диск отказал',
  diskRefusedAdvice: 'Проверьте, что диск подключён и исправен.',
  inUse: 'его использует другая программа',
  inUseAdvice: 'Закройте всё, что ещё работает с этой папкой.',
  diskUnexpected: 'непредвиденная ошибка',

  notAProject: 'В этой папке нет проекта Glossator.',
  notAProjectAdvice: 'Выберите папку, в которой есть project.json.',
  folderNotEmpty: 'В этой папке уже есть файлы.',
  folderNotEmptyAdvice: 'Выберите пустую папку или новое имя.',
  openedForReading: 'Проект открыт для чтения.',
  heldBy: (name: string | null, host: string, process: number, since: string) =>
    `Этот проект открыт в другом месте: ${name === null ? 'другой Glossator' : `«${name}»`} (${host}, процесс ${String(process)}, с ${since} UTC).`,
  heldByAdvice: 'Читать можно всё. Чтобы вносить изменения, закройте его там и откройте здесь снова.',
  notHeld: 'Этот проект не занят никем, кто мог бы уже закончить работу.',
  heldByMany: 'Этот проект сейчас открывают сразу несколько программ Glossator.',
  tryAgainAdvice: 'Повторите попытку.',
  fileEmpty: 'Файл пуст.',
  fileTorn: 'Файл обрезан или повреждён: это не JSON.',
  fileForeign: 'Это не файл Glossator: в нём нет версии.',
  fileShape: (issue: string) => `У файла неверное строение: ${issue}.`,
  restoreAdvice:
    'Файл оставлен как есть. Восстановите его из резервной копии или откройте копию, собранную по папке history/: в ней есть и все изменения.',
  fileNewer: (version: number, known: number) =>
    `Версия файла — ${String(version)}, этот Glossator читает версию ${String(known)}.`,
  fileNewerAdvice: 'Откройте проект более новой версией Glossator. Файл оставлен как есть.',
  fileOfOtherSource: (source: string) => `Файл принадлежит другому источнику («${source}»).`,
  fileOfOtherSourceAdvice: 'Верните файлу прежнее имя.',
  fileAhead: (change: number, last: number) =>
    `В файле есть изменение ${String(change)}, а журнал кончается на ${String(last)}.`,
  fileAheadAdvice:
    'Файлы в папке history/ пропали или повреждены: восстановите её из резервной копии или откройте копию, собранную из того, что читается. Ничего не изменено.',
  annotationsMissing: (title: string) => `Нет аннотаций источника «${title}».`,
  projectMissing: 'В папке есть история проекта, но нет его файла project.json.',
  missingAdvice:
    'Восстановите файл из резервной копии или откройте копию, собранную по папке history/: в ней есть и все изменения. Ничего не изменено.',
  notDamaged: 'Повреждений в этом проекте не найдено.',
  historyDamaged: (change: number, file: string) => `Изменение ${String(change)} в истории повреждено (${file}).`,
  historyDamagedAdvice: 'Сами фрагменты не затронуты. Чтобы вернуть историю, восстановите файл из резервной копии.',
  lineUnknown: (line: number) => `Строка ${String(line)} журнала цела, но эта версия не может её прочитать.`,
  lineUnknownAdvice: 'Откройте проект более новой версией Glossator.',
  noChange: (revision: number) => `Изменения ${String(revision)} нет.`,
  somethingInFolder: 'В папке этого проекта что-то не так, как должно быть.',
  orphan: (file: string) =>
    `${file} относится к источнику, которого в проекте нет. Файл не показан и оставлен как есть.`,
  journalDamage: (file: string, part: 'all' | 'end', size: JournalDamage, aside: string | null) =>
    `${part === 'all' ? 'Весь файл' : 'Конец файла'} ${file} (${count(size.bytes, { one: 'байт', few: 'байта', other: 'байт' })}, ${count(size.lines, { one: 'строка', few: 'строки', other: 'строк' })}, с байта ${String(size.start)}) ${
      aside === null
        ? 'обрезан или повреждён и не показан. На диске ничего не изменено.'
        : `был обрезан или повреждён. Он отложен в ${aside}.`
    }`,
  textMissing: 'Нет текста этого источника.',
  textDamaged: 'Текст этого источника — не тот, который был импортирован.',
  layoutMissing: 'Нет разметки этого источника (заголовков, списков, ссылок).',
  layoutDamaged: 'Разметка этого источника — не та, которая была импортирована.',
  textAdvice: 'Восстановите файл из резервной копии или импортируйте источник заново.',
  halfCharacters: 'В тексте есть половины символов (непарные суррогаты), которые нельзя записать в UTF-8.',

  sourceOfPassageGone: 'Источника этого фрагмента нет в проекте.',
  sourceGone: 'Этого источника больше нет в проекте.',
  collectionGone: (name: string) => `В подборке «${name}» больше нет источников.`,
  sourceUnknown: 'Этого источника нет в проекте.',
  textNotAtHand: (title: string) => `Текст источника «${title}» недоступен.`,
  quoteMismatch: (quote: string, title: string) =>
    `В этом месте источника «${title}» нет слов ${shortQuote(quote, '«', '»')}.`,
  tagGone: 'Этой метки больше нет.',
  passageGone: 'Этого фрагмента больше нет.',
  parentGone: 'Вышестоящей метки нет.',
  tagTwin: (name: string) => `В этом месте уже есть метка «${name}».`,
  tagBelowItself: 'Метку нельзя подчинить ей самой.',
  sourceTwin: (title: string) => `Текст источника «${title}» уже есть в проекте.`,
  sourceTwinAdvice: 'Выберите его в списке источников.',
  unknownCommand: (type: string) => `Команды «${type}» нет.`,
  nothingToUndo: 'Отменять нечего.',
  nothingToRedo: 'Повторять нечего.',
  closing: 'Проект закрывается.',
  noCreator: 'Сначала назовите себя: имя указывается в каждом фрагменте.',

  otherProject: 'Теперь открыт другой проект.',
  noProject: 'Проект не открыт.',
  staysOpen: 'Открытый проект остаётся открытым.',
  nothingChosen: 'Ничего не выбрано.',
  notRecent: 'Этой папки нет среди недавних проектов.',
  foreignSender: 'Запросы принимаются только от окна Glossator.',
  unknownCall: 'Такого вызова нет.',
  unexpected: 'В Glossator произошла ошибка. Она записана в журнал ошибок.',
  windowRevived: 'Окно дало сбой и было открыто заново. Всё, что вы сделали, на месте.',
  mainSilent: (call: string, error: string) => `Glossator не смог обратиться к главному процессу (${call}): ${error}`,
  otherTextOpened: 'Тем временем был открыт другой текст.',
  settingsUnreadableAdvice:
    'Сделайте этот файл доступным для чтения; до этого ваше имя и другие настройки сохраняются только до выхода.',
  settingsDamaged: 'Не удалось прочитать настройки; Glossator начал с новых.',
  settingsDamagedAdvice: 'Введите своё имя ещё раз. Проектов это не касается.',

  tooLarge: (name: string) => `Файл «${name}» больше 200 МБ.`,
  notUtf8: (name: string) => `«${name}» — не текст в кодировке UTF-8.`,
  notUtf8Advice: 'Сохраните его как обычный текст в UTF-8.',
  noText: (name: string) => `В файле «${name}» нет текста.`,
  alreadyAdded: (name: string, title: string) => `Текст файла «${name}» уже есть в проекте: «${title}».`,
  exportInside: 'Экспорт нельзя записать в папку самого проекта.',
  exportInsideAdvice: 'Выберите другую папку.',
  fileNotUtf8: 'Файл — не текст в кодировке UTF-8.',
  chooseAnExportAdvice: 'Выберите файл, экспортированный из Glossator.',
  notJson: (reason: string) => `Файл не является JSON: ${reason}`,
  notGlossator: (format: string) => `Это JSON, но не проект Glossator (его "format" — не "${format}").`,
  newerFormat: (version: number, known: number) =>
    `Версия файла — ${String(version)}; этот Glossator читает версию ${String(known)}.`,
  newerFormatAdvice: 'Откройте его более новой версией Glossator.',
  notProjectJson: (issue: string) => `Файл не соответствует формату Project JSON: ${issue}`,
  planGone: 'Этот импорт больше недоступен.',
  planGoneAdvice: 'Выберите файл ещё раз.',
  planOld: 'С тех пор как составлен план, проект изменился.',
  planOldAdvice: 'Посмотрите новый план.',

  installAgainAdvice: 'Эта установка Glossator повреждена: установите программу заново.',
  noFreeName: 'Для примера нет свободного имени.',
  bundledNotJson: 'Описание проекта из поставки — не JSON.',
  bundledNotUtf8: 'Один из файлов проекта из поставки — не текст в UTF-8.',
  bundledShape: (issues: string) => `У проекта из поставки неверное строение.\n${issues}`,
  bundledNoTag: (owner: string, id: string) => `${owner}: в проекте из поставки нет метки «${id}».`,
  bundledNoSource: (owner: string, id: string) => `${owner}: в проекте из поставки нет источника «${id}».`,
  bundledTwice: (name: string) => `«${name}» встречается в проекте из поставки дважды.`,
  bundledTextMissing: (id: string) => `Нет текста ${id}.`,
  bundledTextDamaged: (id: string) => `Текст ${id} — не тот, что был в поставке.`,
  bundledQuoteTwice: (id: string, quote: string, times: number) =>
    `${id}: слова «${quote}» встречаются в тексте несколько раз (${String(times)}); укажите, какой из них.`,
  bundledQuoteMissing: (id: string, quote: string, times: number) =>
    `${id}: слов «${quote}» нет в тексте (искомый раз: ${String(times)}).`,
} as const;
