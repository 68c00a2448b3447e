// Paragraphs of words with a look, as office formats have them, put into a TextBuilder: a paragraph begins at its first
// words, neighbouring words of the same look share one range, and list items and cells stand without blank lines between.
import { strings } from '../../core/language/index';
import type { Utf16Offset } from '../../core/model/identifier';
import type { LayoutRange } from '../../core/model/layout';
import type { BuiltText, RangeKind, TextBuilder } from '../../core/text/text-builder';
import type { Limits } from './extractor';
import { refuse } from './refused';

/** What a paragraph is. */
export interface Block {
  /** 1 to 6. */
  readonly heading?: number | undefined;
  /** From 1. */
  readonly list?: number | undefined;
  readonly quotation?: boolean | undefined;
  /** Stands right below the one before, when that is tight too: list items, cells. */
  readonly tight?: boolean | undefined;
}

/** How words look. */
export interface Look {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly href?: string | undefined;
}

type Open = ReturnType<TextBuilder['begin']>;
const longestAddress = 4096;

export class Flow {
  readonly #builder: TextBuilder;
  readonly #most: number;
  #block: Block = {};
  #open: Open[] | null = null;
  #wasTight = false;
  readonly #inline = new Map<string, { readonly range: Open; readonly end: () => void }>();

  /** A text longer than the limit's bytes is refused: a few signs of some formats stand for a thousand characters. */
  constructor(builder: TextBuilder, { bytes }: Pick<Limits, 'bytes'>) {
    this.#builder = builder;
    this.#most = bytes;
  }

  /** Length of the text so far. */
  get length(): number {
    return this.#builder.length;
  }

  /** Ends the paragraph; the next words begin one that is `block`. */
  paragraph(block: Block): void {
    this.#look({});
    for (const range of (this.#open ?? []).toReversed()) this.#builder.end(range);
    if (this.#open !== null) this.#wasTight = isTight(this.#block);
    this.#open = null;
    this.#block = block;
  }

  /** Words as they are, white space included. */
  kept(text: string, look: Look = {}): void {
    if (text === '') return;
    this.#begin();
    this.#look(look);
    this.#builder.verbatim(text);
  }

  /** Words whose white space is collapsed. */
  words(text: string, look: Look = {}): void {
    if (text.trim() !== '') this.#begin();
    this.#look(look);
    this.#builder.words(text);
  }

  /** A line ends within the paragraph. */
  line(): void {
    this.#builder.break(1);
  }

  page(label: string): void {
    this.#builder.page(label.slice(0, 40));
  }

  #begin(): void {
    if (this.#builder.length > this.#most) {
      refuse('TOO_LARGE', strings.extracting.inflatesBeyond(Math.floor(this.#most / 1e6)));
    }
    if (this.#open !== null) return;
    const block = this.#block;
    this.#builder.break(this.#wasTight && isTight(block) ? 1 : 2);
    const kinds: RangeKind[] = [];
    if (block.quotation === true) kinds.push({ type: 'quotation' });
    if (block.heading !== undefined) kinds.push({ type: 'heading', level: clamp(block.heading, 6) });
    if (block.list !== undefined) kinds.push({ type: 'listItem', depth: clamp(block.list, 20) });
    this.#open = kinds.map((kind) => this.#builder.begin(kind));
  }

  /** Begins and ends ranges so that the next words look so. */
  #look({ bold, italic, href }: Look): void {
    const wanted = new Map<string, RangeKind>();
    if (href !== undefined && isAddress(href)) wanted.set(`link ${href}`, { type: 'link', href });
    if (bold === true) wanted.set('bold', { type: 'emphasis', strong: true });
    if (italic === true) wanted.set('italic', { type: 'emphasis', strong: false });
    for (const [key, { end }] of [...this.#inline].toReversed()) if (!wanted.has(key)) end();
    for (const [key, kind] of wanted) {
      if (this.#inline.has(key)) continue;
      const range = this.#builder.begin(kind);
      const end = () => {
        this.#builder.end(range);
        this.#inline.delete(key);
      };
      this.#inline.set(key, { range, end });
    }
  }
}

/** Where pages begin, the first one does at the beginning of the text. */
export function withFirstPage({ text, ranges }: BuiltText): BuiltText {
  if (!ranges.some(({ type }) => type === 'page')) return { text, ranges };
  const first: LayoutRange = { type: 'page', label: '1', start: beginning, end: beginning };
  return { text, ranges: [first, ...ranges].sort(byPlace) };
}

const beginning = 0 as Utf16Offset;
const byPlace = (a: LayoutRange, b: LayoutRange) => a.start - b.start || b.end - a.end;

/** An address that a reader may be told of; those inside the file, and scripts, are none. */
export function isAddress(href: string): boolean {
  return href.length <= longestAddress && /^(https?:\/\/|mailto:)\S/i.test(href);
}

function isTight({ list, tight }: Block): boolean {
  return list !== undefined || tight === true;
}

function clamp(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(1, Math.trunc(value))) : 1;
}
