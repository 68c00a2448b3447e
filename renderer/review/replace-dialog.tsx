// Replace Text…: the newer text, pasted or of a file; of a file, what it would be; how far it is.
import { useEffect, useRef, useState } from 'react';
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import { currentRevision, type Source } from '../../core/model/source';
import { useProject } from '../state/project';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { isReplacing, PlannedText, ReplacementProgress } from './planned-text';
import { useReplacement } from './replacement';

export function ReplaceDialog({ id }: { readonly id: SourceId }) {
  const source = useProject(({ view }) => view?.sources.find((one) => one.id === id));
  return source === undefined ? null : <Replacing source={source} />;
}

function Replacing({ source }: { readonly source: Source }) {
  const { textSha256: current, encoding, extractor } = currentRevision(source);
  const replacement = useReplacement(source.id, { variant: extractor?.variant ?? null, encoding });
  const { planned, isBusy, share } = replacement;
  const field = useRef<HTMLTextAreaElement>(null);
  const apply = useRef<HTMLButtonElement>(null);
  const another = useRef<HTMLButtonElement>(null);
  const [hasText, setHasText] = useState(false);
  const isPlanned = planned !== null;
  const canReplace = isPlanned ? isReplacing(planned, current) : hasText;
  const planId = planned?.plan.planId;
  useEffect(() => {
    if (planId !== undefined && !isBusy) (apply.current?.disabled === false ? apply : another).current?.focus();
  }, [planId, isBusy]);
  const { revisions, dialogs } = strings;
  return (
    <Modal
      title={revisions.replaceTitle}
      description={revisions.replaceOf(source.title)}
      onClose={replacement.cancel}
      initialFocus={field}
      wide
    >
      {isPlanned ? (
        <PlannedText planned={planned} replacement={replacement} current={current} />
      ) : (
        <>
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
        </>
      )}
      {isBusy && <ReplacementProgress share={share} />}
      <div className="modal-buttons">
        <Button ref={another} disabled={isBusy} onClick={replacement.chooseFile}>
          {isPlanned ? revisions.anotherFile : revisions.fromFile}
        </Button>
        <span className="stretch" />
        <Button onClick={replacement.cancel}>{dialogs.cancel}</Button>
        <Button
          ref={apply}
          variant="primary"
          disabled={isBusy || !canReplace}
          onClick={() =>
            isPlanned ? replacement.replaceByPlan() : replacement.replaceByText(field.current?.value ?? '')
          }
        >
          {revisions.replace}
        </Button>
      </div>
    </Modal>
  );
}
