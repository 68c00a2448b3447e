// A divider that sets the width of a panel: by dragging, by arrows, by a double click. Presentational.
import { useEffect, useState, type KeyboardEvent, type PointerEvent } from 'react';

interface DividerProps {
  readonly label: string;
  readonly hint: string;
  readonly side: 'left' | 'right';
  /** The id of the panel, which is beside the divider. */
  readonly controls: string;
  readonly limits: () => { readonly min: number; readonly max: number };
  readonly words: (width: number) => string;
  /** A drag begins. */
  readonly onGrip: () => void;
  /** Null: the usual width. Less than half the least closes the panel. */
  readonly onResize: (width: number | null) => void;
  readonly onClose: () => void;
}

/** Pixels of an arrow; ten times as many with Shift. */
const step = 8;

export function Divider({ label, hint, side, controls, limits, words, onGrip, onResize, onClose }: DividerProps) {
  const { width, min, max } = useMeasured(controls, limits);
  const onKeyDown = (event: KeyboardEvent) => {
    const towards = side === 'left' ? 1 : -1;
    const by = (event.shiftKey ? 10 : 1) * step;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowRight') onResize(Math.max(min, width + towards * by));
    else if (event.key === 'ArrowLeft') onResize(Math.max(min, width - towards * by));
    else if (event.key === 'Home') onResize(min);
    else if (event.key === 'End') onResize(max);
    else if (event.key === 'Enter') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="divider"
      data-side={side}
      role="separator"
      tabIndex={0}
      title={hint}
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={words(width)}
      data-roving=""
      onKeyDown={onKeyDown}
      onDoubleClick={() => onResize(null)}
      onPointerDown={(event) => {
        onGrip();
        beginDrag(event, side, controls, onResize);
      }}
    />
  );
}

/** How wide the panel is painted, and may be; both follow the window. */
function useMeasured(controls: string, limits: DividerProps['limits']) {
  const [measured, setMeasured] = useState({ width: 0, min: 0, max: 0 });
  useEffect(() => {
    const panel = document.getElementById(controls);
    if (panel === null) return undefined;
    const measure = () => setMeasured({ width: Math.round(panel.getBoundingClientRect().width), ...limits() });
    const observer = new ResizeObserver(measure);
    observer.observe(panel);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [controls, limits]);
  return measured;
}

/** Listens on the document: the divider itself goes while the panel is closed, and comes back when it is dragged open. */
function beginDrag(
  event: PointerEvent,
  side: DividerProps['side'],
  controls: string,
  onResize: DividerProps['onResize'],
): void {
  const box = document.getElementById(controls)?.getBoundingClientRect();
  if (event.button !== 0 || box === undefined) return;
  const grip = event.clientX - (side === 'left' ? box.right : box.left);
  const beganAt = event.clientX;
  let isMoved = false;
  const drag = ({ clientX }: globalThis.PointerEvent) => {
    isMoved ||= Math.abs(clientX - beganAt) > 2;
    if (isMoved) onResize(Math.max(0, side === 'left' ? clientX - grip - box.left : box.right - (clientX - grip)));
  };
  const listeners = new AbortController();
  const { signal } = listeners;
  const end = () => {
    document.documentElement.removeAttribute('data-resizing');
    listeners.abort();
  };
  document.documentElement.dataset['resizing'] = '';
  document.addEventListener('pointermove', drag, { signal });
  document.addEventListener('pointerup', end, { signal });
  document.addEventListener('pointercancel', end, { signal });
  document.addEventListener('keydown', (pressed) => pressed.key === 'Escape' && end(), { signal });
}
