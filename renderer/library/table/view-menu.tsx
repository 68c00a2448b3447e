// The menu of the table: which columns it has, how it is grouped, which grade is shown.
import { Columns3 } from 'lucide-react';
import { strings } from '../../../core/language/index';
import { sourceGroups } from '../../../core/model/preferences';
import { tableColumns, type TableView } from '../../../core/model/table-view';
import { changePreferences, usePreferences } from '../../state/settings';
import { Button } from '../../ui/button';
import { DropChecks, DropChoice, DropMenu } from '../../ui/drop-menu';
import { GradeChoice } from '../grade-choice';
import { columnName } from './cells';

export function ViewMenu({ view }: { readonly view: TableView }) {
  const group = usePreferences(({ sourceGroup }) => sourceGroup);
  const words = strings.sourcesTable;
  const change = (column: string, isShown: boolean) => {
    const hidden = tableColumns.filter((one) => one !== 'title' && (one === column ? !isShown : isHidden(one, view)));
    changePreferences({ table: { ...view, hidden: hidden.filter((one) => one !== 'title') } });
  };
  return (
    <DropMenu
      label={words.view}
      trigger={
        <Button>
          <Columns3 aria-hidden="true" />
          {words.view}
        </Button>
      }
    >
      <DropChecks
        label={words.columns}
        items={tableColumns.flatMap((value) =>
          value === 'title' ? [] : { value, label: columnName(value), isChecked: !isHidden(value, view) },
        )}
        onChange={change}
      />
      <DropChoice
        label={strings.library.groupBy}
        value={group}
        items={sourceGroups.map((value) => ({ value, label: strings.library.groups[value] }))}
        onChange={(sourceGroup) => changePreferences({ sourceGroup })}
      />
      <GradeChoice />
    </DropMenu>
  );
}

const isHidden = (column: string, { hidden }: TableView) => hidden.some((one) => one === column);
