// Name of the project, and the way out of it: Export.
import { useEffect } from 'react';
import { strings } from '../../core/language/index';
import { perform } from '../actions';
import { PaletteButton } from '../palette/palette-button';
import { useIsReadOnly, useProject } from '../state/project';
import { Button } from '../ui/button';
import { Tip } from '../ui/tip';
import { PanelToggle } from './panel-toggle';

export function TopBar() {
  const name = useProject(({ view }) => view?.project.name ?? 'Glossator');
  const isOpen = useProject(({ view }) => view !== null);
  const isReadOnly = useIsReadOnly();
  useEffect(() => {
    document.title = isOpen ? `${name} — Glossator` : 'Glossator';
  }, [name, isOpen]);
  return (
    <header className="top-bar">
      {isOpen && <PanelToggle side="left" />}
      <h1 className="top-bar-name">{name}</h1>
      <span className="stretch" />
      <PaletteButton />
      {isOpen && !isReadOnly && <Button onClick={() => perform('addSources')}>{strings.shell.importSources}</Button>}
      {isOpen && (
        <Tip text={strings.shell.exportTip}>
          <Button data-tour="export" variant="primary" onClick={() => perform('exportProjectJson')}>
            {strings.shell.exportProject}
          </Button>
        </Tip>
      )}
      {isOpen && <PanelToggle side="right" />}
    </header>
  );
}
