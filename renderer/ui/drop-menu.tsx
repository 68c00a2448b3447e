// A button that opens a menu, in the app's look: items to press, or groups to choose one of. Presentational.
import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Tip } from './tip';

interface DropMenuProps {
  /** Of the place that the menu lies in: all content has a landmark. */
  readonly label: string;
  /** For a button whose name is not written on it. */
  readonly tip?: string;
  /** The button; it gets its menu's behaviour and needs a name of its own. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

export function DropMenu({ label, tip, trigger, children }: DropMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Tip text={tip ?? null}>
        <Menu.Trigger render={trigger} />
      </Tip>
      <Menu.Portal role="region" aria-label={label}>
        <Menu.Positioner className="choice-positioner" sideOffset={4} align="end">
          <Menu.Popup className="choice-popup drop-menu">{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

export function DropItem(props: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <Menu.Item className="choice-item" onClick={props.onPress}>
      {props.children}
    </Menu.Item>
  );
}

interface DropChecksProps<Value extends string> {
  readonly label: string;
  readonly items: readonly { readonly value: Value; readonly label: string; readonly isChecked: boolean }[];
  readonly onChange: (value: Value, isChecked: boolean) => void;
}

/** Some of which any number is in force; the menu stays open. */
export function DropChecks<Value extends string>({ label, items, onChange }: DropChecksProps<Value>) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className="drop-label">{label}</Menu.GroupLabel>
      {items.map((item) => (
        <Menu.CheckboxItem
          key={item.value}
          checked={item.isChecked}
          onCheckedChange={(isChecked) => onChange(item.value, isChecked)}
          className="choice-item"
        >
          {item.label}
          <Menu.CheckboxItemIndicator className="choice-mark">
            <Check aria-hidden="true" />
          </Menu.CheckboxItemIndicator>
        </Menu.CheckboxItem>
      ))}
    </Menu.Group>
  );
}

interface DropChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly items: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** Some of which one is in force. */
export function DropChoice<Value extends string>({ label, value, items, onChange }: DropChoiceProps<Value>) {
  return (
    <Menu.RadioGroup value={value} onValueChange={onChange}>
      <Menu.Group>
        <Menu.GroupLabel className="drop-label">{label}</Menu.GroupLabel>
        {items.map((item) => (
          <Menu.RadioItem key={item.value} value={item.value} className="choice-item">
            {item.label}
            <Menu.RadioItemIndicator className="choice-mark">
              <Check aria-hidden="true" />
            </Menu.RadioItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.Group>
    </Menu.RadioGroup>
  );
}
