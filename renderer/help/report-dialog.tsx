// The diagnostic report: the whole text first, then a way to copy it or to save exactly what is shown.
import { useRef, useState } from 'react';
import { strings } from '../../core/language/index';
import { call } from '../bridge';
import { copyText } from '../focus';
import { notifyFailure } from '../state/notices';
import { announce, ui } from '../state/ui';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

export function ReportDialog({ text }: { readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [saved, setSaved] = useState('');
  const [isBusy, whileBusy] = useBusy();
  const copy = () => {
    copyText(text);
    announce(strings.copied);
  };
  const save = async () => {
    const answer = await call('saveText', { suggestion: `Glossator ${strings.help.reportTitle}`, text });
    if (answer.ok) setSaved(strings.help.saved(answer.value.file));
    else if (answer.error.code !== 'CANCELLED') notifyFailure(answer.error);
  };
  return (
    <Modal
      title={strings.help.reportTitle}
      description={strings.help.reportDescription}
      onClose={() => ui.setState({ dialog: null })}
      wide
      closesOutside
      initialFocus={field}
    >
      <textarea
        ref={field}
        className="report-text"
        readOnly
        aria-label={strings.help.reportText}
        spellCheck={false}
        wrap="off"
        rows={24}
        value={text}
      />
      <div className="modal-buttons">
        <span className="hint report-saved" role="status">
          {saved}
        </span>
        <span className="stretch" />
        <Button onClick={copy}>{strings.help.copy}</Button>
        <Button variant="primary" disabled={isBusy} onClick={() => whileBusy(save)}>
          {strings.help.save}
        </Button>
      </div>
    </Modal>
  );
}
