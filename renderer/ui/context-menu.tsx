// A menu at a place in the window, in the app's look. What is pressed is done after it has gone. Presentational.
import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { KeyCaps } from './key-caps';
import { Swatch } from './small';

export type ContextItem =
  | 'line'
  | {
      readonly id: string;
      readonly label: string;
      readonly keys?: string | undefined;
      readonly checked?: boolean | undefined;
      /** A tag's colour, shown before the label. */
      readonly colour?: string | undefined;
      readonly isDisabled: boolean;
      readonly onPress: () => void;
    }
  | {
      readonly id: string;
      readonly label: string;
      readonly isDisabled: boolean;
      readonly items: readonly ContextItem[];
    };

interface ContextMenuProps {
  readonly label: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly items: readonly ContextItem[];
  /** Asked for by keyboard: its first item is ready to be pressed. */
  readonly byKey: boolean;
  /** What gets the keyboard back. */
  readonly origin: HTMLElement | null;
  readonly onClose: () => void;
}

export function ContextMenu({ label, at, items, byKey, origin, onClose }: ContextMenuProps) {
  const pressed = useRef<() => void>(undefined);
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Two frames: base-ui places the menu in the first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const first = popup.current?.querySelector<HTMLElement>('[role^="menuitem"]:not([data-disabled])');
        (byKey ? (first ?? popup.current) : popup.current)?.focus({ preventScroll: true });
      }),
    );
  }, [byKey]);
  const anchor = { getBoundingClientRect: () => DOMRect.fromRect({ x: at.x, y: at.y, width: 0, height: 0 }) };
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(open) => {
        if (open) return;
        onClose();
        // The keyboard first goes back to where it was: what is pressed may take it elsewhere.
        requestAnimationFrame(() => {
          origin?.focus({ preventScroll: true });
          pressed.current?.();
        });
      }}
    >
      {/* All content has a landmark. */}
      <Menu.Portal role="region" aria-label={label}>
        <Menu.Positioner className="choice-positioner" anchor={anchor} side="bottom" align="start" sideOffset={2}>
          <Menu.Popup
            ref={popup}
            className="choice-popup context-menu"
            aria-label={label}
            data-modal=""
            finalFocus={false}
          >
            <Items items={items} onPressed={(press) => (pressed.current = press)} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ItemsProps {
  readonly items: readonly ContextItem[];
  readonly onPressed: (press: () => void) => void;
}

function Items({ items, onPressed }: ItemsProps) {
  return items.map((item, i) => {
    if (item === 'line') return <Menu.Separator key={i} className="context-line" />;
    if ('items' in item) return <Within key={item.id} {...item} onPressed={onPressed} />;
    const { id, label, keys, checked, colour, isDisabled, onPress } = item;
    return (
      <Menu.Item
        key={id}
        className="choice-item"
        disabled={isDisabled}
        {...(checked !== undefined && { role: 'menuitemcheckbox', 'aria-checked': checked })}
        onClick={() => onPressed(onPress)}
      >
        {colour !== undefined && <Swatch colour={colour} />}
        <span className="context-label">{label}</span>
        {checked === true && (
          <span className="choice-mark">
            <Check aria-hidden="true" />
          </span>
        )}
        {keys !== undefined && <KeyCaps keys={keys} />}
      </Menu.Item>
    );
  });
}

/** A menu within the menu. */
function Within({ label, isDisabled, items, onPressed }: ItemsProps & { label: string; isDisabled: boolean }) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="choice-item" disabled={isDisabled}>
        <span className="context-label">{label}</span>
        <ChevronRight className="context-within" aria-hidden="true" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="choice-positioner" sideOffset={2}>
          <Menu.Popup className="choice-popup context-menu" data-modal="">
            <Items items={items} onPressed={onPressed} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
