// Decode Again…: the kept bytes of a source in another encoding, how that begins, and the text replaced by it.
import { useEffect, useRef } from 'react';
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import { currentRevision, type Source } from '../../core/model/source';
import { useProject } from '../state/project';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { isReplacing, PlannedText, ReplacementProgress } from './planned-text';
import { close, useReplacement } from './replacement';

export function DecodeDialog({ id }: { readonly id: SourceId }) {
  const source = useProject(({ view }) => view?.sources.find((one) => one.id === id));
  return source === undefined ? null : <Decoding source={source} />;
}

function Decoding({ source }: { readonly source: Source }) {
  const { textSha256: current, encoding, extractor } = currentRevision(source);
  const replacement = useReplacement(source.id, { variant: extractor?.variant ?? null, encoding });
  const { planned, isBusy, share, readKept } = replacement;
  const choice = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const isBegun = useRef(false);
  useEffect(() => {
    if (!isBegun.current) readKept();
    isBegun.current = true;
  }, [readKept]);
  const isPlanned = planned !== null;
  useEffect(() => {
    if (isPlanned) choice.current?.focus();
  }, [isPlanned]);
  const onClose = () => {
    replacement.cancel();
    if (!isPlanned) close(); // nothing to go back to
  };
  const { revisions, dialogs } = strings;
  return (
    <Modal
      title={revisions.decodeTitle}
      description={revisions.decodeOf(source.title)}
      onClose={onClose}
      initialFocus={cancel}
      wide
    >
      {isPlanned && <PlannedText {...{ planned, replacement, current }} inUse={encoding} encodingRef={choice} />}
      {isBusy && <ReplacementProgress share={share} />}
      <div className="modal-buttons">
        <span className="stretch" />
        <Button ref={cancel} onClick={onClose}>
          {dialogs.cancel}
        </Button>
        <Button
          variant="primary"
          disabled={isBusy || !isPlanned || !isReplacing(planned, current, encoding)}
          onClick={replacement.replaceByPlan}
        >
          {revisions.replace}
        </Button>
      </div>
    </Modal>
  );
}
