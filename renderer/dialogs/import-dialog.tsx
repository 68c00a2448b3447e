// What an import would do, before anything changes; the answer goes to main, which carries it out as one undoable step.
import { useState } from 'react';
import type { PlannedImport } from '../../core/contract';
import { call } from '../bridge';
import { change } from '../commands';
import { announce, ui } from '../state/ui';
import { strings } from '../../core/language/index';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { PlannedItems } from './planned-items';

type Conflicts = 'keepMine' | 'takeTheirs';

export function ImportDialog({ planned }: { readonly planned: PlannedImport }) {
  const { planId, file, plan } = planned;
  const [conflicts, setConflicts] = useState<Conflicts>('keepMine');
  const [isBusy, whileBusy] = useBusy();
  const hasConflicts = plan.totals.conflict > 0;
  const changes = plan.totals.new + (conflicts === 'takeTheirs' ? plan.totals.conflict : 0);
  const close = () => ui.setState({ importPlan: null });
  const cancel = () => {
    if (isBusy) return; // it can no longer be cancelled
    close();
    void call('cancelImport', { planId });
    announce(strings.importCancelled);
  };
  const apply = async () => {
    const answer = await change(() => call('applyImport', { planId, conflicts }));
    if (!answer.ok) return;
    close();
    announce(strings.imported);
  };
  return (
    <Modal title={strings.importDialog.title} description={strings.importDialog.from(file)} onClose={cancel} wide>
      <ul className="plan-totals" aria-label={strings.importDialog.totals}>
        <li data-state="new">{strings.importDialog.new(plan.totals.new)}</li>
        <li data-state="identical">{strings.importDialog.identical(plan.totals.identical)}</li>
        <li data-state="conflict">{strings.importDialog.conflict(plan.totals.conflict)}</li>
        <li data-state="refused">{strings.importDialog.refused(plan.totals.refused)}</li>
      </ul>
      <PlannedItems items={plan.items} omitted={plan.omitted} />
      {hasConflicts && <ConflictChoice value={conflicts} onChange={setConflicts} />}
      <div className="modal-buttons">
        <span className="hint">{changes === 0 ? strings.importDialog.nothing : strings.importDialog.oneStep}</span>
        <span className="stretch" />
        <Button disabled={isBusy} onClick={cancel}>
          {strings.dialogs.cancel}
        </Button>
        <Button variant="primary" disabled={isBusy || changes === 0} onClick={() => whileBusy(apply)}>
          {strings.importDialog.apply}
        </Button>
      </div>
    </Modal>
  );
}

interface ConflictChoiceProps {
  readonly value: Conflicts;
  readonly onChange: (value: Conflicts) => void;
}

function ConflictChoice({ value, onChange }: ConflictChoiceProps) {
  const choices = [
    ['keepMine', strings.importDialog.keepMine, strings.importDialog.keepMineMeans],
    ['takeTheirs', strings.importDialog.takeTheirs, strings.importDialog.takeTheirsMeans],
  ] as const;
  return (
    <fieldset className="conflict-choice">
      <legend className="field-label">{strings.importDialog.conflicts}</legend>
      {choices.map(([choice, label, explanation]) => (
        <label key={choice} className="radio">
          <input type="radio" name="conflicts" checked={value === choice} onChange={() => onChange(choice)} />
          <span>
            {label} <span className="hint">{explanation}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
