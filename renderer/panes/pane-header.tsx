// Above each of two panes: which source it shows, and the ways to change, tie and close it.
import { Link2, X } from 'lucide-react';
import { strings } from '../../core/language/index';
import type { Source } from '../../core/model/source';
import type { PaneId } from '../state/panes';
import { openSource, useProject } from '../state/project';
import { useUi } from '../state/ui';
import { IconButton } from '../ui/button';
import { Choice } from '../ui/choice';
import { Tip } from '../ui/tip';
import { closePane, toggleTogether } from './actions';

interface PaneHeaderProps {
  readonly id: PaneId;
  readonly place: 'left' | 'right';
  readonly isActive: boolean;
}

const none: readonly Source[] = [];

export function PaneHeader({ id, place, isActive }: PaneHeaderProps) {
  const sources = useProject(({ view }) => view?.sources ?? none);
  const shown = useProject(({ panes }) => panes.find((pane) => pane.id === id)?.sourceId ?? '');
  const together = useUi((state) => state.together);
  const choose = (chosen: string) => {
    const source = sources.find((candidate) => candidate.id === chosen);
    if (source) void openSource(source.id, id);
  };
  return (
    <header className="pane-header" aria-current={isActive ? 'true' : undefined}>
      <Choice
        label={strings.panes.sourceOf[place]}
        items={sources.map((source) => ({ value: source.id, label: source.title }))}
        value={shown}
        onChange={choose}
      />
      <span className="stretch" />
      {place === 'right' && (
        <Tip text={strings.panes.togetherTip}>
          <IconButton label={strings.panes.together} aria-pressed={together} onClick={toggleTogether}>
            <Link2 aria-hidden="true" />
          </IconButton>
        </Tip>
      )}
      <IconButton label={strings.panes.close[place]} onClick={() => closePane(id)}>
        <X aria-hidden="true" />
      </IconButton>
    </header>
  );
}
