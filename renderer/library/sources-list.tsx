// The project's sources: which there are, which is read, how many passages each has.
import { Columns2, FilePlus2 } from 'lucide-react';
import { memo, type KeyboardEvent, type MouseEvent } from 'react';
import type { Source } from '../../core/model/source';
import { perform } from '../actions';
import { openBeside } from '../panes/actions';
import { readerRef } from '../reader-handle';
import { openSource, useIsReadOnly, useProject } from '../state/project';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { IconButton } from '../ui/button';
import { moveFocus } from '../ui/roving';
import { Tip } from '../ui/tip';
import { shortDate } from './dates';

const noSources: readonly Source[] = [];

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
      {sources.length === 0 ? <p className="panel-hint">{strings.library.empty}</p> : <SourcesList sources={sources} />}
    </section>
  );
}

function SourcesList({ sources }: { readonly sources: readonly Source[] }) {
  const current = useProject(({ sourceId }) => sourceId);
  const counts = useProject(({ view }) => view?.counts.bySource);
  return (
    <div role="listbox" aria-labelledby="sources-heading" className="source-list" onKeyDown={moveFocus}>
      {sources.map((source) => (
        <SourceItem
          key={source.id}
          source={source}
          isCurrent={source.id === current}
          count={counts?.[source.id] ?? 0}
        />
      ))}
    </div>
  );
}

interface SourceItemProps {
  readonly source: Source;
  readonly isCurrent: boolean;
  readonly count: number;
}

const SourceItem = memo(function SourceItem({ source, isCurrent, count }: SourceItemProps) {
  const details = [source.publisher, source.date && shortDate(source.date), strings.passages(count)];
  const open = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void openSource(source.id).then(() => event.key === 'Enter' && readerRef.current?.focus());
  };
  const click = ({ ctrlKey, metaKey }: MouseEvent) => void (ctrlKey || metaKey ? openBeside : openSource)(source.id);
  return (
    <div
      role="option"
      className="source-item"
      aria-selected={isCurrent}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-roving=""
      data-source={source.id}
      onClick={click}
      onAuxClick={(event) => event.button === 1 && void openBeside(source.id)}
      onKeyDown={open}
    >
      <span className="source-title">{source.title}</span>
      <span className="source-details">{details.filter(Boolean).join(' · ')}</span>
    </div>
  );
});
