// The items of an import plan, grouped by what would become of them: refusals and conflicts first, each with its reason.
import { strings } from '../../core/language/index';
import type { PlannedItem, PlannedState } from '../../core/formats/project-json/plan';

const groups: readonly PlannedState[] = ['refused', 'conflict', 'new', 'identical'];

interface PlannedItemsProps {
  readonly items: readonly PlannedItem[];
  readonly omitted: number;
}

export function PlannedItems({ items, omitted }: PlannedItemsProps) {
  return (
    <div className="plan-items" tabIndex={0} role="region" aria-label={strings.importDialog.items}>
      {groups.map((state) => {
        const title = strings.importDialog.groups[state];
        const members = items.filter((item) => item.state === state);
        return members.length === 0 ? null : (
          <section key={state} aria-label={title}>
            <h3 className="plan-heading" data-state={state}>
              {title}
            </h3>
            <ul>
              {members.map((item) => (
                <li key={`${item.kind} ${item.id}`} className="plan-item">
                  <span className="plan-kind">{strings.importDialog.kinds[item.kind]}</span>
                  <span className="plan-name">{item.name}</span>
                  {item.reason !== null && <span className="plan-reason">{item.reason}</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {omitted > 0 && <p className="hint">{strings.importDialog.omitted(omitted)}</p>}
    </div>
  );
}
