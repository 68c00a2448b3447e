// Where the annotations of one text are: by paragraph, by offset, in reading order; kept up to date from diffs.
// Lost annotations have no place in the text: they are kept apart. It must not decide how anything looks.
import type { Diff } from '../history/diff';
import { type Annotation, compareReadingOrder, isLost, type Target } from '../model/annotation';
import type { AnnotationId, Sha256, SourceId } from '../model/identifier';
import type { Paragraphs } from '../text/paragraphs';
import { placeOf, sortInReadingOrder } from './reading-order';

/** More changes than this at once, and sorting afresh is cheaper than inserting one by one. */
const manyChanges = 64;

export class AnnotationIndex {
  readonly #paragraphs: Paragraphs;
  readonly #revision: Sha256 | null;
  /** What the constructor was given, in its order; `#placed` and nothing else looks into it. */
  readonly #given: readonly Annotation[];
  readonly #placed: PlacedByParagraph;
  /** By paragraph, in reading order; made from `#placed` when first asked for. */
  readonly #buckets: (Annotation[] | undefined)[];
  /** Made when first asked for: opening a text needs no single annotation. */
  #byId: Map<AnnotationId, Annotation> | null = null;
  #order: readonly Annotation[] | null = null;
  readonly #lost = new Map<AnnotationId, Annotation>();
  #version = 0;

  /** Only targets made on `revision` have a place in the text (all targets when it is null); offsets in UTF-16 units. */
  constructor(paragraphs: Paragraphs, annotations: readonly Annotation[], revision: Sha256 | null = null) {
    this.#paragraphs = paragraphs;
    this.#revision = revision;
    this.#given = annotations.some(isLost) ? annotations.filter((one) => !isLost(one)) : annotations;
    for (const one of annotations) if (isLost(one)) this.#lost.set(one.id, one);
    this.#placed = placeByParagraph(paragraphs, this.#given, revision);
    this.#buckets = new Array<Annotation[] | undefined>(paragraphs.count);
  }

  get size(): number {
    return this.#ids().size;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  get(id: AnnotationId): Annotation | undefined {
    return this.#ids().get(id);
  }

  /** Also one that is lost. */
  find(id: AnnotationId): Annotation | undefined {
    return this.get(id) ?? this.#lost.get(id);
  }

  /** The annotations that touch paragraph `i` (from 0), in reading order. */
  ofParagraph(i: number): readonly Annotation[] {
    return this.#bucket(i);
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

  /** The annotations whose words are not in this text, in the reading order of the text where they were. */
  lost(): readonly Annotation[] {
    return [...this.#lost.values()].sort(compareReadingOrder);
  }

  /** Every annotation that has a place in this text. A new array after each change, the same one between changes. */
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
    const order = gone.length + come.length > manyChanges ? null : (this.#order?.slice() ?? null);
    for (const { id } of gone) this.#remove(id, touched, order);
    for (const annotation of come) {
      this.#remove(annotation.id, touched, order);
      if (isLost(annotation)) {
        this.#lost.set(annotation.id, annotation);
        continue;
      }
      this.#put(annotation, touched);
      if (order) order.splice(placeOf(order, annotation), 0, annotation);
    }
    this.#order = order;
    return touched;
  }

  #ids(): Map<AnnotationId, Annotation> {
    this.#byId ??= new Map(this.#given.map((annotation) => [annotation.id, annotation]));
    return this.#byId;
  }

  #bucket(i: number): Annotation[] {
    const known = this.#buckets[i];
    if (known) return known;
    const bucket: Annotation[] = [];
    const { heads, nexts, ranks } = this.#placed;
    for (let at = heads[i] ?? -1; at >= 0; at = nexts[at] ?? -1) {
      const annotation = this.#given[ranks[at] ?? -1];
      // Two targets of one annotation may lie in one paragraph; they follow each other.
      if (annotation && bucket.at(-1) !== annotation) bucket.push(annotation);
    }
    if (bucket.length > 1) bucket.sort(compareReadingOrder);
    this.#buckets[i] = bucket;
    return bucket;
  }

  #put(annotation: Annotation, touched: Set<number>): void {
    this.#ids().set(annotation.id, annotation);
    for (const i of this.#touchedBy(annotation)) {
      touched.add(i);
      const bucket = this.#bucket(i);
      if (!bucket.includes(annotation)) bucket.splice(placeOf(bucket, annotation), 0, annotation);
    }
  }

  #remove(id: AnnotationId, touched: Set<number>, order: Annotation[] | null): void {
    this.#lost.delete(id);
    const known = this.#ids().get(id);
    if (known === undefined) return;
    // Buckets not made yet are made from what was given: they must be made before it no longer holds.
    for (const i of this.#touchedBy(known)) {
      touched.add(i);
      const bucket = this.#bucket(i);
      const at = bucket.indexOf(known);
      if (at >= 0) bucket.splice(at, 1);
    }
    this.#ids().delete(id);
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

  #sortAll(): readonly Annotation[] {
    return sortInReadingOrder(this.#byId ? [...this.#byId.values()] : this.#given);
  }
}

/** One chain of ranks (in the array given) per paragraph: typed arrays, since 50,000 small ones would cost half a second. */
interface PlacedByParagraph {
  readonly heads: Int32Array;
  readonly nexts: readonly number[];
  readonly ranks: readonly number[];
}

function placeByParagraph(
  paragraphs: Paragraphs,
  annotations: readonly Annotation[],
  revision: Sha256 | null,
): PlacedByParagraph {
  const heads = new Int32Array(paragraphs.count).fill(-1);
  const nexts: number[] = [];
  const ranks: number[] = [];
  annotations.forEach((annotation, rank) => {
    for (const target of annotation.targets) {
      if (revision !== null && target.revision !== revision) continue;
      const [from, to] = paragraphs.touched(target.start, target.end);
      for (let i = from; i < to; i += 1) {
        nexts.push(heads[i] ?? -1);
        ranks.push(rank);
        heads[i] = nexts.length - 1;
      }
    }
  });
  return { heads, nexts, ranks };
}

function annotationsOf(records: Diff['added'], source: SourceId): Annotation[] {
  return records.filter((record) => record.kind === 'annotation').filter((record) => record.source === source);
}
