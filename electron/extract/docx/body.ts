// The text of a part of a Word file: document.xml, footnotes.xml, endnotes.xml.
import { isAddress, type Block, type Flow, type Look } from '../flow';
import { readXml, type Attributes } from '../xml';
import { namespaces } from './namespaces';
import type { NoteKind, Notes } from './notes';
import type { Relations } from './relations';
import type { Style, Styles } from './styles';
import { isOn } from './switches';

export interface BodyContext {
  readonly part: string;
  readonly flow: Flow;
  readonly styles: Styles;
  readonly notes: Notes;
  readonly relations: Relations;
}

/** Elements whose content a reader of the file is not shown, or shown twice. */
const skipped = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText', 'w:rubyPr', 'w:rt']);
/** Properties of what was before a tracked change. */
const formerProperties = new Set(['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange']);

/** Of fields within fields so many are looked at: each word looks at them. */
const deepestField = 20;

interface Field {
  instruction: string;
  href: string | undefined;
  isResult: boolean;
}

interface Paragraph {
  style: Style;
  heading: number | undefined;
  list: number | undefined;
  readonly inCell: boolean;
}

/** Reads a part into the flow. */
export function readBody(bytes: Uint8Array, context: BodyContext): void {
  const body = new Body(context);
  readXml(bytes, { part: context.part, namespaces }, body);
  context.flow.paragraph({});
}

class Body {
  readonly #context: BodyContext;
  readonly #paragraphs: Paragraph[] = [];
  readonly #links: (string | undefined)[] = [];
  readonly #fields: Field[] = [];
  /** Depth inside an element that is passed over; 0: outside. */
  #skipping = 0;
  #cells = 0;
  #page = 1;
  #pageAt = 0;
  /** Properties are those of the paragraph (its mark) or of the run. */
  #inParagraphProperties = false;
  #run: { bold?: boolean; italic?: boolean; hidden?: boolean; style: Style } = { style: {} };
  #isText = false;
  #isInstruction = false;
  /** The sign of the note being read, due before its first words. */
  #sign: string | null = null;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  readonly open = (name: string, attribute: Attributes): void => {
    if (name === 'w:instrText' && this.#skipping === 0) this.#isInstruction = true;
    if (this.#skipping > 0 || skipped.has(name) || formerProperties.has(name)) {
      this.#skipping += 1;
      return;
    }
    if (name === 'w:footnote' || name === 'w:endnote') this.#openNote(name.slice(2) as NoteKind, attribute);
    else if (name === 'w:p') this.#openParagraph();
    else if (name === 'w:pPr') this.#inParagraphProperties = true;
    else if (this.#inParagraphProperties) this.#paragraphProperty(name, attribute);
    else if (name === 'w:tc') this.#cells += 1;
    else if (name === 'w:r') this.#run = { style: {} };
    else if (name === 'w:hyperlink') this.#links.push(this.#context.relations.get(attribute('r:id') ?? ''));
    else this.#inRun(name, attribute);
  };

  readonly close = (name: string): void => {
    this.#isInstruction = false;
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:pPr') this.#closeParagraphProperties();
    else if (name === 'w:tc') this.#cells -= 1;
    else if (name === 'w:tbl') this.#context.flow.paragraph({});
    else if (name === 'w:hyperlink') this.#links.pop();
    else if (name === 'w:t' || name === 'm:t') this.#isText = false;
  };

  readonly text = (text: string): void => {
    const field = this.#fields.at(-1);
    if (this.#isInstruction && field && field.instruction.length < 10_000) field.instruction += text;
    if (this.#isText && this.#skipping === 0) this.#say(text.replace(/[\t\r\n]/g, ' '));
  };

  #openNote(kind: NoteKind, attribute: Attributes): void {
    this.#sign = this.#context.notes.signOf(kind, attribute('w:id') ?? '');
    if (this.#sign === null) this.#skipping = 1;
  }

  #openParagraph(): void {
    this.#paragraphs.push({ style: {}, heading: undefined, list: undefined, inCell: this.#cells > 0 });
    this.#context.flow.paragraph(this.#block());
  }

  /** Around a text box the paragraph that holds it goes on. */
  #closeParagraph(): void {
    this.#paragraphs.pop();
    this.#context.flow.paragraph(this.#block());
  }

  #closeParagraphProperties(): void {
    this.#inParagraphProperties = false;
    this.#context.flow.paragraph(this.#block());
  }

  #block(): Block {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return {};
    const { style, heading = style.heading, list = style.list, inCell } = paragraph;
    const isHeading = heading !== undefined && heading >= 1 && heading <= 9;
    const block = isHeading ? { heading } : list !== undefined && list > 0 ? { list } : {};
    return { ...block, quotation: style.quotation, tight: inCell };
  }

  #paragraphProperty(name: string, attribute: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    const value = attribute('w:val');
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.style = this.#context.styles(value);
    else if (name === 'w:outlineLvl') paragraph.heading = Number(value) + 1;
    else if (name === 'w:numPr') paragraph.list ??= 1;
    else if (name === 'w:ilvl') paragraph.list = Number(value) + 1;
    else if (name === 'w:numId' && value === '0') paragraph.list = 0;
    else if (name === 'w:pageBreakBefore' && isOn(value)) this.#newPage();
  }

  #inRun(name: string, attribute: Attributes): void {
    const value = attribute('w:val');
    if (name === 'w:t' || name === 'm:t') this.#isText = true;
    else if (name === 'w:b') this.#run.bold = isOn(value);
    else if (name === 'w:i') this.#run.italic = isOn(value);
    else if (name === 'w:vanish') this.#run.hidden = isOn(value);
    else if (name === 'w:rStyle') this.#run.style = this.#context.styles(value);
    else if (name === 'w:tab') this.#say('\t');
    else if (name === 'w:noBreakHyphen') this.#say('\u2011');
    else if (name === 'w:softHyphen') this.#say('\u00AD');
    else if (name === 'w:sym') this.#symbol(attribute('w:char') ?? '');
    else if (name === 'w:cr' || (name === 'w:br' && attribute('w:type') !== 'page')) this.#context.flow.line();
    else if (name === 'w:br' || name === 'w:lastRenderedPageBreak') this.#newPage();
    else if (name === 'w:fldChar') this.#fieldChar(attribute('w:fldCharType'));
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.#refer(name, attribute('w:id'));
  }

  /** A break and the mark of where the page ended when it was last shown are one new page. */
  #newPage(): void {
    const { flow } = this.#context;
    if (flow.length === this.#pageAt) return;
    this.#page += 1;
    this.#pageAt = flow.length;
    flow.page(String(this.#page));
  }

  #symbol(code: string): void {
    const point = /^[0-9a-f]{1,6}$/i.test(code) ? parseInt(code, 16) : 0;
    // Word puts the signs of symbol fonts where no character is.
    const isPrivate = point < 0x20 || point > 0x10ffff || (point >= 0xd800 && point < 0xf900);
    this.#say(isPrivate ? '\uFFFD' : String.fromCodePoint(point));
  }

  #refer(name: string, id = ''): void {
    this.#say(this.#context.notes.refer(name === 'w:footnoteReference' ? 'footnote' : 'endnote', id));
  }

  #fieldChar(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ instruction: '', href: undefined, isResult: false });
    const field = this.#fields.at(-1);
    if (type === 'separate' && field) {
      field.isResult = true;
      field.href = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.instruction)?.[1];
    }
    if (type === 'end') this.#fields.pop();
  }

  #say(text: string): void {
    if (this.#run.hidden === true || this.#paragraphs.length === 0) return;
    const { flow } = this.#context;
    if (this.#sign !== null) {
      const sign = this.#sign;
      this.#sign = null;
      flow.kept(`${sign} `);
      flow.kept(text.trimStart(), this.#look());
    } else flow.kept(text, this.#look());
  }

  #look(): Look {
    const { bold, italic, style } = this.#run;
    const href = [...this.#links, ...this.#fields.slice(-deepestField).map(({ href }) => href)].findLast(
      (address) => address !== undefined && isAddress(address),
    );
    return { bold: bold ?? style.bold, italic: italic ?? style.italic, href };
  }
}
