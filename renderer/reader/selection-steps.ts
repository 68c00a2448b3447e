// Growing and shrinking the selection by unit. Shrinking goes back the way that growing came.
import type { TextRange } from '../../core/text/boundaries';
import { grow, shrink } from '../../core/text/units';
import type { TextView } from './text-view';

export class SelectionSteps {
  /** From where growing began to what it last made. */
  #way: TextRange[] = [];

  /** False when there is nothing larger. */
  grow(view: TextView): boolean {
    const range = selected(view);
    const larger = grow(view.open.text, view.open.paragraphs, range);
    if (same(larger, range)) return false;
    if (!same(this.#way.at(-1), range)) this.#way = [range];
    this.#way.push(larger);
    show(view, larger);
    if (range.start === range.end) view.reveal(larger); // the caret may be out of sight
    return true;
  }

  /** False when there is nothing smaller. */
  shrink(view: TextView): boolean {
    const range = selected(view);
    const isOnWay = same(this.#way.at(-1), range);
    this.#way = isOnWay ? this.#way.slice(0, -1) : [];
    const smaller = this.#way.at(-1) ?? shrink(view.open.text, view.open.paragraphs, range);
    if (smaller === null) return false;
    show(view, smaller);
    return true;
  }
}

function selected({ selection, caret }: TextView): TextRange {
  return selection.snapped() ?? { start: caret, end: caret };
}

function show(view: TextView, range: TextRange): void {
  if (range.start < range.end) view.select(range);
  else {
    view.placeCaret(range.start);
    view.saySelection('keyboard');
  }
}

const same = (a: TextRange | undefined, b: TextRange) => a?.start === b.start && a.end === b.end;
