// Name of the project, and the way out of it: Export.
import { useEffect } from 'react';
import { perform } from '../actions';
import { useIsReadOnly, useProject } from '../state/project';
import { Button } from '../ui/button';
import { Tip } from '../ui/tip';

export function TopBar() {
  const name = useProject(({ view }) => view?.project.name ?? 'Glossator');
  const isOpen = useProject(({ view }) => view !== null);
  const isReadOnly = useIsReadOnly();
  useEffect(() => {
    document.title = isOpen ? `${name} — Glossator` : 'Glossator';
  }, [name, isOpen]);
  return (
    <header className="top-bar">
      <h1 className="top-bar-name">{name}</h1>
      <span className="stretch" />
      {isOpen && !isReadOnly && <Button onClick={() => perform('importProjectJson')}>Import…</Button>}
      {isOpen && (
        <Tip text="Project JSON: every passage with the proof of its place">
          <Button variant="primary" onClick={() => perform('exportProjectJson')}>
            Export…
          </Button>
        </Tip>
      )}
    </header>
  );
}
