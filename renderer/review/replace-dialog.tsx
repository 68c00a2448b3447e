// Replace Text…: the newer text from a file or pasted; how far it is; then what became of the passages.
import { useEffect, useRef, useState } from 'react';
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import { call, on } from '../bridge';
import { change, mayBegin } from '../commands';
import { notify } from '../state/notices';
import { useProject } from '../state/project';
import { announce, ui } from '../state/ui';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

const close = () => ui.setState({ dialog: null });

export function ReplaceDialog({ id }: { readonly id: SourceId }) {
  const title = useProject(({ view }) => view?.sources.find((source) => source.id === id)?.title ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const [hasText, setHasText] = useState(false);
  const [isBusy, whileBusy] = useBusy();
  const { revisions, dialogs } = strings;
  const replace = async (text: string | null) => {
    if (!(await mayBegin())) return;
    const answer = await change(() => call('replaceText', { source: id, text }));
    if (!answer.ok) return;
    close();
    const { exact, moved, fuzzy, lost } = answer.value;
    const message = revisions.replaced(exact + moved + fuzzy + lost);
    notify({ level: 'info', message, detail: revisions.outcome(answer.value) });
    if (moved + fuzzy + lost > 0) ui.setState({ rightTab: 'review' });
  };
  const cancel = () => {
    if (isBusy) {
      void call('cancelReplacement', {});
      announce(revisions.cancelled);
    } else close();
  };
  return (
    <Modal
      title={revisions.replaceTitle}
      description={revisions.replaceOf(title)}
      onClose={cancel}
      initialFocus={field}
      wide
    >
      <label className="field-label" htmlFor="newer-text">
        {revisions.pasted}
      </label>
      {/* Not a controlled field: a pasted book would be copied at every key. */}
      <textarea
        ref={field}
        id="newer-text"
        className="input replace-field"
        dir="auto"
        spellCheck={false}
        readOnly={isBusy}
        placeholder={revisions.pastedHint}
        onChange={({ target }) => setHasText(/\S/.test(target.value))}
      />
      {isBusy && <Progress />}
      <div className="modal-buttons">
        <Button disabled={isBusy} onClick={() => whileBusy(() => replace(null))}>
          {revisions.fromFile}
        </Button>
        <span className="stretch" />
        <Button onClick={cancel}>{dialogs.cancel}</Button>
        <Button
          variant="primary"
          disabled={isBusy || !hasText}
          onClick={() => whileBusy(() => replace(field.current?.value ?? ''))}
        >
          {revisions.replace}
        </Button>
      </div>
    </Modal>
  );
}

function Progress() {
  const [share, setShare] = useState(0);
  useEffect(() => on('replacing', (event) => setShare(event.share)), []);
  return (
    <div className="replace-progress" role="status">
      <span id="replacing">{strings.revisions.looking}</span>
      <progress aria-labelledby="replacing" max={1} value={share} />
    </div>
  );
}
