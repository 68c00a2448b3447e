// The menu above the list of sources: sort, group, grade; and the way to the table.
import { ListFilter as OptionsIcon } from 'lucide-react';
import { strings } from '../../core/language/index';
import { sourceGroups, sourceSorts } from '../../core/model/preferences';
import { changePreferences, usePreferences } from '../state/settings';
import { IconButton } from '../ui/button';
import { DropChoice, DropItem, DropMenu } from '../ui/drop-menu';
import { GradeChoice } from './grade-choice';
import { openTable } from './source-actions';

export function ListOptions() {
  const sort = usePreferences(({ sourceSort }) => sourceSort);
  const group = usePreferences(({ sourceGroup }) => sourceGroup);
  const words = strings.library;
  return (
    <DropMenu
      label={words.options}
      tip={words.options}
      trigger={
        <IconButton label={words.options}>
          <OptionsIcon aria-hidden="true" />
        </IconButton>
      }
    >
      <DropItem onPress={openTable}>{words.table}</DropItem>
      <DropChoice
        label={words.sortBy}
        value={sort}
        items={sourceSorts.map((value) => ({ value, label: words.sorts[value] }))}
        onChange={(sourceSort) => changePreferences({ sourceSort })}
      />
      <DropChoice
        label={words.groupBy}
        value={group}
        items={sourceGroups.map((value) => ({ value, label: words.groups[value] }))}
        onChange={(sourceGroup) => changePreferences({ sourceGroup })}
      />
      <GradeChoice />
    </DropMenu>
  );
}
