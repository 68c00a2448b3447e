// The items of an import plan, grouped by what would become of them: refusals and conflicts first, each with its reason.
import { strings } from '../../core/language/index';
import { plannedStates, type ImportPlan } from '../../core/formats/project-json/plan';

export function PlannedItems({ items, omitted }: Pick<ImportPlan, 'items' | 'omitted'>) {
  return (
    <div className="plan-items" tabIndex={0} role="region" aria-label={strings.importDialog.items}>
      {plannedStates.map((state) => {
        const title = strings.importDialog.groups[state];
        const members = items.filter((item) => item.state === state);
        return members.length === 0 ? null : (
          <section key={state} aria-label={title}>
            <h3 className="plan-heading" data-state={state}>
              {title}
            </h3>
            <ul>
              {members.map((item, place) => (
                <li key={place} className="plan-item">
                  <span className="plan-kind">{strings.importDialog.kinds[item.kind]}</span>
                  <span className="plan-name">{item.name}</span>
                  {item.reason !== null && <span className="plan-reason">{item.reason}</span>}
                </li>
              ))}
            </ul>
            {omitted[state] > 0 && <p className="hint">{strings.importDialog.omitted(omitted[state])}</p>}
          </section>
        );
      })}
    </div>
  );
}
