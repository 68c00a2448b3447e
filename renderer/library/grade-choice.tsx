// Which grade sources must have to be shown, as a part of a menu.
import { strings } from '../../core/language/index';
import { Reliability } from '../../core/model/source';
import { ui, useUi } from '../state/ui';
import { DropChoice } from '../ui/drop-menu';

export function GradeChoice() {
  const grade = useUi(({ sourceGrade }) => sourceGrade);
  const { scale, named, none } = strings.grading;
  const items = [
    { value: 'all' as const, label: strings.library.anyGrade },
    ...Reliability.options.map((value) => ({ value, label: named(value, scale[value]) })),
    { value: 'none' as const, label: none },
  ];
  return (
    <DropChoice
      label={strings.library.gradeFilter}
      value={grade}
      items={items}
      onChange={(sourceGrade) => ui.setState({ sourceGrade })}
    />
  );
}
