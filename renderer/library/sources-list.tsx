// The project's sources: which there are, which is read, how many passages each has.
import { Columns2, FilePlus2 } from 'lucide-react';
import { memo, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Source } from '../../core/model/source';
import { perform } from '../actions';
import { openBeside } from '../panes/actions';
import { readerRef } from '../reader-handle';
import { ActionButton } from '../shell/action-button';
import { openSource, useIsReadOnly, useProject } from '../state/project';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { IconButton } from '../ui/button';
import { focusSoon, rovingTarget } from '../ui/roving';
import { Tip } from '../ui/tip';
import { shortDate } from './dates';

const noSources: readonly Source[] = [];
/** CSS pixels of an item whose title takes one line, before it is measured. */
const usualHeight = 56;

export function SourcesPanel() {
  const sources = useProject(({ view }) => view?.sources ?? noSources);
  const isReadOnly = useIsReadOnly();
  return (
    <section className="panel-section sources" aria-labelledby="sources-heading" data-panel="sources">
      <header className="panel-header">
        <h2 id="sources-heading" className="panel-heading">
          {strings.library.sources}
        </h2>
        <span className="panel-count">{formatNumber(sources.length)}</span>
        {sources.length > 0 && (
          <Tip text={strings.panes.openBesideTip}>
            <IconButton label={strings.panes.openBeside} onClick={() => perform('openBeside')}>
              <Columns2 aria-hidden="true" />
            </IconButton>
          </Tip>
        )}
        {!isReadOnly && (
          <Tip text={strings.library.addTip}>
            <IconButton label={strings.library.add} onClick={() => perform('addSources')}>
              <FilePlus2 aria-hidden="true" />
            </IconButton>
          </Tip>
        )}
      </header>
      {sources.length === 0 ? (
        <div className="panel-hint">
          <p>{strings.library.empty}</p>
          {!isReadOnly && <ActionButton id="addSources" />}
        </div>
      ) : (
        <SourcesList sources={sources} />
      )}
    </section>
  );
}

/** Only what is in sight is in the document: a project may have thousands. */
function SourcesList({ sources }: { readonly sources: readonly Source[] }) {
  const open = useProject(({ sourceId }) => sourceId);
  const current = sources.findIndex(({ id }) => id === open);
  const counts = useProject(({ view }) => view?.counts.bySource);
  const list = useRef<VirtualizerHandle>(null);
  /** Where the keyboard has gone since this source was opened. */
  const [visit, setVisit] = useState({ place: Math.max(0, current), since: open });
  const stop = visit.since === open ? Math.min(visit.place, sources.length - 1) : Math.max(0, current);
  useEffect(() => {
    if (current >= 0) list.current?.scrollToIndex(current, { align: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const here = sources[stop];
    if (here !== undefined && isPlain && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      void openSource(here.id).then(() => event.key === 'Enter' && readerRef.current?.focus());
      return;
    }
    const to = isPlain ? rovingTarget(event.key, stop, sources.length) : null;
    const source = to === null ? undefined : sources[to];
    if (to === null || source === undefined) return;
    event.preventDefault();
    setVisit({ place: to, since: open });
    list.current?.scrollToIndex(to, { align: 'nearest' });
    const { currentTarget } = event;
    focusSoon(() => currentTarget.querySelector<HTMLElement>(`[data-source="${source.id}"]`));
  };
  return (
    <div role="listbox" aria-labelledby="sources-heading" className="source-list" onKeyDown={onKeyDown}>
      <Virtualizer ref={list} data={sources} itemSize={usualHeight} keepMounted={[stop]}>
        {(source: Source, i) => (
          <SourceItem
            key={source.id}
            source={source}
            place={i}
            total={sources.length}
            isCurrent={i === current}
            isTabStop={i === stop}
            count={counts?.[source.id] ?? 0}
          />
        )}
      </Virtualizer>
    </div>
  );
}

interface SourceItemProps {
  readonly source: Source;
  /** From 0, and how many there are: most are not in the document. */
  readonly place: number;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly count: number;
}

const SourceItem = memo(function SourceItem(props: SourceItemProps) {
  const { source, place, total, isCurrent, isTabStop, count } = props;
  const details = [source.publisher, source.date && shortDate(source.date), strings.passages(count)];
  const click = ({ ctrlKey, metaKey }: MouseEvent) => void (ctrlKey || metaKey ? openBeside : openSource)(source.id);
  return (
    <div
      role="option"
      className="source-item"
      aria-selected={isCurrent}
      aria-current={isCurrent ? 'true' : undefined}
      aria-posinset={place + 1}
      aria-setsize={total}
      tabIndex={isTabStop ? 0 : -1}
      data-roving=""
      data-source={source.id}
      onClick={click}
      onAuxClick={(event) => event.button === 1 && void openBeside(source.id)}
    >
      <span className="source-title">{source.title}</span>
      <span className="source-details">{details.filter(Boolean).join(' · ')}</span>
    </div>
  );
});
