// The tokens of an RTF file → a flow of paragraphs. A group keeps what was set inside it to itself.
import { strings } from '../../../core/language/index';
import type { Flow } from '../flow';
import type { Findings } from '../found';
import { refuse } from '../refused';
import { decodeBytes, textOf } from './code-pages';
import { newGroup, type Group } from './group';
import { characters, codePages, infoFields, infoProperties, readGroups, skippedGroups, symbols } from './words';
import type { Token } from './tokens';
import { Paragraphs } from './paragraphs';
import { Tables } from './tables';

const deepest = 1000;

export class RtfReader {
  /** Of the file, by \ansicpg and its like. */
  codePage = 1252;
  readonly #bytes: Uint8Array;
  readonly #findings: Findings;
  readonly #paragraphs: Paragraphs;
  readonly #tables = new Tables();
  readonly #outer: Group[] = [];
  #group: Group = newGroup();
  /** Bytes of text that are still to be decoded together. */
  #pending: number[] = [];
  /** Characters to pass over that stand for a Unicode character before them. */
  #passing = 0;
  /** \* has been read: the next word names a group that may be passed over. */
  #mayPass = false;
  #isClosed = false;

  constructor(bytes: Uint8Array, flow: Flow, findings: Findings) {
    this.#bytes = bytes;
    this.#findings = findings;
    this.#paragraphs = new Paragraphs(flow);
  }

  readonly take = (token: Token): void => {
    if (this.#isClosed) return; // what stands after the last brace is no part of the file
    if (token.kind === 'text') this.#text(token.start, token.end);
    else if (token.kind === 'byte') this.#byte(token.byte);
    else {
      this.#decode();
      if (token.kind === 'open') this.#open();
      else if (token.kind === 'close') this.#close();
      else if (token.kind === 'symbol') this.#symbol(token.symbol);
      else this.#word(token.word, token.value);
    }
  };

  /** The bytes are at their end. */
  end(): void {
    if (!this.#isClosed) refuse('CANNOT_EXTRACT', strings.extracting.cutOff);
    this.#paragraphs.end();
  }

  #open(): void {
    if (this.#outer.length >= deepest) refuse('TOO_LARGE', strings.extracting.tooDeep('RTF'));
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, collected: null };
    this.#passing = 0;
    this.#mayPass = false;
  }

  #close(): void {
    const closed = this.#group;
    this.#group = this.#outer.pop() ?? closed;
    this.#isClosed = this.#outer.length === 0;
    this.#passing = 0;
    this.#mayPass = false;
    if (closed.collected !== null) this.#collected(closed);
  }

  /** What a group collected, when it ends. */
  #collected({ destination, collected }: Group): void {
    const text = collected?.text ?? '';
    if (destination === 'instruction' && this.#group.field) {
      this.#group.field.href ??= /^\s*HYPERLINK\s+"([^"]+)"/i.exec(text)?.[1];
    } else if (destination === 'note') this.#paragraphs.note(text);
    else if (destination === 'style') this.#tables.nameStyle(collected?.number ?? 0, text);
    else if (destination === 'creation') this.#findings.put('date', collected?.date, 'info creatim');
    else if (Object.hasOwn(infoFields, destination)) {
      this.#findings.put(infoFields[destination] ?? 'title', text, `info ${destination}`);
    } else if (infoProperties.has(destination)) this.#findings.property(destination, text);
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#mayPass = true;
    else if (symbol === '\n' || symbol === '\r') this.#word('par', null);
    else if (Object.hasOwn(symbols, symbol)) this.#say(symbols[symbol] ?? '');
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.#say(symbol);
  }

  #word(word: string, value: number | null): void {
    const mayPass = this.#mayPass;
    this.#mayPass = false;
    if (word === 'u') {
      this.#say(String.fromCharCode((value ?? 0) & 0xffff));
      this.#passing = this.#group.fallbackLength;
      return;
    }
    this.#passing = 0;
    if (this.#group.destination === 'skipped') return;
    if (word === 'listtext' || word === 'pntext') this.#paragraphs.set('list', this.#paragraphs.list ?? 1);
    if (skippedGroups.has(word) || (mayPass && !readGroups.has(word))) this.#group.destination = 'skipped';
    else if (!this.#beginsDestination(word)) this.#set(word, value);
  }

  #beginsDestination(word: string): boolean {
    const begin = (destination: string) => {
      this.#group.destination = destination;
      this.#group.collected = { text: '', number: 0, date: '' };
      return true;
    };
    const { destination } = this.#group;
    if (word === 'fonttbl' || word === 'info') {
      this.#group.destination = word;
      return true;
    }
    if (word === 'stylesheet') return begin('style');
    if (destination === 'info' && word === 'creatim') return begin('creation');
    if (destination === 'info' && (Object.hasOwn(infoFields, word) || infoProperties.has(word))) return begin(word);
    if (word === 'footnote') return begin('note');
    if (word === 'fldinst') return begin('instruction');
    if (word === 'field') this.#group.field = { href: undefined };
    return word === 'field';
  }

  #set(word: string, value: number | null): void {
    const group = this.#group;
    const isOn = value !== 0;
    if (word === 'ansicpg') this.codePage = value ?? 1252;
    else if (Object.hasOwn(codePages, word)) this.codePage = codePages[word] ?? 1252;
    else if (word === 'uc') group.fallbackLength = Math.min(100, Math.max(0, value ?? 1));
    else if (word === 'f') group.font = value ?? 0;
    else if (word === 'fcharset' || word === 'cpg') this.#tables.font(group.font, word, value ?? 0);
    else if (word === 'b') group.bold = isOn;
    else if (word === 'i') group.italic = isOn;
    else if (word === 'v' || word === 'deleted') group.hidden = isOn;
    else if (word === 'plain') Object.assign(group, { bold: false, italic: false, hidden: false });
    else if (group.destination === 'creation') this.#dateField(word, value ?? 0);
    else if (group.destination === 'style') this.#styleField(word, value ?? 0);
    else if (Object.hasOwn(characters, word)) this.#say(characters[word] ?? '');
    else if (group.destination === 'text') this.#paragraphs.word(word, value, this.#tables);
    else if (word === 'par' || word === 'line') this.#say(' ');
  }

  #styleField(word: string, value: number): void {
    this.#group.collected ??= { text: '', number: 0, date: '' };
    if (word === 's') this.#group.collected.number = value;
    if (word === 'outlinelevel') this.#tables.outline(this.#group.collected.number, value);
  }

  #dateField(word: string, value: number): void {
    const { collected } = this.#group;
    const digits = word === 'yr' ? 4 : word === 'mo' || word === 'dy' ? 2 : 0;
    if (collected === null || digits === 0) return;
    collected.date += `${collected.date === '' ? '' : '-'}${String(value).padStart(digits, '0')}`;
  }

  #text(start: number, end: number): void {
    const passed = Math.min(this.#passing, end - start);
    this.#passing -= passed;
    this.#mayPass = false;
    if (this.#group.destination === 'skipped') return;
    for (let at = start + passed; at < end; at += 1) this.#pending.push(this.#bytes[at] ?? 0);
  }

  #byte(byte: number): void {
    if (this.#passing > 0) this.#passing -= 1;
    else if (this.#group.destination !== 'skipped') this.#pending.push(byte);
  }

  #decode(): void {
    if (this.#pending.length === 0) return;
    const bytes = this.#pending;
    this.#pending = [];
    const { destination, font, hidden } = this.#group;
    if (destination === 'fonttbl' || destination === 'info' || hidden) return;
    const codePage = this.#tables.codePage(font) ?? this.codePage;
    const isText = destination === 'text' || destination === 'note';
    this.#say(isText ? decodeBytes(bytes, codePage) : (textOf(bytes, codePage) ?? ''));
  }

  #say(text: string): void {
    const { destination, collected, hidden, bold, italic, field } = this.#group;
    if (destination === 'skipped' || destination === 'fonttbl' || destination === 'info') return;
    if (destination !== 'text') {
      const into = collected ?? this.#outer.findLast((group) => group.collected !== null)?.collected;
      if (into && into.text.length < 100_000) into.text += text;
    } else if (!hidden) this.#paragraphs.say(text, { bold, italic, href: field?.href });
  }
}
