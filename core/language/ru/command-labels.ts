// What each command is called: read after "Отменить:" in the menu, and in the history; hence nouns.
import { shortQuote } from '../../text/short-quote';
import type { PassagesNamed, SourcesNamed } from '../en/command-labels';
import { plurals } from '../plural';

const count = plurals('ru');
const quoted = (text: string) => shortQuote(text, '«', '»');

/** In the genitive. */
function passages({ count: n, quote }: PassagesNamed): string {
  if (n > 1) return count(n, { one: 'фрагмента', other: 'фрагментов' });
  return quote === null ? 'фрагмента' : `фрагмента ${quoted(quote)}`;
}

/** In the genitive. */
function sources({ count: n, title }: SourcesNamed): string {
  return n > 1 || title === null ? count(n, { one: 'источника', other: 'источников' }) : `источника ${quoted(title)}`;
}

export const commands = {
  unknownTag: 'метка',
  highlight: (of: PassagesNamed) => `выделение ${passages(of)}`,
  noteOn: (of: PassagesNamed) => `заметка для ${passages(of)}`,
  tag: (of: PassagesNamed, tag: string) => `метка «${tag}» для ${passages(of)}`,
  untag: (of: PassagesNamed, tag: string) => `снятие метки «${tag}» с ${passages(of)}`,
  writeNote: (of: PassagesNamed) => `запись заметки для ${passages(of)}`,
  removeNote: (of: PassagesNamed) => `удаление заметки ${passages(of)}`,
  remove: (of: PassagesNamed) => `удаление ${passages(of)}`,
  flag: (of: PassagesNamed) => `отметка важности для ${passages(of)}`,
  unflag: (of: PassagesNamed) => `снятие отметки важности с ${passages(of)}`,
  bookmark: (quote: string) => `закладка ${quoted(quote)}`,
  removeBookmark: (quote: string) => `удаление закладки ${quoted(quote)}`,
  createTag: (name: string) => `создание метки «${name}»`,
  addTagSet: (n: number) => `добавление набора из ${count(n, { one: 'метки', other: 'меток' })}`,
  renameTag: (name: string, to: string) => `переименование метки «${name}» в «${to}»`,
  changeTag: (name: string) => `изменение метки «${name}»`,
  addSource: (title: string) => `добавление источника ${quoted(title)}`,
  addSources: (n: number) => `добавление ${count(n, { one: 'источника', other: 'источников' })}`,
  /** When the journal cannot be read at that place. */
  lastChange: 'последнее изменение',
  makeExample: 'создание примера',
  importFile: (file: string) => `импорт из файла ${file}`,
  editSources: (of: SourcesNamed, field: string | null) =>
    field === null ? `изменение ${sources(of)}` : `изменение поля «${field}» у ${sources(of)}`,
  renameCollection: (name: string, to: string) => `переименование подборки ${quoted(name)} в ${quoted(to)}`,
  mergeCollection: (name: string, into: string) => `слияние подборки ${quoted(name)} с подборкой ${quoted(into)}`,
  gradeSources: (of: SourcesNamed, reliability: string | null) =>
    reliability === null ? `снятие оценки с ${sources(of)}` : `оценка ${reliability} для ${sources(of)}`,
  removeSources: (of: SourcesNamed, n: number) =>
    `удаление ${sources(of)}${n === 0 ? '' : ` и ${count(n, { one: 'фрагмента', other: 'фрагментов' })}`}`,
} as const;
