// Small questions about sources: another title, a new collection, whether to remove.
import { useId, useRef, useState, type SubmitEvent } from 'react';
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import { run } from '../commands';
import { mirror, useProject } from '../state/project';
import { announce } from '../state/ui';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { endQuestion as close, putInto } from './source-actions';

export function RenameSourceDialog({ id }: { readonly id: SourceId }) {
  const title = useProject(({ view }) => view?.sources.find((source) => source.id === id)?.title ?? '');
  const words = strings.library;
  const rename = async (typed: string) => {
    const done = await run({ type: 'editSources', input: { ids: [id], changes: { title: typed } } });
    if (done !== null) close();
  };
  return <NameDialog title={words.renameTitle} label={words.newName} button={words.save} value={title} take={rename} />;
}

export function NewCollectionDialog({ ids }: { readonly ids: readonly SourceId[] }) {
  const words = strings.library;
  const put = async (typed: string) => {
    if ((await putInto(ids, typed)) !== null) close();
  };
  const label = words.newCollectionName;
  return <NameDialog title={words.newCollectionTitle} label={label} button={words.put} value="" take={put} />;
}

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly button: string;
  readonly value: string;
  readonly take: (typed: string) => Promise<void>;
}

function NameDialog({ title, label, button, value, take }: NameDialogProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [isBusy, whileBusy] = useBusy();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') whileBusy(() => take(typed.trim()));
  };
  return (
    <Modal title={title} onClose={close} initialFocus={field}>
      <form className="form" onSubmit={submit}>
        <label className="field" htmlFor={id}>
          <span className="field-label">{label}</span>
          <input
            ref={field}
            id={id}
            className="input"
            value={typed}
            maxLength={2000}
            spellCheck={false}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <div className="modal-buttons">
          <span className="stretch" />
          <Button onClick={close}>{strings.library.cancel}</Button>
          <Button type="submit" variant="primary" disabled={isBusy || typed.trim() === ''}>
            {button}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

export function RemoveSourcesDialog({ ids }: { readonly ids: readonly SourceId[] }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isBusy, whileBusy] = useBusy();
  // As they were when it was asked: they are gone before the dialog is.
  const [asked] = useState(() => {
    const { view } = mirror.getState();
    const passages = ids.reduce((sum, id) => sum + (view?.counts.bySource[id] ?? 0), 0);
    return { passages, title: view?.sources.find(({ id }) => id === ids[0])?.title ?? null };
  });
  const words = strings.library;
  const remove = async () => {
    if ((await run({ type: 'removeSources', input: { ids: [...ids] } })) === null) return;
    announce(words.removed(ids.length));
    close();
  };
  return (
    <Modal
      title={words.removeTitle(ids.length, asked.title)}
      description={words.removeMeans(asked.passages, ids.length)}
      onClose={close}
      initialFocus={button}
    >
      <div className="modal-buttons">
        <span className="stretch" />
        <Button onClick={close}>{words.cancel}</Button>
        <Button ref={button} variant="danger" disabled={isBusy} onClick={() => whileBusy(remove)}>
          {words.remove}
        </Button>
      </div>
    </Modal>
  );
}
