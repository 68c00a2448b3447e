// The way out of a failure, where there is one.
import { useState } from 'react';
import { strings } from '../../core/language/index';
import type { Failure } from '../../core/result';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { EditAnywayDialog } from './edit-anyway-dialog';

interface RemedyButtonProps {
  readonly failure: Failure;
  readonly onDone: (() => void) | undefined;
}

/** Nothing for a failure without remedy. */
export function RemedyButton({ failure, onDone }: RemedyButtonProps) {
  const [isBusy, whileBusy] = useBusy();
  const [asks, setAsks] = useState(false);
  const { remedy } = failure;
  if (remedy === undefined) return null;
  if (remedy.kind === 'editAnyway') {
    return (
      <>
        <Button onClick={() => setAsks(true)}>{strings.shell.editAnyway}</Button>
        {asks && <EditAnywayDialog failure={failure} onClose={() => setAsks(false)} onDone={onDone} />}
      </>
    );
  }
  const { directory } = remedy;
  const rebuild = async () => {
    const answer = await call('rebuildCopy', { directory });
    if (answer.ok) onDone?.();
    else notifyFailure(answer.error);
  };
  return (
    <Button variant="primary" disabled={isBusy} onClick={() => whileBusy(rebuild)}>
      {strings.rebuilding.open}
    </Button>
  );
}
