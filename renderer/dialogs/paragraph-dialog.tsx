// Asks for a paragraph's number and goes there.
import { useRef, useState, type SubmitEvent } from 'react';
import { strings } from '../../core/language/index';
import { goToParagraph } from '../paragraphs';
import { mirror, useProject } from '../state/project';
import { ui } from '../state/ui';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

const close = () => ui.setState({ dialog: null });

export function ParagraphDialog() {
  const last = useProject(({ open }) => open?.paragraphs.count ?? 0);
  const [here] = useState(() => (mirror.getState().open?.paragraphs.at(ui.getState().caret) ?? 0) + 1);
  const field = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState('');
  const number = value === '' ? here : Number(value);
  const isThere = Number.isInteger(number) && number >= 1 && number <= last;
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isThere) return;
    close();
    requestAnimationFrame(() => goToParagraph(number - 1)); // after the dialog has given the keyboard back
  };
  return (
    <Modal title={strings.goTo.title} onClose={close} closesOutside initialFocus={field}>
      <form className="paragraph-form" onSubmit={go}>
        <label className="field">
          <span className="field-label">{strings.goTo.field(last)}</span>
          <input
            ref={field}
            className="input"
            inputMode="numeric"
            autoComplete="off"
            placeholder={String(here)}
            aria-invalid={!isThere}
            aria-describedby="no-such-paragraph"
            value={value}
            onChange={(event) => setValue(event.target.value.trim())}
          />
        </label>
        <p id="no-such-paragraph" className="hint" role="status">
          {isThere ? '' : strings.goTo.noSuch(last)}
        </p>
        <div className="modal-buttons">
          <span className="stretch" />
          <Button onClick={close}>{strings.goTo.cancel}</Button>
          <Button type="submit" variant="primary" disabled={!isThere}>
            {strings.goTo.go}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
