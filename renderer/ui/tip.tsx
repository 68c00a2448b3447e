// A tooltip on a control, shown on hover and on keyboard focus. Presentational.
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';

interface TipProps {
  /** Null: no tooltip. */
  readonly text: ReactNode;
  readonly side?: 'top' | 'bottom' | 'right' | 'left';
  /** The element that the tooltip is about. */
  readonly children: ReactElement;
}

export function Tip({ text, side = 'bottom', children }: TipProps) {
  return (
    <Tooltip.Root
      disabled={text === null || text === ''}
      onOpenChange={(_isOpen, details) => {
        if (details.reason === 'escape-key') details.allowPropagation(); // Esc is meant for what lies below, too
      }}
    >
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner className="tip-positioner" side={side} sideOffset={6}>
          {/* For eyes only: what it is about has a name of its own, and this lies outside all landmarks. */}
          <Tooltip.Popup className="tip" aria-hidden="true">
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
