// One source of the list: its title, where and when it appeared, how many passages it has, its grade.
import { memo, type MouseEvent } from 'react';
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import { gradeOf, type Source } from '../../core/model/source';
import { openBeside } from '../panes/actions';
import { openSource } from '../state/project';
import { GradeBadge } from '../ui/grade-badge';
import { chooseSourcesThrough, clearChosenSources } from './choosing';
import { shortDate } from './dates';

interface SourceItemProps {
  readonly source: Source;
  /** In the list, headings counted. */
  readonly row: number;
  /** Among the sources, from 0, and how many there are: most are not in the document. */
  readonly place: number;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly isChosen: boolean;
  readonly count: number;
  readonly openId: SourceId | null;
}

export const SourceItem = memo(function SourceItem(props: SourceItemProps) {
  const { source, row, place, total, isCurrent, isTabStop, isChosen, count, openId } = props;
  const details = [source.publisher, source.date && shortDate(source.date), strings.passages(count)];
  const grade = gradeOf(source);
  const click = ({ ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    if (shiftKey) {
      chooseSourcesThrough(openId, source.id);
      return;
    }
    clearChosenSources();
    void (ctrlKey || metaKey ? openBeside : openSource)(source.id);
  };
  return (
    <div
      role="option"
      className="source-item"
      aria-selected={isCurrent || isChosen}
      aria-current={isCurrent ? 'true' : undefined}
      aria-posinset={place + 1}
      aria-setsize={total}
      tabIndex={isTabStop ? 0 : -1}
      data-roving=""
      data-place={row}
      data-chosen={isChosen}
      data-source={source.id}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()} // no words are selected on the way
      onClick={click}
      onAuxClick={(event) => event.button === 1 && void openBeside(source.id)}
    >
      <span className="source-title">{source.title}</span>
      <span className="source-details">
        {grade !== null && <GradeBadge grade={grade} />} {details.filter(Boolean).join(' · ')}
      </span>
    </div>
  );
});
