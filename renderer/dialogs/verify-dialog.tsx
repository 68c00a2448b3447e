// Verifying the project: it begins at once, says how far it is, can be stopped, and ends in a report that can be saved.
import { useEffect, useRef, useState } from 'react';
import { strings } from '../../core/language/index';
import type { Result } from '../../core/result';
import { checkedLines, verificationText, type Verification, type VerificationProgress } from '../../core/verification';
import { call, on } from '../bridge';
import { notifyFailure } from '../state/notices';
import { ui } from '../state/ui';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

const close = () => ui.setState({ dialog: null });

export function VerifyDialog() {
  const [result, setResult] = useState<Result<Verification> | null>(null);
  const words = strings.verify;
  useEffect(() => {
    let isHere = true;
    void call('verifyProject', {}).then((answer) => isHere && setResult(answer));
    return () => {
      isHere = false;
      void call('stopVerifying', {});
    };
  }, []);
  return (
    <Modal title={words.title} onClose={close} wide>
      {result === null ? (
        <Running />
      ) : result.ok ? (
        <Report report={result.value} />
      ) : (
        <p role="status">{result.error.message}</p>
      )}
    </Modal>
  );
}

function Running() {
  const [progress, setProgress] = useState<VerificationProgress>({ done: 0, total: 1, file: '' });
  useEffect(() => on('verifying', setProgress), []);
  const words = strings.verify;
  return (
    <>
      <p role="status">{words.running}</p>
      <progress className="verify-progress" aria-label={words.title} value={progress.done} max={progress.total} />
      <p className="hint verify-file">{progress.file}</p>
      <div className="modal-buttons">
        <span className="stretch" />
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </>
  );
}

function Report({ report }: { readonly report: Verification }) {
  const button = useRef<HTMLButtonElement>(null);
  const [saved, setSaved] = useState('');
  const [isBusy, whileBusy] = useBusy();
  const words = strings.verify;
  const { findings, notes, checked } = report;
  useEffect(() => button.current?.focus(), []); // the button that had the keyboard is gone
  const save = async () => {
    const suggestion = words.reportName(report.project).slice(0, 200);
    const answer = await call('saveText', { suggestion, text: verificationText(report) });
    if (answer.ok) setSaved(words.saved(answer.value.file));
    else if (answer.error.code !== 'CANCELLED') notifyFailure(answer.error);
  };
  return (
    <>
      <p className={findings.length === 0 ? 'verify-whole' : 'verify-damaged'} role="status">
        {findings.length === 0 ? words.whole : words.damaged(findings.length)}
      </p>
      <div className="verify-report" tabIndex={0} role="region" aria-label={words.checked}>
        <Findings items={findings} title={words.findings} />
        <section>
          <h3 className="verify-heading">{words.checked}</h3>
          <ul className="verify-checked">
            {checkedLines(checked).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        {checked.changes > 0 && <p className="hint verify-hash">{words.journalHash(report.journalHash)}</p>}
        <Findings items={notes} title={words.notes} />
      </div>
      <div className="modal-buttons">
        <span className="hint report-saved" role="status">
          {saved}
        </span>
        <span className="stretch" />
        <Button disabled={isBusy} onClick={() => whileBusy(save)}>
          {words.save}
        </Button>
        <Button ref={button} variant="primary" onClick={close}>
          {words.close}
        </Button>
      </div>
    </>
  );
}

function Findings({ items, title }: { readonly items: Verification['findings']; readonly title: string }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className="verify-heading">{title}</h3>
      <ul className="verify-findings">
        {items.slice(0, mostShown).map(({ file, message }, i) => (
          <li key={i}>
            <code>{file}</code> {message}
          </li>
        ))}
      </ul>
      {items.length > mostShown && <p className="hint">{strings.verify.notAllShown(items.length - mostShown)}</p>}
    </section>
  );
}

/** The saved report names them all. */
const mostShown = 200;
