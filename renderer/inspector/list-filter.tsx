// What stands above the list of passages: its filter, the important ones alone, how it is grouped and sorted.
import { ListFilter as OptionsIcon, Star, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { cardGroups, cardSorts } from '../../core/model/preferences';
import { focusPanel } from '../focus';
import { changePreferences, usePreferences } from '../state/settings';
import { ui, useUi } from '../state/ui';
import { strings } from '../../core/language/index';
import { IconButton } from '../ui/button';
import { DropChoice, DropMenu } from '../ui/drop-menu';
import { Tip } from '../ui/tip';

const search = (cardWords: string) => ui.setState({ cardWords });

interface ListFilterProps {
  readonly shown: number;
  readonly total: number;
}

export function ListFilter({ shown, total }: ListFilterProps) {
  const words = useUi(({ cardWords }) => cardWords);
  const onlyImportant = useUi((state) => state.onlyImportant);
  return (
    <div className="list-filter" role="search" aria-label={strings.cards.filter}>
      <div className="filter-field">
        <input
          className="input"
          type="text"
          data-filter="passages"
          aria-label={strings.cards.filter}
          placeholder={strings.cards.filterHint}
          value={words}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => search(event.target.value)}
          onKeyDown={leaveField}
        />
        {words !== '' && (
          <IconButton label={strings.cards.showAll} onClick={() => search('')}>
            <X aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <Tip text={strings.cards.onlyImportant}>
        <IconButton
          label={strings.cards.onlyImportant}
          aria-pressed={onlyImportant}
          onClick={() => ui.setState({ onlyImportant: !onlyImportant })}
        >
          <Star aria-hidden="true" />
        </IconButton>
      </Tip>
      <Options />
      <p className="filter-count" role="status">
        {shown < total && strings.cards.countOf(shown, total)}
      </p>
    </div>
  );
}

/** Puts the keyboard into the field, wherever the right side is. */
export function focusFilter(): void {
  flushSync(() => ui.setState({ rightTab: 'passages' }));
  document.querySelector<HTMLElement>('[data-filter="passages"]')?.focus();
}

/** Esc empties the field, then leaves it; the arrow down and Enter go to the cards. */
function leaveField(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape' && event.currentTarget.value !== '') search('');
  else if (!['Escape', 'ArrowDown', 'Enter'].includes(event.key)) return;
  else focusPanel('passages');
  event.preventDefault();
  event.stopPropagation();
}

function Options() {
  const sort = usePreferences(({ cardSort }) => cardSort);
  const group = usePreferences(({ cardGroup }) => cardGroup);
  const { groups, sorts, groupBy, sortBy, options } = strings.cards;
  return (
    <DropMenu
      label={options}
      tip={options}
      trigger={
        <IconButton label={options}>
          <OptionsIcon aria-hidden="true" />
        </IconButton>
      }
    >
      <DropChoice
        label={groupBy}
        value={group}
        items={cardGroups.map((value) => ({ value, label: groups[value] }))}
        onChange={(cardGroup) => changePreferences({ cardGroup })}
      />
      <DropChoice
        label={sortBy}
        value={sort}
        items={cardSorts.map((value) => ({ value, label: sorts[value] }))}
        onChange={(cardSort) => changePreferences({ cardSort })}
      />
    </DropMenu>
  );
}
