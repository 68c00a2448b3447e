// Asks for the creator's name, and says why.
import { useRef, useState, type SyntheticEvent } from 'react';
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
      title="Your name"
      description="Every passage carries who made it, so that others can ask and agreement can be measured. Stored on this machine and in the project; sent nowhere."
      onClose={() => question.answer(null)}
      initialFocus={field}
    >
      <form className="form" onSubmit={save}>
        <label className="field">
          <span className="field-label">Name or initials</span>
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
          <Button onClick={() => question.answer(null)}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={name.trim() === ''}>
            {question.because === 'change' ? 'Save and go on' : 'Save'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
