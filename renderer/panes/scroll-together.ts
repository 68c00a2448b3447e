// Two texts scrolled as one: the one under the wheel or with the keyboard leads, the other follows.
import { readerOf } from '../reader-handle';
import type { PaneId } from '../state/panes';
import { mirror } from '../state/project';
import { placeBeside, turned, type Alignment } from './beside';

/** Ties the two panes as they stand; returns how to untie them. */
export function keepTogether(): () => void {
  const [left, right] = mirror.getState().panes;
  if (!left?.open || !right?.open) return () => undefined;
  const alignment: Alignment = {
    here: readerOf(left.id)?.scrollPlace() ?? 0,
    there: readerOf(right.id)?.scrollPlace() ?? 0,
    length: left.open.paragraphs.count,
    otherLength: right.open.paragraphs.count,
  };
  let wheeled: PaneId | null = null;
  const follow = ({ target }: Event) => {
    const pane = paneAt(target);
    if (pane === null || pane !== (wheeled ?? mirror.getState().active)) return;
    const place = readerOf(pane)?.scrollPlace() ?? 0;
    const [other, seen] = pane === left.id ? [right.id, alignment] : [left.id, turned(alignment)];
    readerOf(other)?.scrollToPlace(placeBeside(place, seen));
  };
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  document.addEventListener('scroll', follow, options);
  document.addEventListener('wheel', ({ target }) => (wheeled = paneAt(target)), options);
  for (const name of ['pointerdown', 'keydown']) document.addEventListener(name, () => (wheeled = null), options);
  return () => listening.abort();
}

/** The pane whose text `target` is, or lies in. */
function paneAt(target: EventTarget | null): PaneId | null {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-pane]')?.dataset['pane'] : undefined;
  return id === '1' ? 1 : id === '2' ? 2 : null;
}
