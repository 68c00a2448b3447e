// What a style says of its paragraphs and words, as far as a reader is shown it: styles.xml, each style after the one it
// is based on.
import type { Block, Look } from '../flow';
import { isOn } from './switches';
import { readXml } from '../xml';
import { namespaces } from './namespaces';

export interface Style extends Block, Look {}
export type Styles = (id: string | undefined) => Style;

interface Entry {
  name: string;
  basedOn: string | undefined;
  level: number | undefined;
  list: number | undefined;
  isNumbered: boolean;
  bold: boolean | undefined;
  italic: boolean | undefined;
}

const longestChain = 20;

/** The styles of a styles.xml; null: there is none, and no style says anything. */
export function readStyles(bytes: Uint8Array | null): Styles {
  const entries = new Map<string, Entry>();
  if (bytes !== null) collect(bytes, entries);
  const known = new Map<string, Style>();
  return (id) => {
    if (id === undefined) return {};
    const before = known.get(id);
    if (before) return before;
    const style = resolved(entries, id);
    known.set(id, style);
    return style;
  };
}

function collect(bytes: Uint8Array, entries: Map<string, Entry>): void {
  let entry: Entry | null = null;
  readXml(
    bytes,
    { part: 'styles.xml', namespaces },
    {
      open: (name, attribute) => {
        const value = attribute('w:val');
        if (name === 'w:style') {
          entry = emptyEntry();
          const id = attribute('w:styleId') ?? '';
          if (!entries.has(id)) entries.set(id, entry);
        }
        if (entry === null) return;
        if (name === 'w:name') entry.name = (value ?? '').toLowerCase();
        else if (name === 'w:basedOn') entry.basedOn = value;
        else if (name === 'w:outlineLvl') entry.level = Number(value) + 1;
        else if (name === 'w:numPr') entry.isNumbered = true;
        else if (name === 'w:ilvl') entry.list = Number(value) + 1;
        else if (name === 'w:b') entry.bold = isOn(value);
        else if (name === 'w:i') entry.italic = isOn(value);
      },
      close: (name) => {
        if (name === 'w:style') entry = null;
      },
      text: () => undefined,
    },
  );
}

function emptyEntry(): Entry {
  const unknown = undefined;
  return {
    name: '',
    basedOn: unknown,
    level: unknown,
    list: unknown,
    isNumbered: false,
    bold: unknown,
    italic: unknown,
  };
}

function resolved(entries: ReadonlyMap<string, Entry>, id: string): Style {
  const style: { -readonly [Key in keyof Style]: Style[Key] } = {};
  let at = entries.get(id);
  for (let step = 0; at !== undefined && step < longestChain; step += 1) {
    style.heading ??= headingOf(at);
    style.list ??= at.isNumbered || at.name.startsWith('list ') ? (at.list ?? 1) : undefined;
    style.quotation ??= /^(intense )?quote$|^block text$|^quotations?$/.test(at.name) ? true : undefined;
    style.bold ??= at.bold;
    style.italic ??= at.italic;
    at = at.basedOn === undefined ? undefined : entries.get(at.basedOn);
  }
  // A numbered heading is a heading.
  if (style.heading !== undefined) style.list = undefined;
  return style;
}

function headingOf({ name, level }: Entry): number | undefined {
  const byName = /^heading ([1-9])$/.exec(name)?.[1];
  if (byName !== undefined) return Number(byName);
  if (name === 'title') return 1;
  return level !== undefined && level >= 1 && level <= 9 ? level : undefined;
}
