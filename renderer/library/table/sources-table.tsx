// All sources in a table: filter, sort, group, select, edit cell by cell, and one value for all selected.
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { sourceList } from '../../../core/analysis/source-list';
import { strings } from '../../../core/language/index';
import type { Source } from '../../../core/model/source';
import type { TableColumn } from '../../../core/model/table-view';
import { useIsReadOnly, useProject } from '../../state/project';
import { changePreferences, settings, usePreferences } from '../../state/settings';
import { ui, useUi } from '../../state/ui';
import { Modal } from '../../ui/modal';
import { isOverTable } from '../source-actions';
import { SourceQuestionDialog } from '../source-questions';
import { ApplyBar } from './apply-bar';
import { shownColumns } from './cells';
import { Grid } from './grid';
import { ViewMenu } from './view-menu';

const none: readonly Source[] = [];
const noCounts: Readonly<Record<string, number>> = {};

export function SourcesTable() {
  const sources = useProject(({ view }) => view?.sources ?? none);
  const counts = useProject(({ view }) => view?.counts.bySource ?? noCounts);
  const chosen = useUi(({ chosenSources }) => chosenSources);
  const question = useUi(({ dialog }) => dialog);
  const grade = useUi(({ sourceGrade }) => sourceGrade);
  const view = usePreferences(({ table }) => table);
  const group = usePreferences(({ sourceGroup }) => sourceGroup);
  const isReadOnly = useIsReadOnly();
  // What was selected in the list is what the table is opened for; it keeps what the list is filtered by.
  const [typed, setTyped] = useState(() => ui.getState().sourceWords);
  // A key is painted before the rows that it leaves, the table before its first ones.
  const words = useDeferredValue(typed);
  const isReady = useDeferredValue(true, false);
  useEffect(() => ui.setState({ sourceWords: words }), [words]);
  const field = useRef<HTMLInputElement>(null);
  const names = strings.sourcesTable;
  const columns = useMemo(() => shownColumns(view), [view]);
  const list = useMemo(
    () => sourceList(sources, { words, grade, sort: view.sort, reversed: view.reversed, group }, counts),
    [sources, words, grade, view, group, counts],
  );
  const sortBy = useCallback((column: TableColumn) => changePreferences({ table: sortedBy(column) }), []);
  return (
    <Modal title={names.title} onClose={() => ui.setState({ dialog: null })} size="full" initialFocus={field}>
      <div className="table-bar">
        <input
          ref={field}
          className="input table-filter"
          type="text"
          aria-label={strings.library.filter}
          placeholder={strings.library.filterHint}
          value={typed}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className="hint" role="status">
          {strings.library.shownOf(list.sources.length, sources.length)}
        </span>
        <span className="stretch" />
        <ViewMenu view={view} />
      </div>
      {isReady ? (
        <Grid
          list={list}
          columns={columns}
          counts={counts}
          view={view}
          onSort={sortBy}
          isReadOnly={isReadOnly}
          chosen={chosen}
        />
      ) : (
        <div className="table-grid" />
      )}
      {chosen.size > 0 && !isReadOnly ? <ApplyBar chosen={chosen} /> : <p className="hint table-hint">{names.hint}</p>}
      {question && isOverTable(question) && <SourceQuestionDialog dialog={question} />}
    </Modal>
  );
}

/** Pressed once: by this column; again: the other way round; once more: in the library's order. */
function sortedBy(column: TableColumn) {
  const { table } = settings.getState().preferences;
  if (table.sort !== column) return { ...table, sort: column, reversed: false };
  return table.reversed ? { ...table, sort: 'library' as const, reversed: false } : { ...table, reversed: true };
}
