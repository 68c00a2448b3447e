// A list to choose one of, in the app's look. Presentational.
import { Select } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { RefObject } from 'react';

export interface ChoiceItem {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  /** For a label elsewhere. */
  readonly id?: string;
  readonly label: string;
  readonly items: readonly ChoiceItem[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly triggerRef?: RefObject<HTMLButtonElement | null>;
}

export function Choice({ id, label, items, value, onChange, triggerRef }: ChoiceProps) {
  return (
    <Select.Root items={items} value={value} onValueChange={(next) => onChange(next ?? '')}>
      <Select.Trigger
        {...(id !== undefined && { id })}
        {...(triggerRef && { ref: triggerRef })}
        className="choice"
        aria-label={label}
      >
        <Select.Value />
        <Select.Icon className="choice-icon">
          <ChevronDown aria-hidden="true" />
        </Select.Icon>
      </Select.Trigger>
      {/* All content has a landmark. */}
      <Select.Portal role="region" aria-label={label}>
        <Select.Positioner className="choice-positioner" sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className="choice-popup">
            <Select.List aria-label={label}>
              {items.map((item) => (
                <Select.Item key={item.value} value={item.value} className="choice-item">
                  <Select.ItemText>{item.label}</Select.ItemText>
                  <Select.ItemIndicator className="choice-mark">
                    <Check aria-hidden="true" />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
