// What a group of sources is called above them.
import { strings } from '../../core/language/index';
import { Reliability } from '../../core/model/source';
import { usePreferences } from '../state/settings';

/** The name of a group as the list is grouped now; null: those that have none. */
export function useGroupName(): (name: string | null) => string {
  const group = usePreferences(({ sourceGroup }) => sourceGroup);
  return (name) => {
    if (name === null) return group === 'none' ? '' : strings.library.noGroup[group];
    const grade = group === 'grade' ? Reliability.safeParse(name).data : undefined;
    return grade === undefined ? name : strings.grading.named(grade, strings.grading.scale[grade]);
  };
}
