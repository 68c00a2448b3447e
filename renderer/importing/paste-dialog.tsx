// A text that was copied elsewhere becomes a source: its title and itself. The plan comes after.
import { useId, useRef, useState } from 'react';
import { strings } from '../../core/language/index';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { ui } from '../state/ui';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

const close = () => ui.setState({ dialog: null });

export function PasteDialog({ text: given }: { readonly text: string }) {
  const { sourceImport } = strings;
  const [title, setTitle] = useState('');
  const [text, setText] = useState(given);
  const [isBusy, whileBusy] = useBusy();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const goOn = async () => {
    const answer = await call('pasteSource', { title: title.trim(), text });
    if (answer.ok) close();
    else notifyFailure(answer.error);
  };
  return (
    <Modal
      title={sourceImport.paste}
      description={sourceImport.pasteDescription}
      onClose={close}
      wide
      initialFocus={field}
    >
      <form
        className="paste-form"
        onSubmit={(event) => {
          event.preventDefault();
          whileBusy(goOn);
        }}
      >
        <label className="field-label" htmlFor={`${id}title`}>
          {sourceImport.pasteTitle}
        </label>
        <input
          id={`${id}title`}
          className="input"
          value={title}
          maxLength={2000}
          placeholder={sourceImport.pasteTitleHint}
          onChange={(event) => setTitle(event.target.value)}
        />
        <label className="field-label" htmlFor={`${id}text`}>
          {sourceImport.pasteText}
        </label>
        <textarea
          id={`${id}text`}
          ref={field}
          className="input paste-text"
          rows={14}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="modal-buttons">
          <span className="stretch" />
          <Button onClick={close}>{strings.dialogs.cancel}</Button>
          <Button type="submit" variant="primary" disabled={isBusy || text.trim() === ''}>
            {sourceImport.pasteGoOn}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
