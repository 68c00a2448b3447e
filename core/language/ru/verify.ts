// Verifying a project: its dialog, its report, and everything that can be found.
import { plurals } from '../plural';

const count = plurals('ru');
const backup = 'Верните файл из резервной копии.';
const historyBackup = 'Верните файлы папки «history» из резервной копии.';
const changes = (first: number, last: number) =>
  first === last ? `изменения ${String(first)}` : `изменений с ${String(first)} по ${String(last)}`;

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
  notAllShown: (n: number) => `И ещё ${n.toLocaleString('ru')}: сохранённый отчёт называет все.`,
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
  notDerivable: (n: number) =>
    `этой версией Glossator не делается заново: ${count(n, { one: 'текст', few: 'текста', other: 'текстов' })}`,
  unreadable: (why: string) => `не читается (${why}). Проверьте диск и права на этот файл и повторите проверку.`,
  missing: `отсутствует. ${backup}`,
  line: (line: number) => `строка ${String(line)} не та, что была записана. ${backup}`,
  chain: (line: number) => `строка ${String(line)} не продолжает предыдущую. ${backup}`,
  otherLine: (line: number) => `строка ${String(line)} не та, что записал открытый проект. ${backup}`,
  torn: `последняя строка неполна. ${backup}`,
  gap: (first: number, last: number) => `перед ним нет ${changes(first, last)}. ${historyBackup}`,
  cutOff: (first: number, last: number) => `в конце нет ${changes(first, last)}. ${historyBackup}`,
  snapshotBytes: `байты не те, что были записаны. ${backup}`,
  snapshotContent: `содержание расходится с историей. ${backup}`,
  snapshotAhead: (revision: number, newest: number) =>
    `относится к изменению ${String(revision)}, но история кончается изменением ${String(newest)}. ${historyBackup}`,
  wrongHash: `SHA-256 байтов не совпадает с именем файла. ${backup}`,
  originalChanged: `байты не те, что были получены. ${backup}`,
  originalMissing: (title: string, name: string, hash: string) =>
    `Нет полученных байтов источника «${title}». Верните их из резервной копии: файл «${name}», SHA-256 ${hash}.`,
  textMissing: (title: string) => `Нет текста источника «${title}». ${backup}`,
  layoutMissing: (title: string) => `Нет разметки источника «${title}». ${backup}`,
  wrongLength: (title: string) =>
    `длина не та, что указана у «${title}». Прежде чем цитировать, сверьте текст с оригиналом.`,
  derivedDiffers: (title: string) =>
    `даёт другой текст, чем у «${title}». Прежде чем цитировать, сверьте их («Открыть оригинал»).`,
  derivedFails: (title: string, why: string) =>
    `текст «${title}» не удаётся сделать из него заново: ${why} Прежде чем цитировать, сверьте их («Открыть оригинал»).`,
  layoutDiffers: (title: string) =>
    `даёт другую разметку, чем у «${title}»: заголовки или ссылки могут быть не из файла. Слова те же.`,
  quote: (quote: string, title: string) =>
    `«${quote}» не стоит на своём месте в «${title}». Найдите фрагмент в тексте и выделите его заново.`,
  sourceGone: (quote: string) => `«${quote}» относится к источнику, которого нет в проекте. ${historyBackup}`,
  notCompared: 'не удалось сверить с историей, так как она повреждена.',
  originalNotKept: (title: string) => `Полученных байтов «${title}» в проекте нет: источник импортирован без них.`,
  otherVersion: (title: string, made: number, now: number) =>
    `«${title}»: текст сделан версией ${String(made)} извлекателя, а версия ${String(now)} делает из тех же байтов другое.`,
  noExtractor: (title: string, name: string) =>
    `«${title}»: текст сделан извлекателем «${name}», которого в этом Glossator нет.`,
  foreign: 'не файл Glossator.',
  setAside: 'отложен Glossator, потому что не читался. Не используется.',
  leftOver: 'не относится ни к одному источнику, который когда-либо был в проекте.',
  oldSnapshot: 'записан прежней версией Glossator, без собственного SHA-256; сверен с историей.',
  oldProject:
    'записан прежней версией Glossator, без собственного SHA-256; сверен с историей, но за название и id проекта не ручается ничто. Откройте проект один раз: тогда они будут под защитой SHA-256.',
} as const;
