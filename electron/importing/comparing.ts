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
  /** The file has been read again since, and has another text. */
  isGone?: true;
}

type Found<T> = T | null;

export class Comparison {
  readonly #byText = new Map<string, Known[]>();
  readonly #sketches = new SketchIndex<Known>();
  readonly #planned = new Map<number, Known>();

  /** A source of the project; its sketch is null when its text could not be read. */
  addSource(source: Source, sketch: Sketch | null): void {
    const { textSha256 } = currentRevision(source);
    for (const revision of source.revisions)
      this.#remember({ title: source.title, item: null, textSha256: revision.textSha256 });
    if (sketch !== null) this.#sketches.add({ title: source.title, item: null, textSha256 }, sketch);
  }

  /** The preferred text of a file of the plan, in place of the one that it had; null: it has none. */
  setPlanned(item: number, title: string, text: ReadText | null): void {
    const before = this.#planned.get(item);
    if (before !== undefined) before.isGone = true;
    if (text === null) return;
    const known = { title, item, textSha256: text.textSha256 };
    this.#planned.set(item, known);
    this.#remember(known);
    this.#sketches.add(known, text.sketch);
  }

  /** What is the same as this text of file `item`: in the project, else earlier in the plan. */
  compare(item: number, text: ReadText): { readonly twin: Found<Twin>; readonly near: Found<NearTwin> } {
    const twin = this.#byText.get(text.textSha256)?.find((known) => isBefore(known, item)) ?? null;
    if (twin !== null) return { twin: wordsOf(twin), near: null };
    const near = this.#sketches.nearest(text.sketch, (known) => isBefore(known, item));
    if (near === null) return { twin, near };
    return { twin, near: { ...wordsOf(near.key), share: near.share, ofOther: near.ofOther } };
  }

  #remember(one: Known): void {
    const known = this.#byText.get(one.textSha256);
    if (known === undefined) this.#byText.set(one.textSha256, [one]);
    else known.push(one);
  }
}

const isBefore = ({ item: at, isGone }: Known, item: number) => at === null || (at < item && isGone !== true);
const wordsOf = ({ title, item }: Known): Twin => ({ title, isPlanned: item !== null });
