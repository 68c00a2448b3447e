// The text of content.xml, by ODF 1.3 part 3: white space collapses, <text:s> and <text:tab> stand for what does not.
import type { Block, Flow, Look } from '../flow';
import { readXml, type Attributes } from '../xml';
import { namespaces } from './namespaces';
import type { Style, Styles } from './styles';

/** Elements whose content a reader of the file is not shown in the text. */
const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'office:scripts',
  'office:automatic-styles',
  'office:font-face-decls',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:ruby-text',
]);
const mostSpaces = 1000;

interface Paragraph {
  readonly block: Block;
  readonly style: Style;
}

interface Span {
  readonly style: Style;
  readonly href?: string | undefined;
}

/** Reads content.xml into the flow. */
export function readContent(bytes: Uint8Array, flow: Flow, styles: Styles): void {
  readXml(bytes, { part: 'content.xml', namespaces }, new Content(flow, styles));
  flow.paragraph({});
}

class Content {
  readonly #flow: Flow;
  readonly #styles: Styles;
  readonly #paragraphs: Paragraph[] = [];
  readonly #spans: Span[] = [];
  #skipping = 0;
  #lists = 0;
  #cells = 0;
  #page = 1;
  #pageAt = 0;
  /** Words of a note wait until the paragraph that refers to it has ended: they are read into this. */
  #note: { sign: string; text: string } | null = null;
  #inSign = false;
  #notes: string[] = [];

  constructor(flow: Flow, styles: Styles) {
    this.#flow = flow;
    this.#styles = styles;
  }

  readonly open = (name: string, attribute: Attributes): void => {
    if (this.#skipping > 0 || skipped.has(name)) {
      this.#skipping += 1;
      return;
    }
    if (name === 'text:note') this.#note = { sign: '', text: '' };
    else if (name === 'text:note-citation') this.#inSign = true;
    else if (name === 'text:s') this.#spaces(Number(attribute('text:c') ?? 1));
    else if (name === 'text:tab') this.#kept('\t');
    else if (name === 'text:line-break') this.#line();
    else if (this.#note === null) this.#openInText(name, attribute);
  };

  readonly close = (name: string): void => {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    if (name === 'text:note-citation') this.#inSign = false;
    else if (name === 'text:note') this.#closeNote();
    else if (this.#note !== null) {
      if (name === 'text:p') this.#note.text += ' ';
    } else if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:list') this.#lists -= 1;
    else if (name === 'table:table-cell') this.#cells -= 1;
    else if (name === 'text:span' || name === 'text:a') this.#spans.pop();
  };

  readonly text = (text: string): void => {
    if (this.#skipping > 0) return;
    if (this.#note !== null) this.#note[this.#inSign ? 'sign' : 'text'] += text;
    else if (this.#paragraphs.length > 0 && !this.#isHidden()) this.#flow.words(text, this.#look());
  };

  #openInText(name: string, attribute: Attributes): void {
    if (name === 'text:p' || name === 'text:h') this.#openParagraph(name, attribute);
    else if (name === 'text:list') this.#lists += 1;
    else if (name === 'table:table-cell') this.#cells += 1;
    else if (name === 'text:soft-page-break') this.#newPage();
    else if (name === 'text:span') this.#spans.push({ style: this.#styles(attribute('text:style-name')) });
    else if (name === 'text:a') this.#spans.push({ style: {}, href: attribute('xlink:href') });
  }

  #openParagraph(name: string, attribute: Attributes): void {
    const style = this.#styles(attribute('text:style-name'));
    const list = this.#lists > 0 ? this.#lists : undefined;
    const heading = name === 'text:h' ? Number(attribute('text:outline-level') ?? 1) : undefined;
    const block: Block = { heading, list: heading === undefined ? list : undefined, quotation: style.quotation };
    if (style.breaksPage === true) this.#newPage();
    this.#paragraphs.push({ block: { ...block, tight: this.#cells > 0 }, style });
    this.#flow.paragraph(this.#block());
  }

  #closeParagraph(): void {
    this.#paragraphs.pop();
    this.#flow.paragraph(this.#block());
    if (this.#paragraphs.length > 0) return;
    for (const note of this.#notes) {
      this.#flow.words(note);
      this.#flow.paragraph({});
    }
    this.#notes = [];
  }

  #block(): Block {
    return this.#paragraphs.at(-1)?.block ?? {};
  }

  #closeNote(): void {
    if (this.#note === null) return;
    const sign = `[${this.#note.sign.trim()}]`;
    this.#notes.push(`${sign} ${this.#note.text}`);
    this.#note = null;
    this.text(sign);
  }

  #spaces(count: number): void {
    this.#kept(' '.repeat(Math.min(mostSpaces, Number.isFinite(count) && count > 0 ? Math.trunc(count) : 0)));
  }

  #kept(text: string): void {
    if (this.#note !== null) this.#note.text += ' ';
    else if (this.#paragraphs.length > 0 && !this.#isHidden()) this.#flow.kept(text, this.#look());
  }

  #line(): void {
    if (this.#note !== null) this.#note.text += ' ';
    else this.#flow.line();
  }

  /** Two breaks with no words between are one. */
  #newPage(): void {
    if (this.#flow.length === this.#pageAt) return;
    this.#page += 1;
    this.#pageAt = this.#flow.length;
    this.#flow.page(String(this.#page));
  }

  #isHidden(): boolean {
    return this.#spans.some(({ style }) => style.hidden) || this.#paragraphs.some(({ style }) => style.hidden);
  }

  #look(): Look {
    const bold = this.#spans.findLast(({ style }) => style.bold !== undefined)?.style.bold;
    const italic = this.#spans.findLast(({ style }) => style.italic !== undefined)?.style.italic;
    return { bold, italic, href: this.#spans.findLast(({ href }) => href !== undefined)?.href };
  }
}
