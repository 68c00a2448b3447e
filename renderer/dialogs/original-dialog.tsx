// The bytes of a source as they were received, as plain text in a field: nothing in them can run or load.
import { useRef } from 'react';
import type { Original } from '../../core/contract';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { ui, type OriginalOf } from '../state/ui';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

interface OriginalDialogProps {
  readonly of: OriginalOf;
  readonly original: Original;
}

export function OriginalDialog({ of: { name, ...asked }, original }: OriginalDialogProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const words = strings.originals;
  const reveal = async () => {
    const answer = await call('showOriginal', asked);
    if (!answer.ok) notifyFailure(answer.error);
  };
  return (
    <Modal
      title={words.title(name)}
      description={original.isWhole ? words.hint : `${words.hint} ${words.beginning(formatNumber(original.size))}`}
      onClose={() => ui.setState({ dialog: null })}
      wide
      closesOutside
      initialFocus={field}
    >
      <textarea
        ref={field}
        className="report-text"
        readOnly
        aria-label={words.text}
        spellCheck={false}
        rows={22}
        value={original.text}
      />
      <div className="modal-buttons">
        <code className="hint original-file">{original.file}</code>
        <span className="stretch" />
        <Button onClick={() => void reveal()}>{words.reveal}</Button>
      </div>
    </Modal>
  );
}
