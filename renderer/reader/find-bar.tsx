// Find in the whole text, whether it is in the DOM or not: the browser's own find sees only what is.
import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { strings } from '../../core/language/index';
import { findAll, type Hits, hitFrom } from '../../core/text/find';
import type { OpenSource } from '../state/open-source';
import type { ReaderHandle } from './reader';

export interface FindBarProps {
  readonly open: OpenSource;
  readonly reader: RefObject<ReaderHandle | null>;
  /** The bar has given the focus back to the reader; the hit is selected. */
  readonly onClose: () => void;
}

const none = new Uint32Array(0);
/** UTF-16 units. Searching a text beyond this takes longer than the next key stroke. */
const longText = 1_000_000;

export function FindBar({ open, reader, onClose }: FindBarProps): ReactElement {
  const [query, setQuery] = useState('');
  const [from] = useState(() => reader.current?.selection()?.start ?? reader.current?.caret() ?? 0);
  const [step, setStep] = useState(0);
  const [searched, searchNow] = useSettled(query, open.text.length > longText ? 150 : 0);
  const hits = useMemo(() => findAll(open.text, searched), [open, searched]);
  const current = currentHit(hits, from, step);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const handle = reader.current;
    handle?.showHits(hits.starts, hits.ends, current);
    const range = rangeOf(hits, current);
    if (range) handle?.reveal(range);
  }, [reader, hits, current]);
  useEffect(() => {
    const handle = reader.current;
    return () => handle?.showHits(none, none, -1);
  }, [reader]);

  const go = (by: 1 | -1) => {
    if (searched === query) setStep(step + by);
    else searchNow(); // the first hit has not been seen yet
  };
  const close = () => {
    const found = searched === query ? hits : findAll(open.text, query);
    const range = rangeOf(found, currentHit(found, from, step));
    reader.current?.focus();
    if (range) reader.current?.select(range);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const change = (text: string) => {
    setQuery(text);
    setStep(0);
  };

  return (
    <div className="find-bar" role="search" aria-label={strings.findBar.region} onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="search"
        aria-label={strings.findBar.field}
        placeholder={strings.findBar.placeholder}
        spellCheck={false}
        value={query}
        onChange={(event) => change(event.target.value)}
      />
      <output className="find-count" aria-live="polite">
        {searched === '' ? '' : countLabel(hits.starts.length, current)}
      </output>
      <FindButtons go={go} close={close} />
    </div>
  );
}

interface FindButtonsProps {
  readonly go: (by: 1 | -1) => void;
  readonly close: () => void;
}

/** `data-find` is how find.ts presses them. */
function FindButtons({ go, close }: FindButtonsProps): ReactElement {
  const { previous, previousTip, next, nextTip, close: closing, closeTip } = strings.findBar;
  return (
    <>
      <button type="button" data-find="previous" aria-label={previous} title={previousTip} onClick={() => go(-1)}>
        ↑
      </button>
      <button type="button" data-find="next" aria-label={next} title={nextTip} onClick={() => go(1)}>
        ↓
      </button>
      <button type="button" aria-label={closing} title={closeTip} onClick={close}>
        ×
      </button>
    </>
  );
}

/** `value`, once it has not changed for `delay` milliseconds, and a function that does not wait for that. */
function useSettled(value: string, delay: number): [string, () => void] {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return [settled, () => setSettled(value)];
}

/** The hit `step` hits after the first one from `from` on, round and round. */
function currentHit(hits: Hits, from: number, step: number): number {
  const count = hits.starts.length;
  return count === 0 ? -1 : (((hitFrom(hits, from) + step) % count) + count) % count;
}

function rangeOf(hits: Hits, hit: number): { start: number; end: number } | null {
  const start = hits.starts[hit];
  const end = hits.ends[hit];
  return start === undefined || end === undefined ? null : { start, end };
}

function countLabel(count: number, current: number): string {
  return count === 0 ? strings.findBar.none : strings.findBar.place(current + 1, count);
}
