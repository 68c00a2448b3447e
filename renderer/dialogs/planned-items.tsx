// The items of an import plan, grouped by what would become of them: refusals and conflicts first, each with its reason.
import type { PlannedItem, PlannedState } from '../../core/formats/project-json/plan';

const groups: readonly (readonly [PlannedState, string])[] = [
  ['refused', 'Refused'],
  ['conflict', 'In conflict'],
  ['new', 'New'],
  ['identical', 'Already here'],
];
const kinds = { project: 'project', creator: 'creator', tag: 'tag', source: 'source', annotation: 'passage' } as const;

interface PlannedItemsProps {
  readonly items: readonly PlannedItem[];
  readonly omitted: number;
}

export function PlannedItems({ items, omitted }: PlannedItemsProps) {
  return (
    <div className="plan-items" tabIndex={0} role="region" aria-label="What the import would do">
      {groups.map(([state, title]) => {
        const members = items.filter((item) => item.state === state);
        return members.length === 0 ? null : (
          <section key={state} aria-label={title}>
            <h3 className="plan-heading" data-state={state}>
              {title}
            </h3>
            <ul>
              {members.map((item) => (
                <li key={`${item.kind} ${item.id}`} className="plan-item">
                  <span className="plan-kind">{kinds[item.kind]}</span>
                  <span className="plan-name">{item.name}</span>
                  {item.reason !== null && <span className="plan-reason">{item.reason}</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {omitted > 0 && <p className="hint">… and {omitted.toLocaleString('en')} more that need no decision.</p>}
    </div>
  );
}
