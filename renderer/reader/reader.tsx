// The reader as a React component: hosts a TextView and passes on what changes. Nothing inside it is React's.
import {
  type ReactElement,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import type { Annotation } from '../../core/model/annotation';
import { strings } from '../../core/language/index';
import type { AnnotationId, TagId } from '../../core/model/identifier';
import type { Tag } from '../../core/model/tag';
import type { TextRange } from '../../core/text/boundaries';
import type { OpenSource } from '../state/open-source';
import { paintDrop } from './drop-paint';
import { Gestures } from './gestures';
import { plainHabits, type Habits } from './habits';
import { SelectionSteps } from './selection-steps';
import { Pointing, type PointingEvents } from './pointing';
import { applyLook } from './reader-look';
import { rememberPlace, returnToPlace } from './reading-places';
import { scrollPlaceOf, scrollToPlace } from './scroll-place';
import { TextView, type TextViewEvents } from './text-view';
import { useReaderLook } from './use-reader-look';

export interface ReaderHandle {
  focus(): void;
  /** Snapped: whole grapheme clusters, outer white space trimmed; null when collapsed or blank. */
  selection(): TextRange | null;
  select(range: TextRange | null): void;
  /** Canonical offset, UTF-16 units. */
  caret(): number;
  /** In viewport coordinates; null when the range is not in the DOM. */
  rectOf(range: TextRange): DOMRect | null;
  /** What lies at a place in viewport coordinates: the innermost passage first; null beside the text. */
  pointAt(x: number, y: number): { readonly offset: number; readonly passages: readonly Annotation[] } | null;
  /** Scrolls into view; to the middle when it was out of sight. */
  reveal(range: TextRange): void;
  selectAll(): void;
  placeCaret(offset: number): void;
  /** Selects the next larger or smaller unit (word, sentence, paragraph); false when there is none. */
  grow(): boolean;
  shrink(): boolean;
  /** Makes the next of the passages at the caret, or at the current one's place, current. */
  cycle(): void;
  /** Paints what was found: starts and ends ascending, and which of them is the current hit (-1 for none). */
  showHits(starts: Uint32Array, ends: Uint32Array, current: number): void;
  /** Shows what something dragged would be let go upon; none: no longer. */
  showDrop(ranges: readonly TextRange[]): void;
  /** Where it is scrolled to, as in scroll-place.ts. */
  scrollPlace(): number;
  scrollToPlace(place: number): void;
  /** For whoever opens the same text next. */
  rememberPlace(): void;
}

export interface ReaderProps {
  readonly open: OpenSource;
  readonly tags: ReadonlyMap<TagId, Tag>;
  readonly current: AnnotationId | null;
  /** Which passages are shown; all when left out. A new function means new answers: keep it while they hold. */
  readonly shows?: ((annotation: Annotation) => boolean) | undefined;
  /** Whether characters that one does not see are named. */
  readonly showsHidden?: boolean | undefined;
  /** How the analyst likes to use the mouse; plain ones when left out. */
  readonly habits?: Habits | undefined;
  /** A selection was finished, or given up (null). */
  onSelectionChange(range: TextRange | null, by: 'mouse' | 'keyboard'): void;
  onCaretChange(offset: number): void;
  /** A passage was clicked, or cycled to; null when the analyst clicked beside any. */
  onCurrentChange(id: AnnotationId | null): void;
  /** A stretch of a passage was given other ends. */
  onRedraw?(id: AnnotationId, stretch: TextRange, range: TextRange): void;
  /** What the mouse points at: see PointingEvents. */
  readonly onList?: PointingEvents['list'] | undefined;
  readonly onRest?: PointingEvents['rest'] | undefined;
  readonly ref: Ref<ReaderHandle>;
}

export function Reader(props: ReaderProps): ReactElement {
  const { open, tags, current, shows, showsHidden = false, habits = plainHabits, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<TextView>(null);
  const hands = useRef<Gestures>(null);
  const onSelection = useEffectEvent((range: TextRange | null, by: 'mouse' | 'keyboard') =>
    props.onSelectionChange(range, by),
  );
  const onCaret = useEffectEvent((offset: number) => props.onCaretChange(offset));
  const onCurrent = useEffectEvent((id: AnnotationId | null) => props.onCurrentChange(id));
  const pointing = useEffectEvent((): PointingEvents => ({
    list: (annotations, box) => props.onList?.(annotations, box),
    rest: (annotations, box) => props.onRest?.(annotations, box),
  }));
  const start = useEffectEvent((scroller: HTMLElement, events: TextViewEvents) => {
    const text = new TextView(open, scroller, tags, events);
    text.setFilter(shows);
    text.setShowsHidden(showsHidden);
    text.current.set(current);
    return text;
  });

  const onRedraw = useEffectEvent((id: AnnotationId, stretch: TextRange, range: TextRange) =>
    props.onRedraw?.(id, stretch, range),
  );
  const habitsNow = useEffectEvent(() => habits);

  useLook(host, view);
  useLayoutEffect(() => {
    if (host.current === null) return;
    const text = start(host.current, {
      selectionChange: (range, by) => onSelection(range, by),
      caretChange: (offset) => onCaret(offset),
      currentChange: (id) => onCurrent(id),
    });
    view.current = text;
    const gestures = new Gestures(text, (id, stretch, range) => onRedraw(id, stretch, range));
    gestures.setHabits(habitsNow());
    hands.current = gestures;
    const pointer = new Pointing(text, pointing());
    returnToPlace(text);
    return () => {
      rememberPlace(text);
      gestures.dispose();
      pointer.dispose();
      text.dispose();
      view.current = hands.current = null;
    };
  }, [open]);
  useLayoutEffect(() => hands.current?.setHabits(habits), [habits]);
  useLayoutEffect(() => view.current?.setTags(tags), [tags]);
  useLayoutEffect(() => view.current?.setFilter(shows), [shows]);
  useLayoutEffect(() => view.current?.setShowsHidden(showsHidden), [showsHidden]);
  useLayoutEffect(() => view.current?.current.set(current), [current]);
  useImperativeHandle(ref, () => handleOf(host, view), []);

  return (
    <div
      ref={host}
      className="reader"
      role="document"
      tabIndex={0}
      aria-label={strings.reader.textOf(open.source.title)}
    />
  );
}

/** Before the text is laid out, and when the user chooses another look: what one reads stays where it is. */
function useLook(host: { current: HTMLElement | null }, view: { current: TextView | null }): void {
  const look = useReaderLook();
  useLayoutEffect(() => {
    if (host.current) applyLook(host.current, look);
    view.current?.viewport.restyled();
  }, [host, view, look]);
  useEffect(() => {
    const restyle = () => view.current?.viewport.restyled();
    document.fonts.addEventListener('loadingdone', restyle);
    return () => document.fonts.removeEventListener('loadingdone', restyle);
  }, [view]);
}

function handleOf(host: { current: HTMLElement | null }, view: { current: TextView | null }): ReaderHandle {
  const steps = new SelectionSteps();
  return {
    focus: () => host.current?.focus({ preventScroll: true }),
    selection: () => view.current?.selection.snapped() ?? null,
    select: (range) => view.current?.select(range),
    caret: () => view.current?.caret ?? 0,
    rectOf: (range) => view.current?.rectOf(range) ?? null,
    pointAt: (x, y) => view.current?.pointAt(x, y) ?? null,
    reveal: (range) => view.current?.reveal(range),
    selectAll: () => view.current?.selectAll(),
    placeCaret: (offset) => view.current?.placeCaret(offset),
    grow: () => view.current !== null && steps.grow(view.current),
    shrink: () => view.current !== null && steps.shrink(view.current),
    cycle: () => view.current?.current.cycle(view.current.caret),
    showHits: (starts, ends, hit) => view.current?.showHits(starts, ends, hit),
    showDrop: (ranges) => view.current && paintDrop(view.current.places, ranges),
    scrollPlace: () => (view.current ? scrollPlaceOf(view.current) : 0),
    scrollToPlace: (place) => view.current && scrollToPlace(view.current, place),
    rememberPlace: () => view.current && rememberPlace(view.current),
  };
}
