// Where the annotations of one text are: by paragraph, by offset, in reading order; kept up to date from diffs.
// It must not decide how anything looks.
import type { Diff } from '../history/diff';
import { type Annotation, compareReadingOrder, type Target } from '../model/annotation';
import type { AnnotationId, Sha256, SourceId } from '../model/identifier';
import type { Paragraphs } from '../text/paragraphs';

/** More changes than this at once, and sorting afresh is cheaper than inserting one by one. */
const manyChanges = 64;

export class AnnotationIndex {
  readonly #paragraphs: Paragraphs;
  readonly #revision: Sha256 | null;
  readonly #byId = new Map<AnnotationId, Annotation>();
  /** By paragraph; those that `#sorted` marks are in reading order. */
  readonly #buckets: Annotation[][] = [];
  readonly #sorted: Uint8Array;
  #order: readonly Annotation[] | null = null;
  #version = 0;

  /** Only targets made on `revision` have a place in the text (all targets when it is null); offsets in UTF-16 units. */
  constructor(paragraphs: Paragraphs, annotations: Iterable<Annotation>, revision: Sha256 | null = null) {
    this.#paragraphs = paragraphs;
    this.#revision = revision;
    this.#sorted = new Uint8Array(paragraphs.count);
    for (let i = 0; i < paragraphs.count; i += 1) this.#buckets.push([]);
    for (const annotation of annotations) this.#put(annotation);
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  get(id: AnnotationId): Annotation | undefined {
    return this.#byId.get(id);
  }

  /** The annotations that touch paragraph `i` (from 0), in reading order. */
  ofParagraph(i: number): readonly Annotation[] {
    const bucket = this.#buckets[i] ?? [];
    if (this.#sorted[i] === 0) {
      if (bucket.length > 1) bucket.sort(compareReadingOrder);
      this.#sorted[i] = 1;
    }
    return bucket;
  }

  /** All annotations that cover `offset`, innermost (shortest) first. */
  at(offset: number): readonly Annotation[] {
    const covering: { annotation: Annotation; length: number }[] = [];
    for (const annotation of this.ofParagraph(this.#paragraphs.at(offset))) {
      const target = annotation.targets.find((one) => this.#isHere(one) && one.start <= offset && offset < one.end);
      if (target) covering.push({ annotation, length: target.end - target.start });
    }
    covering.sort((a, b) => a.length - b.length || compareReadingOrder(a.annotation, b.annotation));
    return covering.map(({ annotation }) => annotation);
  }

  /** Every annotation of the source. A new array after each change, the same one between changes. */
  inReadingOrder(): readonly Annotation[] {
    this.#order ??= this.#sortAll();
    return this.#order;
  }

  /** Takes over what `diff` changes in `source`; returns the paragraphs whose look it changes. Harmless when repeated. */
  apply(diff: Diff, source: SourceId): ReadonlySet<number> {
    const gone = annotationsOf([...diff.removed, ...diff.updated.map(({ before }) => before)], source);
    const come = annotationsOf([...diff.added, ...diff.updated.map(({ after }) => after)], source);
    const touched = new Set<number>();
    if (gone.length + come.length === 0) return touched;
    this.#version += 1;
    const order = gone.length + come.length > manyChanges ? null : this.#order?.slice();
    for (const { id } of gone) this.#remove(id, touched, order);
    for (const annotation of come) {
      this.#remove(annotation.id, touched, order);
      this.#put(annotation);
      for (const i of this.#touchedBy(annotation)) touched.add(i);
      if (order) order.splice(placeOf(order, annotation), 0, annotation);
    }
    this.#order = order ?? null;
    return touched;
  }

  #put(annotation: Annotation): void {
    this.#byId.set(annotation.id, annotation);
    for (const i of this.#touchedBy(annotation)) {
      const bucket = this.#buckets[i];
      // Two targets of one annotation may lie in one paragraph; they follow each other.
      if (bucket === undefined || bucket.at(-1) === annotation) continue;
      bucket.push(annotation);
      this.#sorted[i] = 0;
    }
  }

  #remove(id: AnnotationId, touched: Set<number>, order: Annotation[] | null | undefined): void {
    const known = this.#byId.get(id);
    if (known === undefined) return;
    this.#byId.delete(id);
    for (const i of this.#touchedBy(known)) {
      touched.add(i);
      const bucket = this.#buckets[i];
      const at = bucket?.indexOf(known) ?? -1;
      if (at >= 0) bucket?.splice(at, 1);
    }
    if (order) order.splice(placeOf(order, known), 1);
  }

  #isHere(target: Target): boolean {
    return this.#revision === null || target.revision === this.#revision;
  }

  *#touchedBy(annotation: Annotation): Generator<number> {
    for (const target of annotation.targets) {
      if (!this.#isHere(target)) continue;
      const [from, to] = this.#paragraphs.touched(target.start, target.end);
      for (let i = from; i < to; i += 1) yield i;
    }
  }

  /** Sorts paragraph by paragraph: many short sorts cost a fraction of one long one. */
  #sortAll(): readonly Annotation[] {
    const byParagraph = new Map<number, Annotation[]>();
    for (const annotation of this.#byId.values()) {
      const i = this.#paragraphs.at(annotation.targets[0]?.start ?? 0);
      const bucket = byParagraph.get(i);
      if (bucket) bucket.push(annotation);
      else byParagraph.set(i, [annotation]);
    }
    const places = [...byParagraph.keys()].sort((a, b) => a - b);
    return places.flatMap((i) => (byParagraph.get(i) ?? []).sort(compareReadingOrder));
  }
}

function annotationsOf(records: Diff['added'], source: SourceId): Annotation[] {
  return records.filter((record) => record.kind === 'annotation').filter((record) => record.source === source);
}

/** Where `annotation` stands, or would stand, in `order`. */
function placeOf(order: readonly Annotation[], annotation: Annotation): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = order[middle];
    if (other !== undefined && compareReadingOrder(other, annotation) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
