// The middle of the window: the reader, or what to do when there is nothing to read.
import { useCallback } from 'react';
import { strings } from '../../core/language/index';
import { FindBar } from '../reader/find-bar';
import { Reader } from '../reader/reader';
import type { AnnotationId } from '../../core/model/identifier';
import type { TextRange } from '../../core/text/boundaries';
import { perform } from '../actions';
import { redraw } from '../boundaries';
import { CarriedCard } from '../carried/carried-card';
import { PassageChooser } from '../carried/passage-chooser';
import { listPassages, mouseRests } from '../carried/state';
import { Picker } from '../picker/picker';
import { readerRef } from '../reader-handle';
import { mirror, openSource, useProject } from '../state/project';
import type { OpenSource } from '../state/open-source';
import { useHabits } from '../state/habits';
import { useReaderFilter } from '../state/shown';
import { ui, useUi, type PickerState } from '../state/ui';
import { Button } from '../ui/button';
import { FailureText } from './notices';
import { NoProject } from './no-project';

export function ReadingPane() {
  const phase = useProject((project) => project.phase);
  const open = useProject((project) => project.open);
  const sourceId = useProject((project) => project.sourceId);
  const failure = useProject((project) => project.failure ?? project.sourceFailure);
  const isEmpty = useProject(({ view }) => view?.sources.length === 0);
  if (failure) {
    return (
      <div className="message-screen" role="alert">
        <h2>{phase === 'failed' ? strings.shell.projectUnshown : strings.shell.textUnread}</h2>
        <FailureText failure={failure} />
        {sourceId !== null && (
          <div className="button-row">
            <Button onClick={() => void openSource(sourceId)}>{strings.shell.tryAgain}</Button>
          </div>
        )}
      </div>
    );
  }
  if (phase === 'none') return <NoProject />;
  if (isEmpty) return <NoSources />;
  return open && <OpenText open={open} />;
}

function NoSources() {
  return (
    <div className="message-screen">
      <h2>{strings.shell.noTexts}</h2>
      <p>{strings.shell.whatTextsAreFor}</p>
      <div className="button-row">
        <Button variant="primary" onClick={() => perform('addSources')}>
          {strings.shell.addTexts}
        </Button>
        <Button onClick={() => perform('importProjectJson')}>{strings.shell.importProjectJson}</Button>
      </div>
    </div>
  );
}

function OpenText({ open }: { readonly open: OpenSource }) {
  const tags = useProject((project) => project.tags);
  const current = useUi((state) => state.current);
  const shows = useReaderFilter();
  const finding = useUi((state) => state.finding);
  const picker = useUi((state) => state.picker);
  const habits = useHabits();
  const onCaretChange = useCallback((caret: number) => ui.setState({ caret }), []);
  return (
    <>
      {finding && <FindBar open={open} reader={readerRef} onClose={closeFind} />}
      <Reader
        key={open.source.id}
        ref={readerRef}
        open={open}
        tags={tags}
        current={current}
        habits={habits}
        shows={shows}
        onSelectionChange={followSelection}
        onCaretChange={onCaretChange}
        onCurrentChange={followCurrent}
        onRedraw={redrawStretch}
        onList={listPassages}
        onRest={mouseRests}
      />
      <CarriedCard />
      <PassageChooser />
      {picker && <Picker key={keyOf(picker)} state={picker} />}
    </>
  );
}

const keyOf = ({ subject, seed }: PickerState) =>
  ('range' in subject ? 'selection' : 'annotation' in subject ? subject.annotation : 'several') + seed;

const redrawStretch = (id: AnnotationId, stretch: TextRange, range: TextRange) => void redraw(id, stretch, range);

function closeFind(): void {
  ui.setState({ finding: false });
  readerRef.current?.focus();
}

/** A mouse selection opens the picker beside it, without the keyboard: single keys act at once. */
function followSelection(selection: TextRange | null, by: 'mouse' | 'keyboard'): void {
  const { picker } = ui.getState();
  // The text may say something of its selection when the picker's field takes the keyboard: the picker knows better.
  if (by === 'keyboard' && picker?.typing === true) return;
  const canTag = (mirror.getState().view?.readOnly ?? null) === null;
  const follows = selection !== null && canTag && (by === 'mouse' || picker !== null);
  ui.setState({
    selection,
    ...(selection && { current: null, chosen: new Set() }), // else Delete would remove a passage elsewhere
    picker: follows ? { subject: { range: selection }, typing: false, seed: '' } : null,
  });
}

function followCurrent(current: AnnotationId | null): void {
  ui.setState({ current, chosen: new Set() });
}
