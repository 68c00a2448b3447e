// Canonical texts lately read, so that tagging one passage after another reads the disk once. Texts never change.
import type { Sha256 } from '../core/model/identifier';
import { succeed, type Result } from '../core/result';

/** In UTF-16 code units: about eight texts of a million words. */
const defaultLimit = 48_000_000;

export class TextCache {
  readonly #read: (revision: Sha256) => Promise<Result<string>>;
  readonly #limit: number;
  /** Least recently used first. */
  readonly #texts = new Map<Sha256, string>();
  #size = 0;

  constructor(read: (revision: Sha256) => Promise<Result<string>>, limit = defaultLimit) {
    this.#read = read;
    this.#limit = limit;
  }

  async get(revision: Sha256): Promise<Result<string>> {
    const known = this.#texts.get(revision);
    if (known !== undefined) {
      this.#texts.delete(revision);
      this.#texts.set(revision, known);
      return succeed(known);
    }
    const read = await this.#read(revision);
    if (read.ok && !this.#texts.has(revision)) this.#keep(revision, read.value);
    return read;
  }

  /** All of them, or the first failure. */
  async getAll(revisions: Iterable<Sha256>): Promise<Result<ReadonlyMap<Sha256, string>>> {
    const texts = new Map<Sha256, string>();
    for (const revision of revisions) {
      const text = await this.get(revision);
      if (!text.ok) return text;
      texts.set(revision, text.value);
    }
    return succeed(texts);
  }

  #keep(revision: Sha256, text: string): void {
    this.#texts.set(revision, text);
    this.#size += text.length;
    for (const [oldest, content] of this.#texts) {
      if (this.#size <= this.#limit || oldest === revision) return;
      this.#texts.delete(oldest);
      this.#size -= content.length;
    }
  }
}
