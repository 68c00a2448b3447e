// The right side: what is marked in the text, what the text is, what was done in the project.
import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { useProject } from '../state/project';
import { PanelDivider } from '../shell/side-panel';
import { useOtherSources } from '../review/other-sources';
import { useQueue } from '../review/queue';
import { ReviewPanel } from '../review/review-panel';
import { ui, useUi, type RightTab } from '../state/ui';
import { HistoryPanel } from './history/history-panel';
import { PassagesPanel } from './passages-panel';
import { SourcePanel } from './source-panel';

export function RightPanel() {
  const chosen = useUi((state) => state.rightTab);
  const count = useProject(({ annotations }) => annotations.length);
  const toReview = useQueue();
  const others = useOtherSources();
  const written = useUi(({ noteOf }) => noteOf);
  const isOnCard = written !== null && !(chosen === 'review' && toReview.all.some(({ id }) => id === written));
  const directory = useProject(({ view }) => view?.directory ?? '');
  const tab = isOnCard ? 'passages' : chosen; // a note is written on its card, wherever it was asked for
  return (
    <aside className="right-panel" id="right-panel" aria-label={strings.rightPanel.label}>
      <PanelDivider side="right" />
      <Tabs.Root
        className="tabs"
        value={tab}
        onValueChange={(value: RightTab) => ui.setState({ rightTab: value, noteOf: null })}
      >
        <Tabs.List className="tab-list" aria-label={strings.rightPanel.label} activateOnFocus>
          <Tab value="passages">
            <span id="passages-heading">{strings.rightPanel.passages}</span>{' '}
            <span className="tab-count">{formatNumber(count)}</span>
          </Tab>
          {(toReview.all.length > 0 || others.length > 0 || tab === 'review') && (
            <Tab value="review">
              {strings.revisions.tab} <span className="tab-count">{formatNumber(toReview.open)}</span>
            </Tab>
          )}
          <Tab value="source">{strings.rightPanel.source}</Tab>
          <Tab value="history">{strings.rightPanel.history}</Tab>
        </Tabs.List>
        <Panel value="passages">
          <PassagesPanel />
        </Panel>
        <Panel value="review">
          <ReviewPanel />
        </Panel>
        <Panel value="source">
          <SourcePanel />
        </Panel>
        <Panel value="history">
          <HistoryPanel key={directory} directory={directory} />
        </Panel>
      </Tabs.Root>
    </aside>
  );
}

interface PartProps {
  readonly value: RightTab;
  readonly children: ReactNode;
}

function Tab({ value, children }: PartProps) {
  return (
    <Tabs.Tab value={value} className="tab">
      {children}
    </Tabs.Tab>
  );
}

function Panel({ value, children }: PartProps) {
  return (
    <Tabs.Panel value={value} className="tab-panel" data-panel={value} tabIndex={-1}>
      {children}
    </Tabs.Panel>
  );
}
