// Which texts of a plan are the same, or nearly the same, as a text of the project or an earlier one of the plan.
import { SketchIndex, type Sketch } from '../../core/analysis/near-duplicates';
import type { NearTwin, Twin } from '../../core/analysis/source-plan';
import { currentRevision, type Source } from '../../core/model/source';
import type { ReadText } from '../extract/job';

interface Known {
  readonly title: string;
  /** Its place in the plan; null: a source of the project. */
  readonly item: number | null;
  readonly textSha256: string;
}

type Found<T> = T | null;

export class Comparison {
  readonly #byText = new Map<string, Known[]>();
  readonly #sketches = new SketchIndex<Known>();

  /** A source of the project; its sketch is null when its text could not be read. */
  addSource(source: Source, sketch: Sketch | null): void {
    const { textSha256 } = currentRevision(source);
    for (const revision of source.revisions) this.#remember({ title: source.title, item: null, ...revision });
    if (sketch !== null) this.#sketches.add({ title: source.title, item: null, textSha256 }, sketch);
  }

  /** The preferred text of a file of the plan. */
  addPlanned(item: number, title: string, { textSha256, sketch }: ReadText): void {
    this.#remember({ title, item, textSha256 });
    this.#sketches.add({ title, item, textSha256 }, sketch);
  }

  /** What is the same as this text of file `item`: in the project, else earlier in the plan. */
  compare(item: number, text: ReadText): { readonly twin: Found<Twin>; readonly near: Found<NearTwin> } {
    const twin = this.#byText.get(text.textSha256)?.find((known) => isBefore(known, item)) ?? null;
    if (twin !== null) return { twin: wordsOf(twin), near: null };
    const near = this.#sketches.nearest(text.sketch, (known) => isBefore(known, item));
    if (near === null) return { twin, near };
    return { twin, near: { ...wordsOf(near.key), share: near.share, ofOther: near.ofOther } };
  }

  #remember({ title, item, textSha256 }: Known): void {
    const known = this.#byText.get(textSha256);
    if (known === undefined) this.#byText.set(textSha256, [{ title, item, textSha256 }]);
    else known.push({ title, item, textSha256 });
  }
}

const isBefore = (known: Known, item: number) => known.item === null || known.item < item;
const wordsOf = ({ title, item }: Known): Twin => ({ title, isPlanned: item !== null });
