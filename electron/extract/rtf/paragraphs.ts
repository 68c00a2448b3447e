// The paragraphs of an RTF file: their properties count from their first words; \pard takes them back.
import type { Block, Flow, Look } from '../flow';
import type { RtfStyle, Tables } from './tables';

interface Properties {
  list: number | undefined;
  heading: number | undefined;
  style: RtfStyle;
  tight: boolean;
}

const none = (): Properties => ({ list: undefined, heading: undefined, style: {}, tight: false });

export class Paragraphs {
  readonly #flow: Flow;
  #properties = none();
  #begun = false;
  #notes: string[] = [];
  #noteCount = 0;
  #page = 1;
  #pageAt = 0;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  get list(): number | undefined {
    return this.#properties.list;
  }

  set(property: 'list' | 'heading', value: number): void {
    this.#properties[property] = value;
  }

  /** A control word that means something to a paragraph. */
  word(word: string, value: number | null, tables: Tables): void {
    const number = value ?? 0;
    if (word === 'par' || word === 'sect' || word === 'cell' || word === 'row' || word === 'nestcell') this.#next();
    else if (word === 'line') this.#flow.line();
    else if (word === 'page' || word === 'softpage' || word === 'pagebb') this.#newPage();
    else if (word === 'pard') this.#properties = none();
    else if (word === 's') this.#properties.style = tables.style(number);
    else if (word === 'outlinelevel') this.#properties.heading = number < 9 ? number + 1 : undefined;
    else if (word === 'ls') this.#properties.list ??= 1;
    else if (word === 'ilvl') this.#properties.list = number + 1;
    else if (word === 'intbl') this.#properties.tight = true;
  }

  say(text: string, look: Look): void {
    if (!this.#begun) this.#flow.paragraph(this.#block());
    this.#begun = true;
    this.#flow.kept(text, look);
  }

  /** A note ends: its sign stands where it is referred to. */
  note(text: string): void {
    this.#noteCount += 1;
    const sign = `[${this.#noteCount}]`;
    this.say(sign, {});
    this.#notes.push(`${sign} ${text.trim()}`);
  }

  end(): void {
    this.#next();
  }

  #next(): void {
    this.#flow.paragraph({});
    this.#begun = false;
    for (const note of this.#notes) {
      this.#flow.words(note);
      this.#flow.paragraph({});
    }
    this.#notes = [];
  }

  #block(): Block {
    const { list, heading, style, tight } = this.#properties;
    const level = heading ?? style.heading;
    return { ...(level === undefined ? { list } : { heading: level }), quotation: style.quotation, tight };
  }

  #newPage(): void {
    if (this.#flow.length === this.#pageAt) return;
    this.#page += 1;
    this.#pageAt = this.#flow.length;
    this.#flow.page(String(this.#page));
  }
}
