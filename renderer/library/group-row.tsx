// The heading of a group in the list of sources. That of a collection can be gone to: it is renamed there.
import type { SourceGroup, SourceHeading } from '../../core/analysis/source-list';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { useGroupName } from './group-name';

interface GroupRowProps {
  readonly heading: SourceHeading;
  readonly place: number;
  readonly group: SourceGroup;
  readonly isTabStop: boolean;
  /** It has got the keyboard. */
  readonly onGo: () => void;
}

/** Of a listbox only options are items: this is a group by its role, and any other heading plain text between them. */
export function GroupRow({ heading: { name, count }, place, group, isTabStop, onGo }: GroupRowProps) {
  const groupName = useGroupName();
  const isCollection = group === 'collection' && name !== null;
  return (
    <div
      className="card-group"
      {...(isCollection
        ? {
            role: 'group',
            'aria-label': strings.library.collectionOf(name, count),
            tabIndex: isTabStop ? 0 : -1,
            'data-roving': '',
            'data-place': place,
            'data-collection': name,
            onFocus: onGo,
          }
        : { role: 'presentation' })}
    >
      <span>{groupName(name)}</span>
      <span className="panel-count">{formatNumber(count)}</span>
    </div>
  );
}
