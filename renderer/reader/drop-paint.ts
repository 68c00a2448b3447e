// The stretches that something dragged would be let go upon, painted without touching the text.
import type { TextRange } from '../../core/text/boundaries';
import type { Places } from './places';

const name = 'reader-drop';

export function paintDrop(places: Places, ranges: readonly TextRange[]): void {
  const painted = ranges.flatMap(({ start, end }) => places.toRange(start, end) ?? []);
  if (painted.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...painted));
}
