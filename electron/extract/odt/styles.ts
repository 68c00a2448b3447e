// What a style says of its paragraphs and words, as far as a reader is shown it: automatic and named styles, each after
// its parent.
import { readXml } from '../xml';
import { namespaces } from './namespaces';

export interface Style {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly quotation?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly breaksPage?: boolean | undefined;
}
export type Styles = (name: string | undefined) => Style;

interface Entry extends Style {
  readonly parent: string | undefined;
}

const longestChain = 20;

/** The styles in these parts; of two with one name, the one in the later part. */
export function readStyles(parts: readonly (Uint8Array | null)[]): Styles {
  const entries = new Map<string, Entry>();
  for (const part of parts) if (part) collect(part, entries);
  const known = new Map<string, Style>();
  return (name) => {
    if (name === undefined) return {};
    const style = known.get(name) ?? resolved(entries, name);
    known.set(name, style);
    return style;
  };
}

function collect(bytes: Uint8Array, entries: Map<string, Entry>): void {
  let current: string | null = null;
  readXml(
    bytes,
    { part: 'styles', namespaces },
    {
      open: (name, attribute) => {
        if (name === 'style:style') {
          current = attribute('style:name') ?? '';
          const parent = attribute('style:parent-style-name');
          const shown = attribute('style:display-name') ?? current;
          entries.set(current, { parent, quotation: /^quot(e|ation)s?$/i.test(shown) ? true : undefined });
        }
        const entry = current === null ? undefined : entries.get(current);
        if (current === null || entry === undefined) return;
        if (name === 'style:text-properties') entries.set(current, { ...entry, ...textProperties(attribute) });
        if (name === 'style:paragraph-properties' && attribute('fo:break-before') === 'page') {
          entries.set(current, { ...entry, breaksPage: true });
        }
      },
      close: (name) => {
        if (name === 'style:style') current = null;
      },
      text: () => undefined,
    },
  );
}

function textProperties(attribute: (name: string) => string | undefined): Style {
  const weight = attribute('fo:font-weight');
  const slant = attribute('fo:font-style');
  return {
    bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
    italic: slant === undefined ? undefined : slant === 'italic' || slant === 'oblique',
    hidden: attribute('text:display') === 'none' ? true : undefined,
  };
}

function resolved(entries: ReadonlyMap<string, Entry>, name: string): Style {
  const style: { -readonly [Key in keyof Style]: Style[Key] } = {};
  let at = entries.get(name);
  style.breaksPage = at?.breaksPage;
  for (let step = 0; at !== undefined && step < longestChain; step += 1) {
    style.bold ??= at.bold;
    style.italic ??= at.italic;
    style.quotation ??= at.quotation ?? (name === 'Quotations' ? true : undefined);
    style.hidden ??= at.hidden;
    at = at.parent === undefined ? undefined : entries.get(at.parent);
  }
  return style;
}
