// Cuts paragraphs into <mark> runs and says which are the current annotation's. It changes no text:
// the text nodes of a paragraph, joined, are its slice of the canonical text before and after.
import { strings } from '../../core/language/index';
import { type Annotation, tagsOf } from '../../core/model/annotation';
import type { AnnotationId, TagId } from '../../core/model/identifier';
import { fullNames, type Tag } from '../../core/model/tag';
import { type RangeOf, type Segment, segments } from '../../core/text/segments';
import { withStatus } from '../review/status';
import type { OpenSource } from '../state/open-source';
import { inlineKey, inlineOf, withLooks, type Inline } from './inline-look';
import { lanesOf } from './lanes';
import { createMark, lookKey, type Underline } from './passage-look';
import { putRuns, type Stretch } from './run-nodes';
import type { SectionView } from './section-view';

interface Laid extends Underline {
  readonly annotation: Annotation;
}

/** A run, and what is seen and heard of it. */
interface Looking extends Stretch {
  readonly of: readonly Laid[];
  readonly looks: readonly Inline[];
  readonly names: string;
}

/** What a <mark> stands for. */
export interface Run {
  /** Half-open, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** In reading order. */
  readonly of: readonly Annotation[];
}

const everything = () => true;

export class Painter {
  #tags: ReadonlyMap<TagId, Tag> = new Map();
  #names: ReadonlyMap<TagId, string> = new Map();
  #current: AnnotationId | null = null;
  #shows: (annotation: Annotation) => boolean = everything;
  #showsHidden = false;
  readonly #open: OpenSource;
  readonly #runs = new WeakMap<Element, Run>();

  constructor(open: OpenSource) {
    this.#open = open;
  }

  /** Returns whether they are others than before: callers repaint then. */
  setTags(tags: ReadonlyMap<TagId, Tag>): boolean {
    if (tags === this.#tags) return false;
    this.#tags = tags;
    this.#names = fullNames(tags.values());
    return true;
  }

  /**
   * Which annotations are painted, picked by a click and named in the margin: those hidden by their tags, or beside the
   * tags filtered for, are as if they were not there. `shows` must answer alike until it is set again, and is asked for
   * every annotation near the window: a look-up in a set, not a search. Returns whether it is another than before:
   * callers repaint then. TextView.setFilter and the Reader's `shows` do both.
   */
  setFilter(shows: (annotation: Annotation) => boolean = everything): boolean {
    if (shows === this.#shows) return false;
    this.#shows = shows;
    return true;
  }

  /** Whether characters that one does not see are named. Returns whether that is another than before: callers repaint then. */
  setShowsHidden(showsHidden: boolean): boolean {
    if (showsHidden === this.#showsHidden) return false;
    this.#showsHidden = showsHidden;
    return true;
  }

  /** Whether the filter lets the annotation pass, current or not. */
  passes(annotation: Annotation): boolean {
    return this.#shows(annotation);
  }

  /** The annotations shown that cover `offset`, innermost first. */
  at(offset: number): readonly Annotation[] {
    return this.#open.index.at(offset).filter((annotation) => this.#isPainted(annotation));
  }

  /** The run that `mark` stands for. */
  run(mark: Element): Run | undefined {
    return this.#runs.get(mark);
  }

  /** "Threat, Speaker": the tags' own names, where there is no room for those above them. */
  shortLabel(annotation: Annotation): string {
    const names = tagsOf(annotation).map((tag) => this.#tags.get(tag)?.name ?? strings.reader.unknownTag);
    return withStatus(names.length > 0 ? names.join(', ') : strings.reader.highlight, annotation);
  }

  /** "Claim / Threat, Speaker", or what a passage without a tag is called. */
  label(annotation: Annotation): string {
    const names = tagsOf(annotation).map((tag) => this.#names.get(tag) ?? strings.reader.unknownTag);
    return withStatus(names.length > 0 ? names.join(', ') : strings.reader.highlight, annotation);
  }

  /** #rrggbb of its first tag; null for a passage without one. */
  colour(annotation: Annotation): string | null {
    for (const id of tagsOf(annotation)) {
      const tag = this.#tags.get(id);
      if (tag) return tag.colour;
    }
    return null;
  }

  paint(view: SectionView): void {
    view.paragraphs.forEach((element, offset) => this.paintParagraph(element, view.first + offset));
    view.painted = true;
  }

  /** Returns whether the paragraph's nodes were replaced, which moves a native selection that ends in them. */
  paintParagraph(element: HTMLElement, i: number): boolean {
    const start = this.#open.paragraphs.start(i);
    const end = this.#open.paragraphs.end(i);
    const ranges = this.#rangesOf(i, start, end);
    const inline = inlineOf(this.#open, start, end, this.#showsHidden);
    if (ranges.length + inline.length === 0 && element.firstElementChild === null) return false;
    const lanes = lanesOf(ranges);
    const laid = ranges.map(({ of: annotation, ...range }, rank) => ({
      ...range,
      of: {
        annotation,
        lane: lanes[rank] ?? 0,
        colour: this.colour(annotation),
        isUnsettled: annotation.anchoring !== undefined,
      },
    }));
    const stretches =
      inline.length === 0
        ? segments(start, end, laid).map((run) => this.#looking(run, run.of, []))
        : segments<Laid | Inline>(start, end, [...laid, ...inline]).map((run) => this.#lookingInline(run));
    const replaced = putRuns(element, stretches, {
      create: (looking) => this.#nodeOf(looking),
      keep: (node, looking) => this.#remember(node, looking),
    });
    this.#markCurrent(element);
    return replaced;
  }

  /** Moves the strong look to `current` within the given paragraphs, without touching their text. */
  setCurrent(current: AnnotationId | null, paragraphs: Iterable<HTMLElement>): void {
    this.#current = current;
    for (const element of paragraphs) this.#markCurrent(element);
  }

  /** The current annotation is painted whatever the filter: the analyst has just made it, or gone to it in the list. */
  #isPainted(annotation: Annotation): boolean {
    return annotation.id === this.#current || this.#shows(annotation);
  }

  #rangesOf(i: number, start: number, end: number): RangeOf<Annotation>[] {
    return this.#open.index
      .ofParagraph(i)
      .filter((annotation) => this.#isPainted(annotation))
      .flatMap((annotation) =>
        annotation.targets
          .filter((target) => target.revision === this.#open.revision && target.start < end && target.end > start)
          .map((target) => ({ start: target.start, end: target.end, of: annotation })),
      );
  }

  #lookingInline(run: Segment<Laid | Inline>): Looking {
    const of = run.of.filter((one): one is Laid => 'annotation' in one);
    const inline = run.of.filter((one): one is Inline => !('annotation' in one));
    const looks = inline.filter((look) => look.type !== 'page' || look.start === run.start);
    return this.#looking(run, of, looks);
  }

  #looking({ start, end }: Segment<unknown>, of: readonly Laid[], looks: readonly Inline[]): Looking {
    const names = of.map(({ annotation }) => this.label(annotation)).join(' · ');
    return { start, end, of, looks, names, key: `${lookKey(of)} ${names}${inlineKey(looks)}` };
  }

  #nodeOf(looking: Looking): ChildNode {
    const { start, end, of, looks, names } = looking;
    const text = this.#open.text.slice(start, end);
    if (of.length === 0) return withLooks(text, looks);
    const mark = createMark(of);
    if (looks.length === 0) mark.textContent = text;
    else mark.append(withLooks(text, looks));
    mark.ariaDescription = names;
    this.#remember(mark, looking);
    return mark;
  }

  #remember(node: ChildNode, { start, end, of }: Looking): void {
    if (node instanceof HTMLElement) this.#runs.set(node, { start, end, of: of.map(({ annotation }) => annotation) });
  }

  #markCurrent(element: HTMLElement): void {
    for (const mark of element.children) {
      const run = this.#runs.get(mark);
      const current = run?.of.find(({ id }) => id === this.#current);
      mark.classList.toggle('current', current !== undefined);
      mark.classList.toggle('current-start', current?.targets.some(({ start }) => start === run?.start) === true);
      mark.classList.toggle('current-end', current?.targets.some(({ end }) => end === run?.end) === true);
    }
  }
}
