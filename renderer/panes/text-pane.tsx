// One pane of text: its header when there are two, find, and the reader. The pane with the keyboard or the mouse is active.
import { useCallback } from 'react';
import type { AnnotationId } from '../../core/model/identifier';
import { strings } from '../../core/language/index';
import { redraw } from '../boundaries';
import { listPassages, mouseRests } from '../carried/state';
import type { TextRange } from '../../core/text/boundaries';
import { FindBar } from '../reader/find-bar';
import { Reader, type ReaderHandle } from '../reader/reader';
import { readerRef, registerReader } from '../reader-handle';
import { FailureText } from '../shell/notices';
import type { OpenSource } from '../state/open-source';
import { changePaneView, usePaneView } from '../state/pane-views';
import { paneOf, type PaneId } from '../state/panes';
import { mirror, openSource, useProject } from '../state/project';
import { usePreferences } from '../state/settings';
import { useHabits } from '../state/habits';
import { useReaderFilter } from '../state/shown';
import { ui, useUi } from '../state/ui';
import { Button } from '../ui/button';
import { activatePane } from './actions';
import { PaneHeader } from './pane-header';

export type PanePlace = 'only' | 'left' | 'right';

export function TextPane({ id, place }: { readonly id: PaneId; readonly place: PanePlace }) {
  const pane = useProject((state) => paneOf(state, id));
  const isActive = useProject(({ active }) => active === id);
  const label = place === 'only' ? undefined : strings.panes[place];
  return (
    <section
      className="pane"
      data-pane={id}
      data-active={isActive}
      aria-label={label}
      onPointerDownCapture={() => activatePane(id)}
      onFocusCapture={() => activatePane(id)}
    >
      {place !== 'only' && <PaneHeader id={id} place={place} isActive={isActive} />}
      {pane?.failure && (
        <div className="message-screen" role="alert">
          <h2>{strings.shell.textUnread}</h2>
          <FailureText failure={pane.failure} />
          <div className="button-row">
            <Button onClick={() => void (pane.sourceId && openSource(pane.sourceId, id))}>
              {strings.shell.tryAgain}
            </Button>
          </div>
        </div>
      )}
      {pane?.open && <OpenText id={id} open={pane.open} isActive={isActive} />}
    </section>
  );
}

interface OpenTextProps {
  readonly id: PaneId;
  readonly open: OpenSource;
  readonly isActive: boolean;
}

function OpenText({ id, open, isActive }: OpenTextProps) {
  const tags = useProject((project) => project.tags);
  const shows = useReaderFilter();
  const habits = useHabits();
  const showsHidden = usePreferences((preferences) => preferences.showHiddenCharacters);
  const finding = useUi((state) => state.finding);
  const currentHere = useUi((state) => state.current);
  const currentKept = usePaneView(id, (view) => view.current);
  const ref = useCallback((handle: ReaderHandle | null) => registerReader(id, handle), [id]);
  return (
    <>
      {finding && isActive && <FindBar open={open} reader={readerRef} onClose={closeFind} />}
      <Reader
        key={`${open.source.id} ${open.revision}`}
        ref={ref}
        open={open}
        tags={tags}
        habits={habits}
        shows={shows}
        showsHidden={showsHidden}
        current={isActive ? currentHere : currentKept}
        onSelectionChange={(range, by) => followSelection(id, range, by)}
        onCaretChange={(caret) => (isInForce(id) ? ui.setState({ caret }) : changePaneView(id, { caret }))}
        onCurrentChange={(current) => followCurrent(id, current)}
        onRedraw={redrawStretch}
        onList={listPassages}
        onRest={(annotations, box) => (isInForce(id) ? mouseRests(annotations, box) : undefined)}
      />
    </>
  );
}

const redrawStretch = (id: AnnotationId, stretch: TextRange, range: TextRange) => void redraw(id, stretch, range);

/** Asked when it happens, not when it was painted: a press makes a pane active before the next painting. */
const isInForce = (id: PaneId) => mirror.getState().active === id;

function closeFind(): void {
  ui.setState({ finding: false, findWords: '' });
  readerRef.current?.focus();
}

function followCurrent(id: PaneId, current: AnnotationId | null): void {
  if (isInForce(id)) ui.setState(({ caret }) => ({ current, currentAt: caret, chosen: new Set() }));
  else changePaneView(id, { current });
}

/** A mouse selection opens the picker beside it, without the keyboard: single keys act at once. */
function followSelection(id: PaneId, selection: TextRange | null, by: 'mouse' | 'keyboard'): void {
  if (!isInForce(id)) {
    changePaneView(id, { selection, ...(selection && { current: null }) });
    return;
  }
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
