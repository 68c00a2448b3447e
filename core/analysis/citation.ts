// A passage as a citation: a template with placeholders, filled with what is known of the passage. Pure.

/** What a template may name; '' where nothing is known. */
export interface CitationFields {
  readonly quote: string;
  readonly title: string;
  readonly byline: string;
  readonly publisher: string;
  readonly date: string;
  readonly place: string;
  readonly url: string;
  /** "5", "5–6", "3, 5". */
  readonly paragraph: string;
  /** Hexadecimal; {sha256:8} gives its first 8 digits. */
  readonly sha256: string;
  readonly tags: string;
  readonly note: string;
  readonly creator: string;
}

export const citationPlaceholders = [
  ...(['quote', 'title', 'byline', 'publisher', 'date', 'place', 'url', 'paragraph', 'sha256'] as const),
  ...(['tags', 'note', 'creator'] as const),
] satisfies readonly (keyof CitationFields)[];

const placeholder = /\{([A-Za-z0-9]+)(?::(\d{1,3}))?\}/g;

const isKnown = (name: string): name is keyof CitationFields => citationPlaceholders.some((known) => known === name);

/** The placeholders of a template that do not exist, as they are written, each once. */
export function unknownPlaceholders(template: string): string[] {
  const all = [...template.matchAll(placeholder)].filter(([, name = '']) => !isKnown(name)).map(([written]) => written);
  return [...new Set(all)];
}

const separatorsAfter = /[\s,;:·|–—-]+$/;
const separatorsBefore = /^[\s,;:·|–—-]+/;

/**
 * The template with its placeholders replaced; `{name:8}` keeps the first 8 characters of the value, an unknown placeholder
 * stays as it is written. One without a value goes, with the separators before it, or, at the beginning or behind a
 * bracket, those after it: "({publisher}, {date})" without a publisher is "(2017)". Brackets that are left empty go too.
 */
export function fillTemplate(template: string, fields: CitationFields): string {
  let filled = '';
  let isAfterGap = false;
  const put = (words: string) => {
    const atBeginning = filled === '' || /[([{“"'«]$/.test(filled);
    filled += isAfterGap && atBeginning ? words.replace(separatorsBefore, '') : words;
    isAfterGap = false;
  };
  let from = 0;
  for (const match of template.matchAll(placeholder)) {
    const [written, name = '', length] = match;
    if (match.index > from) put(template.slice(from, match.index));
    from = match.index + written.length;
    const value = isKnown(name) ? fields[name].slice(0, length === undefined ? undefined : Number(length)) : written;
    if (value !== '') put(value);
    else {
      filled = filled.replace(separatorsAfter, '');
      isAfterGap = true;
    }
  }
  put(template.slice(from));
  return filled.replace(/\s*(\(\s*\)|\[\s*\])/g, '').trim();
}

/** Numbers (from 1) of the paragraphs that half-open ranges of positions (from 0) touch: "5–6, 9". */
export function paragraphNumbers(ranges: readonly (readonly [from: number, to: number])[]): string {
  const parts = ranges.map(([from, to]) => (to - from > 1 ? `${String(from + 1)}–${String(to)}` : String(from + 1)));
  return [...new Set(parts)].join(', ');
}
