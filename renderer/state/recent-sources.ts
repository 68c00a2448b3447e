// The sources read last, kept in memory and up to date, so that going back to one costs no fetching and no sorting.
import type { Diff } from '../../core/history/diff';
import { currentRevision, type Source } from '../../core/model/source';
import type { OpenSource } from './open-source';

/** UTF-16 units of text, about a million words; annotations come on top. */
const mostText = 6_000_000;

export class RecentSources {
  /** The one used last comes last. */
  readonly #sources = new Map<string, OpenSource>();

  /** The source as it is kept; undefined when it is not, or its text has a newer revision. */
  get(source: Source): OpenSource | undefined {
    const kept = this.#sources.get(source.id);
    if (kept === undefined) return undefined;
    this.#sources.delete(source.id);
    if (kept.revision !== currentRevision(source).textSha256) return undefined;
    this.#sources.set(source.id, kept);
    return kept;
  }

  put(open: OpenSource): void {
    this.#sources.delete(open.source.id);
    this.#sources.set(open.source.id, open);
    let length = 0;
    for (const { text } of this.#sources.values()) length += text.length;
    for (const [id, { text }] of this.#sources) {
      if (length <= mostText || id === open.source.id) break;
      this.#sources.delete(id);
      length -= text.length;
    }
  }

  /** Takes over a change of the project; `shown` are sources on screen, whether they are kept or not. */
  apply(diff: Diff, shown: Iterable<OpenSource>): void {
    for (const open of new Set([...this.#sources.values(), ...shown])) open.apply(diff);
  }

  clear(): void {
    this.#sources.clear();
  }
}
