// What each command is called: read after "Undo" in the menu, and in the history. The journal keeps the words of the
// language in which the change was made.
import { shortQuote } from '../../text/short-quote';
import { plurals } from '../plural';

const count = plurals('en');

/** Which passages a command is about: how many and, when it is one whose words are known, these. */
export interface PassagesNamed {
  readonly count: number;
  readonly quote: string | null;
}

function passages({ count: n, quote }: PassagesNamed): string {
  if (n > 1) return count(n, { one: 'passage', other: 'passages' });
  return quote === null ? 'passage' : `passage ${shortQuote(quote)}`;
}

/** Which sources a command is about: how many and, of one, its title. */
export interface SourcesNamed {
  readonly count: number;
  readonly title: string | null;
}

function sources({ count: n, title }: SourcesNamed): string {
  return n > 1 || title === null ? count(n, { one: 'source', other: 'sources' }) : `source ${shortQuote(title)}`;
}

export const commands = {
  /** What a tag is called that is not there. */
  unknownTag: 'tag',
  highlight: (of: PassagesNamed) => `highlight ${passages(of)}`,
  noteOn: (of: PassagesNamed) => `note on ${passages(of)}`,
  tag: (of: PassagesNamed, tag: string) => `tag ${passages(of)} as ${tag}`,
  untag: (of: PassagesNamed, tag: string) => `take ${tag} off ${passages(of)}`,
  writeNote: (of: PassagesNamed) => `write note on ${passages(of)}`,
  removeNote: (of: PassagesNamed) => `remove note of ${passages(of)}`,
  remove: (of: PassagesNamed) => `remove ${passages(of)}`,
  flag: (of: PassagesNamed) => `flag ${passages(of)} as important`,
  unflag: (of: PassagesNamed) => `take the flag off ${passages(of)}`,
  bookmark: (quote: string) => `bookmark ${shortQuote(quote)}`,
  removeBookmark: (quote: string) => `remove bookmark at ${shortQuote(quote)}`,
  createTag: (name: string) => `create tag ${name}`,
  addTagSet: (n: number) => `add a tag set of ${count(n, { one: 'tag', other: 'tags' })}`,
  renameTag: (name: string, to: string) => `rename tag ${name} to ${to}`,
  changeTag: (name: string) => `change tag ${name}`,
  addSource: (title: string) => `add source ${shortQuote(title)}`,
  addSources: (n: number) => `add ${count(n, { one: 'source', other: 'sources' })}`,
  /** `field`: its name, when it is one. */
  editSources: (of: SourcesNamed, field: string | null) =>
    field === null ? `change ${sources(of)}` : `change ${field} of ${sources(of)}`,
  renameCollection: (name: string, to: string) => `rename collection ${shortQuote(name)} to ${shortQuote(to)}`,
  mergeCollection: (name: string, into: string) => `put collection ${shortQuote(name)} into ${shortQuote(into)}`,
  gradeSources: (of: SourcesNamed, reliability: string | null) =>
    reliability === null ? `take back the grade of ${sources(of)}` : `grade ${sources(of)} as ${reliability}`,
  removeSources: (of: SourcesNamed, n: number) =>
    `remove ${sources(of)}${n === 0 ? '' : ` and ${count(n, { one: 'passage', other: 'passages' })}`}`,
  /** When the journal cannot be read at that place. */
  lastChange: 'the last change',
  makeExample: 'make the example',
  importFile: (file: string) => `import from ${file}`,
} as const;
