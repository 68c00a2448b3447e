// The hits that would be tagged, each with the words around it and a box to leave it out. Virtualised: there may be thousands.
import { VList } from 'virtua';
import { strings } from '../../core/language/index';
import type { TextRange } from '../../core/text/boundaries';
import type { OpenSource } from '../state/open-source';
import { Button } from '../ui/button';

interface HitListProps {
  readonly open: OpenSource;
  readonly stretches: readonly TextRange[];
  /** Places in `stretches` that are left out. */
  readonly left: ReadonlySet<number>;
  readonly onChange: (left: ReadonlySet<number>) => void;
}

/** UTF-16 units of context on each side. */
const context = 48;

export function HitList({ open, stretches, left, onChange }: HitListProps) {
  const toggle = (place: number) => {
    const next = new Set(left);
    if (!next.delete(place)) next.add(place);
    onChange(next);
  };
  return (
    <section className="hit-list" aria-label={strings.find.hits}>
      <header className="hit-list-header">
        <span role="status">{strings.find.chosen(stretches.length - left.size, stretches.length)}</span>
        <span className="stretch" />
        <Button variant="quiet" onClick={() => onChange(new Set())}>
          {strings.find.all}
        </Button>
        <Button variant="quiet" onClick={() => onChange(new Set(stretches.keys()))}>
          {strings.find.none}
        </Button>
      </header>
      <VList className="hit-rows" data={stretches}>
        {(range, i) => (
          <label key={range.start} className="hit-row">
            <input type="checkbox" checked={!left.has(i)} onChange={() => toggle(i)} />
            <span className="hit-place">{strings.find.paragraph(open.paragraphs.at(range.start) + 1)}</span>
            <HitWords text={open.text} range={range} />
          </label>
        )}
      </VList>
    </section>
  );
}

function HitWords({ text, range: { start, end } }: { readonly text: string; readonly range: TextRange }) {
  const before = text
    .slice(Math.max(0, start - context), start)
    .split('\n')
    .at(-1);
  const after = text.slice(end, end + context).split('\n')[0];
  return (
    <span className="hit-words">
      {before}
      <mark>{text.slice(start, end)}</mark>
      {after}
    </span>
  );
}
