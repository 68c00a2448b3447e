// Ties main's events to the window: project, settings, notices, menu actions, keys.
import { noTagFilter } from '../core/analysis/passage-filter';
import type { Notice } from '../core/contract';
import { perform } from './actions';
import { call, on } from './bridge';
import { followCrossings } from './crossings';
import { followList } from './inspector/choosing';
import { followSources } from './library/choosing';
import { flushOpenNotes } from './inspector/note-session';
import { followPaste } from './importing/actions';
import { followImports } from './importing/state';
import { listenToKeys } from './keyboard';
import { forgetPlaces } from './reader/reading-places';
import { followHiddenTags } from './state/hidden-tags';
import { notify } from './state/notices';
import { followPanels, isShown, panelsStore, savePanels, showPanel } from './state/panels';
import { paneOf } from './state/panes';
import { followProject, mirror } from './state/project';
import { followSettings } from './state/settings';
import { offerTour } from './tour/tour';
import type { OpenSource } from './state/open-source';
import { announce, leaveSource, ui } from './state/ui';

const allCards = { cardWords: '', onlyImportant: false };

/** What is seen anyway is only said. */
function hear(notice: Notice): void {
  const isSeen = notice.level === 'info' && notice.seenIn !== undefined && isShown(panelsStore.getState(), 'left');
  if (isSeen && !ui.getState().focusMode) announce(notice.message);
  else notify(notice);
}

/** Begins to follow main, for as long as the window lasts; resolves when the settings are here. */
export async function followMain(): Promise<void> {
  on('action', perform);
  on('notice', hear);
  on('leaving', () => {
    savePanels();
    void flushOpenNotes().then(() => call('readyToLeave', {}));
  });
  on('importPlanned', (importPlan) => ui.setState({ importPlan }));
  on('opened', () => {
    forgetPlaces();
    ui.setState({
      dialog: null,
      palette: false,
      importPlan: null,
      finding: false,
      findWords: '',
      tagFilter: noTagFilter,
      ...allCards,
    });
  });
  mirror.subscribe((now, before) => {
    // Another pane brings its own selection along (panes/actions.ts), unless the one before is gone with its source.
    const isSamePane = now.active === before.active || paneOf(now, before.active) === undefined;
    if (isSamePane && isOtherText(now.open, before.open)) leaveSource();
    // What was current may have been removed by an undo or an import.
    const { current } = ui.getState();
    if (current !== null && now.annotations !== before.annotations && !now.open?.index.get(current)) {
      ui.setState({ current: null, noteOf: null });
    }
  });
  followHiddenTags();
  followList();
  followSources();
  // A note is written on its card.
  ui.subscribe(({ noteOf }, before) => {
    if (noteOf !== null && noteOf !== before.noteOf) showPanel('right');
  });
  followImports();
  followPaste();
  followPanels();
  followCrossings();
  listenToKeys();
  const settings = followSettings();
  void followProject();
  await settings;
  offerTour();
}

/** Another source, or a newer revision of the same: offsets mean something else there. */
const isOtherText = (now: OpenSource | null, before: OpenSource | null): boolean =>
  now?.source.id !== before?.source.id || now?.revision !== before?.revision;
