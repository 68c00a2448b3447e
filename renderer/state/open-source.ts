// The source that a reader shows: its text, its paragraphs and its annotations, and who wants to know of changes.
// It holds no state of the interface (selection, caret, filters).
import { AnnotationIndex } from '../../core/analysis/annotation-index';
import type { Diff } from '../../core/history/diff';
import type { Annotation } from '../../core/model/annotation';
import type { Sha256 } from '../../core/model/identifier';
import type { LayoutRange } from '../../core/model/layout';
import { currentRevision, type Source } from '../../core/model/source';
import { LayoutIndex } from '../../core/text/layout-index';
import { Paragraphs } from '../../core/text/paragraphs';

type Listener = (touched: ReadonlySet<number>) => void;

export class OpenSource {
  readonly revision: Sha256;
  readonly text: string;
  readonly paragraphs: Paragraphs;
  readonly layout: LayoutIndex;
  readonly index: AnnotationIndex;
  /** Grows with every change, for useSyncExternalStore. */
  version = 0;
  #source: Source;
  readonly #listeners = new Set<Listener>();

  /** `text` is the canonical text of the source's newest revision, `layout` what stands beside it. */
  constructor(source: Source, text: string, annotations: readonly Annotation[], layout: readonly LayoutRange[] = []) {
    this.#source = source;
    this.revision = currentRevision(source).textSha256;
    this.text = text;
    this.layout = new LayoutIndex(layout);
    this.paragraphs = new Paragraphs(text, !this.layout.hasBlocks);
    this.index = new AnnotationIndex(this.paragraphs, annotations, this.revision);
  }

  /** The newest record of the source: a command may change its metadata while it is open. */
  get source(): Source {
    return this.#source;
  }

  /** Takes over what `diff` changes here. Listeners hear the touched paragraphs (from 0), none when only metadata changed. */
  apply(diff: Diff): void {
    const before = this.index.version;
    const touched = this.index.apply(diff, this.#source.id);
    const source = this.#sourceAfter(diff);
    if (source === this.#source && this.index.version === before) return;
    this.#source = source;
    this.version += 1;
    for (const listener of [...this.#listeners]) listener(touched);
  }

  /** Returns the way to unsubscribe. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #sourceAfter(diff: Diff): Source {
    const afters = [...diff.added, ...diff.updated.map(({ after }) => after)];
    const mine = afters.filter((record) => record.kind === 'source').find((record) => record.id === this.#source.id);
    return mine ?? this.#source;
  }
}
