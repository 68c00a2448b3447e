// One line of the history; the chosen one offers the way to its passage and back to its state.
import { CornerUpLeft, Redo2, Undo2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { HistoryEntry } from '../../../core/history/entry';
import { formatTime } from '../../../core/language/dates';
import { strings } from '../../../core/language/index';
import { useIsReadOnly } from '../../state/project';
import { Button } from '../../ui/button';
import { dayName, wordsOf } from './entry-words';
import { goToEntry } from './go-to-entry';

interface HistoryRowProps {
  readonly entry: HistoryEntry;
  /** Of the line above; null for the first. A new day is named above its first line. */
  readonly newerTime: string | null;
  readonly place: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onUndoTo: () => void;
}

export function HistoryRow({ entry, newerTime, place, isChosen, onChoose, onUndoTo }: HistoryRowProps) {
  const isReadOnly = useIsReadOnly();
  const made = new Date(entry.time);
  const day = dayName(made, new Date());
  const isNewDay = newerTime === null || dayName(new Date(newerTime), new Date()) !== day;
  const go = () => void goToEntry(entry);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.key !== 'Enter') return;
    event.preventDefault();
    go();
  };
  return (
    <div role="listitem" className="history-item">
      {isNewDay && <div className="history-day">{day}</div>}
      <div
        className="history-row"
        role="group"
        aria-label={wordsOf(entry)}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isChosen ? 0 : -1}
        data-roving=""
        data-place={place}
        onFocus={onChoose}
        onClick={onChoose}
        onDoubleClick={go}
        onKeyDown={onKeyDown}
      >
        <time className="history-time" dateTime={entry.time}>
          {formatTime(entry.time)}
        </time>
        <span className="history-words">
          {entry.action === 'undo' && <Undo2 aria-hidden="true" />}
          {entry.action === 'redo' && <Redo2 aria-hidden="true" />}
          {wordsOf(entry)} <span className="history-creator">{entry.creator ?? strings.history.somebody}</span>
        </span>
        {isChosen && (
          <span className="history-actions">
            {entry.passage && (
              <Button variant="quiet" onClick={go}>
                {strings.history.goTo}
              </Button>
            )}
            {!isReadOnly && place > 0 && entry.action !== 'undo' && (
              <Button variant="quiet" onClick={onUndoTo}>
                <CornerUpLeft aria-hidden="true" />
                {strings.history.undoTo}
              </Button>
            )}
          </span>
        )}
      </div>
    </div>
  );
}
