// Asks for the creator's name, and says why.
import { useRef, useState, type SyntheticEvent } from 'react';
import { strings } from '../../core/language/index';
import { useSettings } from '../state/settings';
import type { CreatorQuestion } from '../state/ui';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

export function CreatorDialog({ question }: { readonly question: CreatorQuestion }) {
  const known = useSettings((settings) => settings.creator?.name ?? '');
  const [name, setName] = useState(known);
  const field = useRef<HTMLInputElement>(null);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== '') question.answer(name.trim());
  };
  return (
    <Modal
      title={strings.creatorDialog.title}
      description={strings.creatorDialog.description}
      onClose={() => question.answer(null)}
      initialFocus={field}
    >
      <form className="form" onSubmit={save}>
        <label className="field">
          <span className="field-label">{strings.creatorDialog.name}</span>
          <input
            ref={field}
            className="input"
            value={name}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <div className="modal-buttons">
          <span className="stretch" />
          <Button onClick={() => question.answer(null)}>{strings.dialogs.cancel}</Button>
          <Button type="submit" variant="primary" disabled={name.trim() === ''}>
            {question.because === 'change' ? strings.creatorDialog.saveAndGoOn : strings.dialogs.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
