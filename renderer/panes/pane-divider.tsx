// The line between two panes: dragged, or moved by arrows. Double click or Enter makes both equally wide.
import type { KeyboardEvent, PointerEvent } from 'react';
import { strings } from '../../core/language/index';
import { ui } from '../state/ui';

/** Per cent of the width that a pane keeps at least; how far an arrow moves the line. */
const least = 20;
const step = 5;

export function PaneDivider({ share }: { readonly share: number }) {
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={strings.panes.divider}
      aria-valuemin={least}
      aria-valuemax={100 - least}
      aria-valuenow={Math.round(share)}
      tabIndex={0}
      className="pane-divider"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => moveTo(50)}
      onKeyDown={(event) => moveByKey(event, share)}
    />
  );
}

function drag(event: PointerEvent<HTMLElement>): void {
  const panes = event.currentTarget.parentElement;
  if (panes === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
  const { left, width } = panes.getBoundingClientRect();
  moveTo(((event.clientX - left) / width) * 100);
}

function moveByKey(event: KeyboardEvent, share: number): void {
  const places: Record<string, number> = {
    ArrowLeft: share - step,
    ArrowRight: share + step,
    Home: least,
    End: 100 - least,
    Enter: 50,
  };
  const place = places[event.key];
  if (place === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  moveTo(place);
}

function moveTo(share: number): void {
  ui.setState({ paneShare: Math.min(100 - least, Math.max(least, share)) });
}
