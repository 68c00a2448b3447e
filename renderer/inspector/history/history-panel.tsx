// What was done in the project, the newest first: by whom, when, to which passage, and the way back to that state.
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { VList, type VListHandle } from 'virtua';
import { stepsOf, type HistoryEntry } from '../../../core/history/entry';
import { strings } from '../../../core/language/index';
import { focusSoon, rovingTarget, useKeptRows } from '../../ui/roving';
import { HistoryRow } from './history-row';
import { UndoToDialog } from './undo-to-dialog';
import { useHistory } from './use-history';

/** Pixels before the end of what has been read at which more is read. */
const early = 600;

/** To be keyed by the project's `directory`: what was read and chosen is that project's. */
export function HistoryPanel({ directory }: { readonly directory: string }) {
  const { entries: read, isReading, readOlder } = useHistory();
  const entries = useMemo(() => read && stepsOf(read), [read]);
  const [chosen, setChosen] = useState(0);
  const [asked, setAsked] = useState<HistoryEntry | null>(null);
  const list = useRef<VListHandle>(null);
  const stop = Math.max(0, Math.min(chosen, (entries?.length ?? 0) - 1));
  const [kept, onFocus] = useKeptRows(stop);
  if (entries === null) return null;
  if (entries.length === 0) return <p className="panel-hint">{strings.history.empty}</p>;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['roving'] === undefined) return;
    const to = event.altKey || event.ctrlKey || event.metaKey ? null : rovingTarget(event.key, stop, entries.length);
    if (to === null) return;
    event.preventDefault();
    setChosen(to);
    list.current?.scrollToIndex(to, { align: 'nearest' });
    const { currentTarget } = event;
    focusSoon(() => currentTarget.querySelector<HTMLElement>(`[data-place="${to}"]`));
  };
  const onScroll = (offset: number) => {
    const { scrollSize = 0, viewportSize = 0 } = list.current ?? {};
    if (offset + viewportSize > scrollSize - early) readOlder();
  };
  return (
    <div className="history" role="list" aria-label={strings.history.heading} onKeyDown={onKeyDown} onFocus={onFocus}>
      <VList ref={list} className="history-list" keepMounted={kept} onScroll={onScroll}>
        {entries.map((entry, i) => (
          <HistoryRow
            key={entry.revision}
            entry={entry}
            newerTime={entries[i - 1]?.time ?? null}
            place={i}
            isChosen={i === stop}
            onChoose={() => setChosen(i)}
            onUndoTo={() => setAsked(entry)}
          />
        ))}
      </VList>
      {isReading && <p className="panel-hint">{strings.history.older}</p>}
      {asked && <UndoToDialog directory={directory} entry={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
