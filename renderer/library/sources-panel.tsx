// The panel of the project's sources: its buttons, its filter, its list.
import { Columns2, FilePlus2 } from 'lucide-react';
import type { Source } from '../../core/model/source';
import { perform } from '../actions';
import { ActionButton } from '../shell/action-button';
import { useIsReadOnly, useProject } from '../state/project';
import { useUi } from '../state/ui';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { IconButton } from '../ui/button';
import { Tip } from '../ui/tip';
import { ListOptions } from './list-options';
import { useListedSources } from './listed';
import { ChosenSources, SourceFilter } from './source-filter';
import { SourcesList } from './sources-list';

const noSources: readonly Source[] = [];
/** From so many sources on, the list has a field to filter it by. */
const many = 5;

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
        {sources.length > 0 && <ListOptions />}
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
        <Listed total={sources.length} />
      )}
    </section>
  );
}

function Listed({ total }: { readonly total: number }) {
  const list = useListedSources();
  const isFiltered = useUi(({ sourceWords, sourceGrade }) => sourceWords !== '' || sourceGrade !== 'all');
  return (
    <>
      {(total >= many || isFiltered) && <SourceFilter shown={list.sources.length} total={total} />}
      <ChosenSources />
      {list.sources.length === 0 ? (
        <p className="panel-hint">{strings.library.noneLeft}</p>
      ) : (
        <SourcesList list={list} />
      )}
    </>
  );
}
