// One side of a row of a comparison: its words, those that differ marked as deleted or inserted, its passages underlined.
import { piecesIn } from '../../core/analysis/word-pieces';
import type { Changes } from '../../core/anchoring/changes';
import { strings } from '../../core/language/index';
import { tagsOf, type Annotation } from '../../core/model/annotation';
import type { Sha256 } from '../../core/model/identifier';
import type { TextRange } from '../../core/text/boundaries';
import { segments, type RangeOf } from '../../core/text/segments';
import type { Passages } from './compared-rows';
import { withStatus } from './status';

interface ComparedTextProps {
  readonly text: string;
  readonly changes: Changes;
  /** 0: the older text, 2: the newer. */
  readonly side: 0 | 2;
  readonly range: TextRange;
  readonly revision: Sha256;
  readonly passages: Passages;
  /** The number of the change that was gone to. */
  readonly change: number | null;
}

type Mark = Annotation | 'changed';

/** A change that was gone to, once it is drawn. */
const comeIntoSight = (mark: HTMLElement | null) => mark?.scrollIntoView({ block: 'nearest' });

export function ComparedText(props: ComparedTextProps) {
  const { text, changes, side, range, revision, change } = props;
  const { annotations, tags } = props.passages;
  const from = range.start;
  const to = from + text.slice(from, range.end).trimEnd().length; // no blank lines at its end
  const changed = piecesIn(changes, side, from, to)
    .filter(({ isChanged }) => isChanged)
    .map(({ start, end }): RangeOf<Mark> => ({ start, end, of: 'changed' }));
  const passages = annotations.flatMap((annotation) =>
    [...annotation.targets, ...(annotation.earlier ?? [])]
      .filter((target) => target.revision === revision && target.start < to && target.end > from)
      .map(({ start, end }): RangeOf<Mark> => ({ start, end, of: annotation })),
  );
  const nameOf = (annotation: Annotation) => {
    const names = tagsOf(annotation).flatMap((id) => tags.get(id)?.name ?? []);
    return withStatus(names.join(', ') || strings.carried.noTag, annotation);
  };
  const Changed = side === 0 ? 'del' : 'ins';
  const [first = -1, last = -1] = change === null ? [] : changes.subarray(4 * change + side, 4 * change + side + 2);
  return (
    <p className="compared-text" dir="auto">
      {segments(from, to, [...passages, ...changed]).map((run) => {
        const here = run.of.filter((one) => one !== 'changed');
        const isChanged = run.of.includes('changed');
        const words = text.slice(run.start, run.end);
        const isCurrent = isChanged && run.start >= first && run.end <= last;
        const said = isCurrent ? (
          <Changed ref={comeIntoSight} className="changed-words current-change" aria-current="true">
            {words}
          </Changed>
        ) : isChanged ? (
          <Changed className="changed-words">{words}</Changed>
        ) : (
          words
        );
        const [annotation] = here;
        if (annotation === undefined) return <span key={run.start}>{said}</span>;
        const colour = tagsOf(annotation).flatMap((id) => tags.get(id)?.colour ?? [])[0] ?? 'var(--reader-plain-line)';
        return (
          <mark
            key={run.start}
            className="compared-passage"
            style={{ borderColor: colour }}
            aria-description={strings.revisions.passagesThere(here.map(nameOf).join(' · '))}
          >
            {said}
          </mark>
        );
      })}
    </p>
  );
}
