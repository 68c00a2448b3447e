// Verifying a project: its dialog, its report, and everything that can be found.
import { plurals } from '../plural';

const count = plurals('ru');

export const verify = {
  title: 'Проверка проекта',
  running: 'Проверяется каждый байт папки проекта…',
  progress: (done: number, total: number) => `${String(done)} из ${String(total)}`,
  cancel: 'Отмена',
  save: 'Сохранить отчёт…',
  saved: (file: string) => `Сохранено: ${file}`,
  close: 'Закрыть',
  stopped: 'Проверка остановлена. Ничего не изменено.',
  failed: 'Проверить проект не удалось.',
  whole: 'Всё в том виде, в каком было записано.',
  damaged: (n: number) =>
    `Не в том виде, в каком было записано: ${count(n, { one: 'место', few: 'места', other: 'мест' })}.`,
  findings: 'Что не так',
  notes: 'К сведению, не повреждения',
  checked: 'Что проверено',
  reportTitle: (name: string) => `Проверка проекта «${name}»`,
  reportName: (name: string) => `${name} – проверка`,
  files: (n: number) => `Прочитано полностью: ${count(n, { one: 'файл', few: 'файла', other: 'файлов' })}`,
  changes: (n: number) =>
    `История, ${count(n, { one: 'изменение', few: 'изменения', other: 'изменений' })}: цепочка хешей пройдена, изменения повторены`,
  texts: (n: number) => `SHA-256 вычислен заново: ${count(n, { one: 'текст', few: 'текста', other: 'текстов' })}`,
  originals: (n: number, derived: number) =>
    `SHA-256 вычислен заново: ${count(n, { one: 'полученный файл', few: 'полученных файла', other: 'полученных файлов' })}; из них заново сделано: ${count(derived, { one: 'текст', few: 'текста', other: 'текстов' })}`,
  passages: (n: number) =>
    `Слова стоят на своих местах: проверено ${count(n, { one: 'фрагмент', few: 'фрагмента', other: 'фрагментов' })}`,
  journalHash: (hash: string) => `SHA-256 последней строки истории, ручающийся за всю историю: ${hash}`,
  unreadable: (why: string) => `не читается: ${why}`,
  missing: 'отсутствует.',
  line: (line: number) => `строка ${String(line)} не та, что была записана.`,
  chain: (line: number) => `строка ${String(line)} не продолжает предыдущую.`,
  torn: 'последняя строка неполна.',
  gap: (first: number, last: number) =>
    first === last ? `нет изменения ${String(first)}.` : `нет изменений с ${String(first)} по ${String(last)}.`,
  snapshotBytes: 'байты не те, что были записаны.',
  snapshotContent: 'содержание расходится с историей.',
  snapshotAhead: (revision: number, newest: number) =>
    `относится к изменению ${String(revision)}, но история кончается изменением ${String(newest)}.`,
  wrongHash: 'SHA-256 байтов не совпадает с именем файла.',
  originalChanged: 'байты не те, что были получены.',
  originalMissing: (title: string) => `Нет полученных байтов источника «${title}».`,
  textMissing: (title: string) => `Нет текста источника «${title}».`,
  layoutMissing: (title: string) => `Нет разметки источника «${title}».`,
  wrongLength: (title: string) => `длина не та, что указана у «${title}».`,
  derivedDiffers: (title: string) => `даёт другой текст, чем у «${title}».`,
  derivedFails: (title: string, why: string) => `текст «${title}» не удаётся сделать из него заново: ${why}`,
  layoutDiffers: (title: string) => `даёт другую разметку, чем у «${title}».`,
  quote: (quote: string, title: string) => `«${quote}» не стоит на своём месте в «${title}».`,
  sourceGone: (quote: string) => `«${quote}» относится к источнику, которого нет в проекте.`,
  notCompared: 'не удалось сверить с историей, так как она повреждена.',
  originalNotKept: (title: string) => `Полученных байтов «${title}» в проекте нет: источник импортирован без них.`,
  otherVersion: (title: string, made: number, now: number) =>
    `«${title}»: текст сделан версией ${String(made)} извлекателя, а версия ${String(now)} делает из тех же байтов другой.`,
  noExtractor: (title: string, name: string) =>
    `«${title}»: текст сделан извлекателем «${name}», которого в этом Glossator нет.`,
  foreign: 'не файл Glossator.',
  leftOver: 'не относится ни к одному источнику, который когда-либо был в проекте.',
  oldSnapshot: 'записан прежней версией Glossator, без собственного SHA-256.',
} as const;
