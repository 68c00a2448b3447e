// Before a project's lock is taken from somebody who may still be at work: who that is, since when, what is at stake.
import { useRef } from 'react';
import { strings } from '../../core/language/index';
import type { Failure } from '../../core/result';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

interface EditAnywayDialogProps {
  /** Why the project is read only. */
  readonly failure: Failure;
  readonly onClose: () => void;
  readonly onDone?: (() => void) | undefined;
}

export function EditAnywayDialog({ failure, onClose, onDone }: EditAnywayDialogProps) {
  const [isBusy, whileBusy] = useBusy();
  const cancel = useRef<HTMLButtonElement>(null);
  const take = async () => {
    const answer = await call('editAnyway', {});
    if (!answer.ok) notifyFailure(answer.error);
    onClose();
    onDone?.();
  };
  const words = strings.shell;
  return (
    <Modal title={words.editAnywayTitle} description={failure.message} onClose={onClose} initialFocus={cancel}>
      <p>{words.editAnywayMeans}</p>
      <div className="modal-buttons">
        <span className="stretch" />
        <Button ref={cancel} onClick={onClose}>
          {words.cancel}
        </Button>
        <Button variant="danger" disabled={isBusy} onClick={() => whileBusy(take)}>
          {words.editHere}
        </Button>
      </div>
    </Modal>
  );
}
