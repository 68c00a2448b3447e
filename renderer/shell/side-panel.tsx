// The frame of a panel beside the text: its divider, and in a narrow window its lying above the text.
import { useEffect, useEffectEvent, useLayoutEffect, type ReactNode } from 'react';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { isBehindDialog } from '../focus';
import { framePanels } from '../panel-frame';
import { readerRef } from '../reader-handle';
import { mirror } from '../state/project';
import { beginResizing, isShown, panelLimits, resizePanel, showPanel, usePanels, type Side } from '../state/panels';
import { Divider } from '../ui/divider';

const limitsOf = { left: () => panelLimits('left'), right: () => panelLimits('right') } as const;

/** `children`: the panel itself, with the id `<side>-panel` and its divider. */
export function SidePanel({ side, children }: { readonly side: Side; readonly children: ReactNode }) {
  const shown = usePanels((state) => isShown(state, side));
  const isAbove = usePanels(({ above }) => above === side);
  useLyingAbove(side, isAbove);
  return shown ? children : null;
}

/** The divider of a panel; none while it lies above the text. It stands in the panel: all content has a landmark. */
export function PanelDivider({ side }: { readonly side: Side }) {
  const isAbove = usePanels(({ above }) => above === side);
  if (isAbove) return null;
  return (
    <Divider
      side={side}
      controls={`${side}-panel`}
      label={side === 'left' ? strings.panels.leftWidth : strings.panels.rightWidth}
      hint={strings.panels.dividerTip}
      limits={limitsOf[side]}
      words={(width) => strings.panels.pixels(formatNumber(width))}
      onGrip={() => beginResizing(side)}
      onResize={(width) => resizePanel(side, width)}
      onClose={() => closeByKey(side)}
    />
  );
}

function closeByKey(side: Side): void {
  showPanel(side, false);
  toggleOf(side)?.focus();
}

const toggleOf = (side: Side) => document.querySelector<HTMLElement>(`[data-panel-toggle="${side}"]`);

/** Before every paint the root element says how the panels stand. */
export function usePanelFrame(): void {
  const panels = usePanels((state) => state.panels);
  useLayoutEffect(() => framePanels(panels), [panels]);
}

/** Esc and a press beside it close a panel that lies above the text; so does opening a source from it. */
function useLyingAbove(side: Side, isAbove: boolean): void {
  const close = useEffectEvent(() => showPanel(side, false));
  useEffect(() => {
    if (!isAbove) return undefined;
    const before = document.activeElement?.closest(`#${side}-panel`) ? null : document.activeElement;
    const listeners = new AbortController();
    const { signal } = listeners;
    const press = ({ target }: PointerEvent) => {
      if (target instanceof Element && isOutside(target, side)) close();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isBehindDialog()) return;
      const isInside = document.activeElement?.closest(`#${side}-panel`);
      close();
      if (isInside) (before instanceof HTMLElement && before !== document.body ? before : readerRef.current)?.focus();
    };
    document.addEventListener('pointerdown', press, { signal });
    document.addEventListener('keydown', key, { signal });
    const unfollow = mirror.subscribe((now, then) => {
      if (side === 'left' && now.sourceId !== then.sourceId) close();
    });
    return () => {
      listeners.abort();
      unfollow();
    };
  }, [side, isAbove]);
}

/** Menus, dialogs and tooltips of the panel stand outside #root; its switch closes it by itself. */
const isOutside = (target: Element, side: Side) =>
  target.closest('#root') !== null &&
  target.closest(`#${side}-panel, .notices, [data-panel-toggle="${side}"]`) === null;
