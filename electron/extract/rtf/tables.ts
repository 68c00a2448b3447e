// The tables of an RTF file: which code page a font has, what a style is.
import { codePageOf } from './code-pages';

export interface RtfStyle {
  readonly heading?: number;
  readonly quotation?: boolean;
}

const mostEntries = 10_000;

export class Tables {
  readonly #codePages = new Map<number, number>();
  readonly #styles = new Map<number, RtfStyle>();

  font(font: number, word: 'fcharset' | 'cpg', value: number): void {
    const codePage = word === 'cpg' ? value : codePageOf(value);
    if (codePage !== null && this.#codePages.size < mostEntries) this.#codePages.set(font, codePage);
  }

  /** The font's own code page, or null: that of the file. */
  codePage(font: number): number | null {
    return this.#codePages.get(font) ?? null;
  }

  outline(style: number, level: number): void {
    if (level >= 0 && level < 9) this.#put(style, { heading: level + 1 });
  }

  /** `name` as the style sheet has it, with its semicolon. */
  nameStyle(style: number, name: string): void {
    const plain = name.replace(/;\s*$/, '').trim().toLowerCase();
    const level = /^heading ([1-9])$/.exec(plain)?.[1] ?? (plain === 'title' ? '1' : undefined);
    if (level !== undefined) this.#put(style, { heading: Number(level) });
    if (/^(intense )?quote$|^quotations?$|^block text$/.test(plain)) this.#put(style, { quotation: true });
  }

  style(number: number): RtfStyle {
    return this.#styles.get(number) ?? {};
  }

  #put(style: number, what: RtfStyle): void {
    if (this.#styles.size < mostEntries) this.#styles.set(style, { ...this.#styles.get(style), ...what });
  }
}
