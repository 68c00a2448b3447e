// What an import has done, file by file where something was left out; it can be saved.
import { useEffect, useRef, useState } from 'react';
import { reportText, type ImportReport as Report } from '../../core/analysis/source-plan';
import { locale, strings } from '../../core/language/index';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { mirror } from '../state/project';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';

/** More lines than this are read in the file. */
const mostShown = 500;

export function ImportReport({ report, onClose }: { readonly report: Report; readonly onClose: () => void }) {
  const { sourceImport } = strings;
  const [saved, setSaved] = useState('');
  const [isBusy, whileBusy] = useBusy();
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => end.current?.focus(), []);
  const save = async () => {
    const project = mirror.getState().view?.project.name ?? '';
    const text = reportText(report, project, new Date().toLocaleString(locale));
    const answer = await call('saveText', { suggestion: sourceImport.reportName, text });
    if (answer.ok) setSaved(sourceImport.reportSaved(answer.value.file));
    else if (answer.error.code !== 'CANCELLED') notifyFailure(answer.error);
  };
  return (
    <>
      <p role="status">
        {sourceImport.done(report.imported.length)} {report.isCancelled && sourceImport.wasCancelled}
      </p>
      {report.leftOut.length > 0 && (
        <div className="plan-items" tabIndex={0} role="region" aria-label={sourceImport.leftOut(report.leftOut.length)}>
          <h3 className="plan-heading">{sourceImport.leftOut(report.leftOut.length)}</h3>
          <ul>
            {report.leftOut.slice(0, mostShown).map(({ file, why }, i) => (
              <li key={i} className="left-out">
                <span className="plan-file">{file}</span> <span className="plan-remark">{why}</span>
              </li>
            ))}
          </ul>
          {report.leftOut.length > mostShown && (
            <p className="hint">{strings.importDialog.omitted(report.leftOut.length - mostShown)}</p>
          )}
        </div>
      )}
      <div className="modal-buttons">
        <span className="hint report-saved" role="status">
          {saved}
        </span>
        <span className="stretch" />
        <Button disabled={isBusy} onClick={() => whileBusy(save)}>
          {sourceImport.saveReport}
        </Button>
        <Button ref={end} variant="primary" onClick={onClose}>
          {strings.dialogs.close}
        </Button>
      </div>
    </>
  );
}
