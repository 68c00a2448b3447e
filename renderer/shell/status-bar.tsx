// The truth about the disk, what is open, who annotates, and where the caret is.
import { useEffect, useMemo, useState } from 'react';
import { perform } from '../actions';
import { call } from '../bridge';
import { askCreator } from '../commands';
import { notifyFailure } from '../state/notices';
import { useProject } from '../state/project';
import { useQueue } from '../review/queue';
import { useSettings } from '../state/settings';
import { useUi } from '../state/ui';
import { strings } from '../../core/language/index';
import { formatNumber, formatOffset } from '../../core/language/numbers';
import { Tip } from '../ui/tip';
import { EditAnywayDialog } from './edit-anyway-dialog';
import { countWords } from './words';

export function StatusBar() {
  const isOpen = useProject(({ view }) => view !== null);
  return (
    <footer className="status-bar">
      {isOpen && <SaveStatus />}
      {isOpen && <Totals />}
      {isOpen && <ToReview />}
      <span className="stretch" />
      <CreatorName />
      {isOpen && <Place />}
    </footer>
  );
}

function SaveStatus() {
  const state = useProject(({ view }) => view?.saveState);
  const readOnly = useProject(({ view }) => view?.readOnly ?? null);
  const [asks, setAsks] = useState(false);
  if (!state) return null;
  const failure = readOnly ?? state.failure;
  const status = readOnly ? 'readOnly' : state.status;
  const retry = async () => {
    const answer = await call('retrySave', {});
    if (!answer.ok) notifyFailure(answer.error);
  };
  return (
    <>
      {/* Polite only when it matters: a reader need not hear “Saving, Saved” after every tag. */}
      <span
        role="status"
        aria-label={strings.shell.saveState}
        aria-live={status === 'unsaved' ? 'assertive' : 'off'}
        className="save-state"
        data-status={status}
      >
        <span className="save-dot" aria-hidden="true" />
        <span className="save-words">
          {strings.shell[status]}
          {failure && ` — ${[failure.message, failure.advice].filter(Boolean).join(' ')}`}
        </span>
      </span>
      {readOnly?.remedy?.kind === 'editAnyway' && (
        <button type="button" className="status-button" onClick={() => setAsks(true)}>
          {strings.shell.editAnyway}
        </button>
      )}
      {readOnly && asks && <EditAnywayDialog failure={readOnly} onClose={() => setAsks(false)} />}
      {status === 'unsaved' && (
        <button type="button" className="status-button" onClick={() => void retry()}>
          {strings.shell.tryAgain}
        </button>
      )}
    </>
  );
}

function Totals() {
  const passages = useProject((project) => project.annotations.length);
  const tags = useProject((project) => project.tags.size);
  const text = useProject(({ open }) => open?.text ?? null);
  const count = useWordCount(text);
  const parts = [strings.passages(passages), strings.tags(tags), count === null ? null : strings.words(count)];
  return <span className="status-totals">{parts.filter((part) => part !== null).join(' · ')}</span>;
}

/** The way to the passages that a newer text left unsettled. */
function ToReview() {
  const { open } = useQueue();
  if (open === 0) return null;
  return (
    <Tip text={strings.actions.nextToReview} side="top">
      <button type="button" className="status-button" onClick={() => perform('nextToReview')}>
        {strings.revisions.toReview(open)}
      </button>
    </Tip>
  );
}

/** Counted when the window has nothing better to do: a million words take a while. */
function useWordCount(text: string | null): number | null {
  const [counted, setCounted] = useState<{ readonly text: string; readonly count: number } | null>(null);
  useEffect(() => {
    if (text === null) return undefined;
    const request = requestIdleCallback(() => setCounted({ text, count: countWords(text) }));
    return () => cancelIdleCallback(request);
  }, [text]);
  return counted !== null && counted.text === text ? counted.count : null;
}

function CreatorName() {
  const creator = useSettings((settings) => settings.creator);
  return (
    <Tip text={strings.shell.annotatorTip} side="top">
      <button type="button" className="status-button" onClick={() => void askCreator('asked')}>
        {creator ? strings.shell.annotator(creator.name) : strings.shell.noAnnotator}
      </button>
    </Tip>
  );
}

function Place() {
  const selection = useUi((state) => state.selection);
  const caret = useUi((state) => state.caret);
  const paragraphs = useProject(({ open }) => open?.paragraphs ?? null);
  const offset = selection?.start ?? caret;
  const paragraph = useMemo(() => (paragraphs ? paragraphs.at(offset) + 1 : 0), [paragraphs, offset]);
  if (paragraph === 0) return null;
  const offsets = selection ? `${formatOffset(selection.start)}–${formatOffset(selection.end)}` : formatOffset(caret);
  return (
    <span className="status-place" aria-label={strings.shell.place(paragraph, offsets)} role="note">
      <Tip text={strings.actions.goToParagraph} side="top">
        <button
          type="button"
          className="status-button"
          aria-label={strings.shell.goToParagraph(paragraph)}
          onClick={() => perform('goToParagraph')}
        >
          ¶ {formatNumber(paragraph)}
        </button>
      </Tip>{' '}
      · {offsets}
    </span>
  );
}
