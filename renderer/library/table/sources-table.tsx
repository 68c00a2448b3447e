// All sources in a table: filter, sort, select, edit cell by cell, and one value for all selected.
import { useRef, useState } from 'react';
import { sourceList, type SourceSort } from '../../../core/analysis/source-list';
import { strings } from '../../../core/language/index';
import type { Source } from '../../../core/model/source';
import { useIsReadOnly, useProject } from '../../state/project';
import { ui, useUi } from '../../state/ui';
import { Modal } from '../../ui/modal';
import { ApplyBar } from './apply-bar';
import { Grid } from './grid';

const none: readonly Source[] = [];
const noCounts: Readonly<Record<string, number>> = {};

export function SourcesTable() {
  const sources = useProject(({ view }) => view?.sources ?? none);
  const counts = useProject(({ view }) => view?.counts.bySource ?? noCounts);
  const chosen = useUi(({ chosenSources }) => chosenSources);
  const isReadOnly = useIsReadOnly();
  // What was selected in the list is what the table is opened for; it keeps what the list is filtered by.
  const [words, setWords] = useState(() => ui.getState().sourceWords);
  const [sort, setSort] = useState<SourceSort>('library');
  const field = useRef<HTMLInputElement>(null);
  const names = strings.sourcesTable;
  const grade = ui.getState().sourceGrade;
  const { sources: shown } = sourceList(sources, { words, grade, sort, group: 'none' }, counts);
  return (
    <Modal title={names.title} onClose={() => ui.setState({ dialog: null })} size="full" initialFocus={field}>
      <div className="table-bar">
        <input
          ref={field}
          className="input table-filter"
          type="text"
          aria-label={strings.library.filter}
          placeholder={strings.library.filterHint}
          value={words}
          spellCheck={false}
          onChange={(event) => {
            setWords(event.target.value);
            ui.setState({ sourceWords: event.target.value });
          }}
        />
        <span className="hint" role="status">
          {strings.library.shownOf(shown.length, sources.length)}
        </span>
      </div>
      <Grid sources={shown} counts={counts} sort={sort} onSort={setSort} isReadOnly={isReadOnly} chosen={chosen} />
      {chosen.size > 0 && !isReadOnly ? <ApplyBar chosen={chosen} /> : <p className="hint table-hint">{names.hint}</p>}
    </Modal>
  );
}
