// A chapter of a book (XHTML) → a flow of paragraphs. Its pictures, scripts and styles are passed over.
import type { Block, Flow, Look } from '../flow';
import { readXml, type Attributes } from '../xml';
import { entities } from './entities';
import { namespaces } from './namespaces';

const skipped = new Set('head script style template noscript svg rt rp audio video object iframe'.split(' '));
const blocks = new Set(
  (
    'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const lists = new Set(['ul', 'ol']);
const bold = new Set(['b', 'strong']);
const italic = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** Reads the chapter in `bytes`, called `part` in messages. */
export function readChapter(bytes: Uint8Array, part: string, flow: Flow): void {
  readXml(bytes, { part, namespaces, entities }, new Chapter(flow));
  flow.paragraph({});
}

/** As far as the element itself says: style sheets are not read. A page that hides its whole body is shown by a script. */
function isHidden(name: string, attribute: Attributes): boolean {
  if (attribute('hidden') !== undefined) return true;
  const style = name === 'body' || name === 'html' ? undefined : attribute('style');
  return style !== undefined && /(?:^|;)\s*display\s*:\s*none\b/i.test(style);
}

interface Open {
  readonly name: string;
  readonly href: string | undefined;
}

/** Elements of (X)HTML as they open and close → paragraphs; also for pages of the web (../html). */
export class Chapter {
  readonly #flow: Flow;
  readonly #open: Open[] = [];
  /** How many elements of each name are open. */
  readonly #within = new Map<string, number>();
  #skipping = 0;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  readonly open = (qualified: string, attribute: Attributes): void => {
    const name = qualified.replace(/^h:/, '');
    if (this.#skipping > 0 || skipped.has(name) || isHidden(name, attribute)) {
      this.#skipping += 1;
      return;
    }
    if (this.#isPageBreak(attribute)) {
      const label = (attribute('title') ?? attribute('aria-label') ?? '').trim();
      if (label !== '') this.#flow.page(label);
      this.#skipping = 1;
      return;
    }
    this.#open.push({ name, href: name === 'a' ? attribute('href') : undefined });
    this.#count(name, 1);
    if (blocks.has(name)) this.#flow.paragraph(this.#block());
    if (name === 'br') this.#flow.line();
  };

  readonly close = (): void => {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    const name = this.#open.pop()?.name ?? '';
    this.#count(name, -1);
    if (blocks.has(name)) this.#flow.paragraph(this.#block());
  };

  readonly text = (text: string): void => {
    if (this.#skipping > 0) return;
    if (this.#has('pre')) this.#flow.kept(text, this.#look());
    else this.#flow.words(text, this.#look());
  };

  #isPageBreak(attribute: Attributes): boolean {
    const roles = `${attribute('epub:type') ?? ''} ${attribute('role') ?? ''}`.split(/\s+/);
    return roles.includes('pagebreak') || roles.includes('doc-pagebreak');
  }

  #block(): Block {
    const heading = this.#open.findLast(({ name }) => /^h[1-6]$/.test(name))?.name.slice(1);
    const depth = this.#open.filter(({ name }) => lists.has(name)).length;
    const list = this.#has('li') && depth > 0 && heading === undefined ? depth : undefined;
    return {
      heading: heading === undefined ? undefined : Number(heading),
      list,
      quotation: this.#has('blockquote'),
      tight: this.#has('td') || this.#has('th'),
    };
  }

  #look(): Look {
    const names = this.#open;
    return {
      bold: names.some(({ name }) => bold.has(name)),
      italic: names.some(({ name }) => italic.has(name)),
      href: names.findLast(({ href }) => href !== undefined)?.href,
    };
  }

  #has(name: string): boolean {
    return (this.#within.get(name) ?? 0) > 0;
  }

  #count(name: string, by: 1 | -1): void {
    this.#within.set(name, (this.#within.get(name) ?? 0) + by);
  }
}
