// Importing texts: the plan as it is read, then how far the import is, then what it has done.
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { strings } from '../../core/language/index';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { applyPlan, closeImport, takeAll } from './actions';
import { ImportReport } from './import-report';
import { ordered, totalsOf } from './order';
import { PlanDetails } from './plan-details';
import { PlanList } from './plan-list';
import { isTaken, type SourceImportState } from './state';

export function SourceImportDialog({ state }: { readonly state: SourceImportState }) {
  const { sourceImport } = strings;
  const { phase, report } = state;
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Modal
      title={sourceImport.title}
      onClose={closeImport}
      wide
      initialFocus={cancel}
      {...(phase === 'planned' && { description: sourceImport.planned })}
    >
      {phase === 'done' && report !== null ? (
        <ImportReport report={report} onClose={closeImport} />
      ) : (
        <>
          {phase !== 'planned' && phase !== 'done' && <Progress state={state} phase={phase} />}
          {phase !== 'importing' && <Plan state={state} cancel={cancel} />}
          {phase === 'importing' && <Stop state={state} />}
        </>
      )}
    </Modal>
  );
}

type WorkingPhase = Exclude<SourceImportState['phase'], 'planned' | 'done'>;

function Progress({ state, phase }: { readonly state: SourceImportState; readonly phase: WorkingPhase }) {
  const { done, total, files } = state;
  const { sourceImport } = strings;
  const words = {
    looking: () => sourceImport.looking(done),
    reading: () => sourceImport.reading(done, total),
    comparing: () => sourceImport.comparing(done, total),
    importing: () => sourceImport.importing(done, total),
  }[phase]();
  const place = useRef<HTMLDivElement>(null);
  // What was pressed is gone; Stop itself must not stand where Enter is still held down.
  useEffect(() => {
    if (phase === 'importing') place.current?.focus();
  }, [phase]);
  return (
    <div className="import-progress" ref={place} tabIndex={-1}>
      <span>{words}</span>
      <progress
        aria-label={sourceImport.progress}
        max={Math.max(1, total)}
        {...(phase !== 'looking' && { value: done })}
      />
      <span className="plan-file" aria-hidden="true">
        {sourceImport.now(files)}
      </span>
    </div>
  );
}

function Plan({
  state,
  cancel,
}: {
  readonly state: SourceImportState;
  readonly cancel: RefObject<HTMLButtonElement | null>;
}) {
  const { sourceImport } = strings;
  const { items, phase, hasLooked } = state;
  const apply = useRef<HTMLButtonElement>(null);
  const rows = useMemo(() => ordered({ items, phase }), [items, phase]);
  const totals = useMemo(() => totalsOf(rows), [rows]);
  const chosen = rows.filter((item) => isTaken(state, item)).length;
  const current = state.current === null ? undefined : items.get(state.current);
  const isReady = phase === 'planned';
  useEffect(() => {
    if (isReady && !hasLooked) apply.current?.focus();
  }, [isReady, hasLooked]);
  return (
    <>
      <div className="import-summary">
        <span role="status">
          {rows.length > 0
            ? sourceImport.summary(chosen, totals.twins, totals.near, totals.failed)
            : isReady && sourceImport.noFiles}
        </span>
        <span className="stretch" />
        {rows.length > 1 && (
          <>
            <Button variant="quiet" onClick={() => takeAll(true)}>
              {sourceImport.takeAll}
            </Button>
            <Button variant="quiet" onClick={() => takeAll(false)}>
              {sourceImport.takeNone}
            </Button>
          </>
        )}
      </div>
      <div className="import-plan">
        <PlanList state={state} items={rows} />
        {current && <PlanDetails key={current.item} state={state} item={current} />}
      </div>
      <div className="modal-buttons">
        <span className="hint">
          {rows.length > 0 && (chosen === 0 && isReady ? sourceImport.nothingChosen : sourceImport.oneStep)}
        </span>
        <span className="stretch" />
        <Button ref={cancel} onClick={closeImport}>
          {strings.dialogs.cancel}
        </Button>
        <Button ref={apply} variant="primary" disabled={!isReady || chosen === 0} onClick={() => void applyPlan()}>
          {sourceImport.apply(chosen)}
        </Button>
      </div>
    </>
  );
}

function Stop({ state: { isStopping } }: { readonly state: SourceImportState }) {
  const { sourceImport } = strings;
  return (
    <div className="modal-buttons">
      <span className="stretch" />
      <Button disabled={isStopping} onClick={closeImport}>
        {isStopping ? sourceImport.stopping : sourceImport.stop}
      </Button>
    </div>
  );
}
