// Above the text: which tags' passages are shown, how many that are, and the way back to all of them.
import { EyeOff, Filter } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { strings } from '../../core/language/index';
import { useProject } from '../state/project';
import { askedTags, toggleTagFilter, useShownAnnotations } from '../state/shown';
import { ui, useUi } from '../state/ui';
import { Button } from '../ui/button';
import { TagChip } from '../ui/tag-chip';
import { clearFilter } from './tag-actions';

export function FilterBar() {
  const tags = useProject((project) => project.tags);
  const filter = useUi(({ tagFilter }) => tagFilter);
  const hidden = useUi(({ hiddenTags }) => hiddenTags);
  const asked = askedTags(tags, filter);
  const hiddenCount = [...hidden].filter((id) => tags.has(id)).length;
  const isFiltered = asked.length > 0 || filter.untagged;
  if (!isFiltered && hiddenCount === 0) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isFiltered) return;
    event.preventDefault();
    clearFilter();
  };
  return (
    <section className="filter-bar" aria-label={strings.filterBar.name} onKeyDown={onKeyDown}>
      {isFiltered && (
        <>
          <Filter className="filter-sign" aria-hidden="true" />
          <span>{filter.untagged ? strings.filterBar.showingUntagged : strings.filterBar.showing}</span>
          {asked.map(({ id, name, colour }) => (
            <TagChip key={id} name={name} colour={colour} onRemove={() => toggleTagFilter(id)} />
          ))}
          {asked.length > 1 && <MatchSwitch />}
          <Shown />
          <Button onClick={clearFilter}>{strings.filterBar.clear}</Button>
        </>
      )}
      <span className="stretch" />
      {hiddenCount > 0 && (
        <span className="filter-hidden">
          <EyeOff className="filter-sign" aria-hidden="true" />
          {strings.filterBar.hidden(hiddenCount)}
          <Button onClick={() => ui.setState({ hiddenTags: new Set() })}>{strings.filterBar.showHidden}</Button>
        </span>
      )}
    </section>
  );
}

function Shown() {
  const shown = useShownAnnotations().length;
  const all = useProject((project) => project.annotations.length);
  return (
    <span role="status" className="tag-filter-count">
      {strings.filterBar.count(shown, all)}
    </span>
  );
}

function MatchSwitch() {
  const { match } = useUi(({ tagFilter }) => tagFilter);
  const choose = (chosen: 'any' | 'all') =>
    ui.setState(({ tagFilter }) => ({ tagFilter: { ...tagFilter, match: chosen } }));
  return (
    <span role="group" aria-label={strings.filterBar.match} className="filter-match">
      {(['any', 'all'] as const).map((value) => (
        <button key={value} type="button" aria-pressed={match === value} onClick={() => choose(value)}>
          {strings.filterBar[value]}
        </button>
      ))}
    </span>
  );
}
