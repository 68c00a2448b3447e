// Before going back several steps: what will change altogether, and which steps will be undone.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { UndoPreview } from '../../../core/contract';
import type { HistoryEntry } from '../../../core/history/entry';
import type { Tally } from '../../../core/history/undo-path';
import { strings } from '../../../core/language/index';
import type { Result } from '../../../core/result';
import { call } from '../../bridge';
import { change } from '../../commands';
import { notifyFailure } from '../../state/notices';
import { useProject } from '../../state/project';
import { announce } from '../../state/ui';
import { useBusy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { Modal } from '../../ui/modal';
import { wordsOf } from './entry-words';

/** Steps named in the preview; more are counted. */
const named = 50;

interface UndoToDialogProps {
  /** Of the project whose history the entry is from. */
  readonly directory: string;
  readonly entry: HistoryEntry;
  readonly onClose: () => void;
}

export function UndoToDialog({ directory, entry, onClose }: UndoToDialogProps) {
  const preview = usePreview(directory, entry.revision, onClose);
  const [isBusy, whileBusy] = useBusy();
  const primary = useRef<HTMLButtonElement>(null);
  if (preview === null) return null;
  const steps = preview.labels.length;
  const undo = async () => {
    const undone = await change(() => call('undoTo', { directory, revision: entry.revision }));
    if (!undone.ok) return;
    announce(strings.history.done(steps));
    onClose();
  };
  return (
    <Modal title={strings.history.question(steps)} onClose={onClose} initialFocus={primary}>
      <p>
        {strings.history.previewIntro} <strong>{wordsOf(entry)}</strong>
      </p>
      <dl className="facts">
        <Changes name={strings.history.changes.passages} tally={preview.counts.passages} />
        <Changes name={strings.history.changes.tags} tally={preview.counts.tags} />
        <Changes name={strings.history.changes.sources} tally={preview.counts.sources} />
      </dl>
      <p id="undo-steps">{strings.history.willBeUndone}</p>
      <ol className="undo-steps" tabIndex={0} aria-labelledby="undo-steps">
        {preview.labels.slice(0, named).map((label, i) => (
          <li key={i}>{wordsOf({ action: 'do', label })}</li>
        ))}
      </ol>
      {steps > named && <p className="hint">{strings.history.andMore(steps - named)}</p>}
      <div className="modal-buttons">
        <span className="stretch" />
        <Button onClick={onClose}>{strings.history.cancel}</Button>
        <Button ref={primary} variant="primary" disabled={isBusy} onClick={() => whileBusy(undo)}>
          {strings.history.undo(steps)}
        </Button>
      </div>
    </Modal>
  );
}

function Changes({ name, tally }: { readonly name: string; readonly tally: Tally }) {
  const words = strings.history.changes;
  const parts = (['added', 'changed', 'removed'] as const).filter((way) => tally[way] > 0);
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{parts.length === 0 ? words.none : parts.map((way) => words[way](tally[way])).join(' · ')}</dd>
    </div>
  );
}

/** Asked again when the project changes meanwhile; a way that does not exist is said and closes the dialog. */
function usePreview(directory: string, revision: number, close: () => void): UndoPreview | null {
  const now = useProject(({ view }) => view?.revision);
  const [preview, setPreview] = useState<UndoPreview | null>(null);
  const receive = useEffectEvent((answer: Result<UndoPreview>) => {
    if (answer.ok) setPreview(answer.value);
    else {
      notifyFailure(answer.error);
      close();
    }
  });
  useEffect(() => {
    let isWanted = now !== undefined; // asked again at every revision of the project
    void call('previewUndoTo', { directory, revision }).then((answer) => {
      if (isWanted) receive(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [directory, revision, now]);
  return preview;
}
