// The field that filters the library as one types, and what is said while several sources are selected.
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { strings } from '../../core/language/index';
import { focusPanel } from '../focus';
import { useIsReadOnly } from '../state/project';
import { ui, useUi } from '../state/ui';
import { Button, IconButton } from '../ui/button';
import { clearChosenSources } from './choosing';
import { askRemove, openTable } from './source-actions';

const search = (sourceWords: string) => ui.setState({ sourceWords });

export function SourceFilter({ shown, total }: { readonly shown: number; readonly total: number }) {
  const typed = useUi(({ sourceWords }) => sourceWords);
  const grade = useUi(({ sourceGrade }) => sourceGrade);
  const words = strings.library;
  return (
    <div className="source-filter" role="search" aria-label={words.filter}>
      <div className="filter-field">
        <input
          className="input"
          type="text"
          data-filter="sources"
          aria-label={words.filter}
          placeholder={words.filterHint}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => search(event.target.value)}
          onKeyDown={leaveField}
        />
        {(typed !== '' || grade !== 'all') && (
          <IconButton label={words.showAll} onClick={() => ui.setState({ sourceWords: '', sourceGrade: 'all' })}>
            <X aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <p className="filter-count" role="status">
        {shown < total && words.shownOf(shown, total)}
      </p>
    </div>
  );
}

/** Esc empties the field, then leaves it; the arrow down and Enter go to the list. */
function leaveField(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape' && event.currentTarget.value !== '') search('');
  else if (!['Escape', 'ArrowDown', 'Enter'].includes(event.key)) return;
  else focusPanel('sources');
  event.preventDefault();
  event.stopPropagation();
}

export function ChosenSources() {
  const chosen = useUi(({ chosenSources }) => chosenSources);
  const isReadOnly = useIsReadOnly();
  const words = strings.library;
  if (chosen.size === 0) return null;
  return (
    <div className="chosen-sources" role="toolbar" aria-label={words.chosen(chosen.size)}>
      <span className="chosen-count">{words.chosen(chosen.size)}</span>
      <IconButton label={words.clear} onClick={clearChosenSources}>
        <X aria-hidden="true" />
      </IconButton>
      <Button variant="quiet" onClick={openTable}>
        {words.editChosen}
      </Button>
      {!isReadOnly && (
        <Button variant="quiet" onClick={() => askRemove([...chosen])}>
          {words.removeChosen}
        </Button>
      )}
    </div>
  );
}
