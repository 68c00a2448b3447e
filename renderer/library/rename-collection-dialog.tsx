// Another name for a collection: in all of its sources at once. Says when the name is taken, and both become one.
import { useId, useRef, useState, type SubmitEvent } from 'react';
import { strings } from '../../core/language/index';
import { run } from '../commands';
import { mirror, useProject } from '../state/project';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Modal } from '../ui/modal';
import { collections, endQuestion } from './source-actions';

/** `name`: whose; null: the analyst chooses one, that of the text being read first. */
export function RenameCollectionDialog({ name }: { readonly name: string | null }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [known] = useState(collections);
  const [renamed, setRenamed] = useState(() => name ?? collectionHere() ?? known[0] ?? '');
  const [typed, setTyped] = useState(renamed);
  const [isBusy, whileBusy] = useBusy();
  const sizeOf = useSizes();
  const newName = typed.trim();
  const taken = newName === renamed ? 0 : sizeOf(newName);
  const words = strings.library;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (newName === '') return;
    whileBusy(async () => {
      if ((await run({ type: 'renameCollection', input: { name: renamed, newName } })) !== null) endQuestion();
    });
  };
  return (
    <Modal title={words.renameCollectionTitle} onClose={endQuestion} initialFocus={field}>
      <form className="form" onSubmit={submit}>
        {name === null && known.length > 1 && (
          <div className="field">
            <span className="field-label">{words.renamedCollection}</span>
            <Choice
              label={words.renamedCollection}
              items={known.map((value) => ({ value, label: value }))}
              value={renamed}
              onChange={(next) => {
                setRenamed(next);
                setTyped(next);
              }}
            />
          </div>
        )}
        <label className="field" htmlFor={id}>
          <span className="field-label">{words.newCollectionName}</span>
          <input
            ref={field}
            id={id}
            className="input"
            value={typed}
            maxLength={2000}
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <p className="hint" id={`${id}-hint`} role="status">
          {taken > 0 ? words.joins(taken) : words.inCollection(sizeOf(renamed))}
        </p>
        <div className="modal-buttons">
          <span className="stretch" />
          <Button onClick={endQuestion}>{words.cancel}</Button>
          <Button type="submit" variant="primary" disabled={isBusy || newName === ''}>
            {taken > 0 ? words.merge : words.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** How many sources a collection has. */
function useSizes(): (name: string) => number {
  const sources = useProject(({ view }) => view?.sources);
  return (name) => sources?.filter(({ collection }) => collection === name).length ?? 0;
}

function collectionHere(): string | null {
  const { view, sourceId } = mirror.getState();
  return view?.sources.find(({ id }) => id === sourceId)?.collection ?? null;
}
