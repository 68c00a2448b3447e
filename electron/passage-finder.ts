// The passages of the open project by their words, for the palette. Reads the project for the first time when it is first
// asked, a slice at a time, so that commands are not kept waiting; then follows every change.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PassageSearch, type PassageHit, type PassageHits } from '../core/analysis/passage-search';
import type { Diff } from '../core/history/diff';
import type { Annotation } from '../core/model/annotation';
import type { AnnotationId } from '../core/model/identifier';
import type { ProjectState } from '../core/model/state';

/** Annotations that are read in one go: some milliseconds. */
const slice = 4000;

export class PassageFinder {
  readonly #state: () => ProjectState;
  readonly #search = new PassageSearch();
  #reading: Promise<void> | null = null;

  constructor(state: () => ProjectState) {
    this.#state = state;
  }

  /** See PassageSearch.find. */
  async find(typed: string, limit: number): Promise<PassageHits> {
    await this.#ready();
    return this.#search.find(typed, limit);
  }

  /** See PassageSearch.hits. */
  async hits(ids: readonly AnnotationId[]): Promise<PassageHit[]> {
    await this.#ready();
    return this.#search.hits(ids);
  }

  apply(diff: Diff): void {
    if (this.#reading !== null) this.#search.apply(diff);
  }

  #ready(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  /** Tables are walked alive: what a command removes meanwhile is not met, what it changes is met as it is then. */
  async #read(): Promise<void> {
    let batch: Annotation[] = [];
    for (const table of this.#state().annotations.values()) {
      for (const annotation of table.values()) {
        batch.push(annotation);
        if (batch.length < slice) continue;
        this.#search.add(batch);
        batch = [];
        await nextTurn();
      }
    }
    this.#search.add(batch);
  }
}
