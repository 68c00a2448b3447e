// The window: frame, panels, what lies above them.
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect } from 'react';
import { strings } from '../core/language/index';
import { Dialogs } from './dialogs/dialogs';
import { FileDrop } from './drop/file-drop';
import { RightPanel } from './inspector/right-panel';
import { Tour } from './tour/tour-popover';
import { ContextMenus } from './menus/context-menus';
import { SourcesPanel } from './library/sources-panel';
import { Announcer } from './shell/announcer';
import { ErrorBoundary } from './shell/error-boundary';
import { FocusModeHint } from './shell/focus-mode-hint';
import { Notices } from './shell/notices';
import { ReadingPane } from './shell/reading-pane';
import { PanelDivider, SidePanel, usePanelFrame } from './shell/side-panel';
import { StatusBar } from './shell/status-bar';
import { TopBar } from './shell/top-bar';
import { useProject } from './state/project';
import { useUi } from './state/ui';
import { FilterBar } from './tags/filter-bar';
import { TagsPanel } from './tags/tags-panel';

export function App() {
  useReadySign();
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <ErrorBoundary>
          <Desk />
        </ErrorBoundary>
        <Notices />
        <Announcer />
      </Tooltip.Provider>
    </CSPProvider>
  );
}

function Desk() {
  const isOpen = useProject(({ phase }) => phase === 'open');
  // While loading the frame stands as index.html painted it.
  usePanelFrame();
  const hasPanels = useProject(({ phase }) => phase === 'open' || phase === 'loading');
  const focusMode = useUi((state) => state.focusMode);
  return (
    <>
      <div className="desk" data-open={hasPanels} data-focus-mode={focusMode}>
        <TopBar />
        {isOpen ? <LeftSide /> : <div className="left-panel" />}
        <main className="reading" aria-label={strings.shell.text}>
          {isOpen && <FilterBar />}
          <ReadingPane />
          <FocusModeHint />
        </main>
        {isOpen ? <RightSide /> : <div className="right-panel" />}
        <StatusBar />
      </div>
      <Dialogs />
      <ContextMenus />
      <Tour />
      <FileDrop />
    </>
  );
}

function LeftSide() {
  return (
    <SidePanel side="left">
      <nav className="left-panel" id="left-panel" aria-label={strings.shell.library}>
        <SourcesPanel />
        <TagsPanel />
        <PanelDivider side="left" />
      </nav>
    </SidePanel>
  );
}

function RightSide() {
  return (
    <SidePanel side="right">
      <RightPanel />
    </SidePanel>
  );
}

/** Says on the root element that there is something to look at: pictures and tests wait for it. */
function useReadySign(): void {
  const isReady = useProject(
    ({ phase, open, sourceFailure, view }) =>
      phase === 'none' || phase === 'failed' || open !== null || sourceFailure !== null || view?.sources.length === 0,
  );
  useEffect(() => {
    if (!isReady) return;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset['ready'] = 'true';
      }),
    );
  }, [isReady]);
}
