// The rows of a settings page: what it is called, how it is set, and what it does when the name does not say it.
import { useId, type ReactNode } from 'react';
import { Choice, type ChoiceItem } from '../../ui/choice';

interface SettingProps {
  readonly label: string;
  readonly hint?: string;
}

/** A row for any control; `children` gets the id of the label's control. */
export function Setting({
  label,
  hint,
  children,
}: SettingProps & { readonly children: (control: { readonly id: string; readonly hintId: string }) => ReactNode }) {
  const id = useId();
  const hintId = `${id}hint`;
  return (
    <div className="setting">
      <label className="setting-label" htmlFor={id}>
        {label}
      </label>
      <div className="setting-control">{children({ id, hintId })}</div>
      {hint !== undefined && (
        <p className="setting-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** One of several. */
export function ChoiceSetting<Value extends string>({
  label,
  hint,
  items,
  value,
  onChange,
}: SettingProps & {
  readonly items: readonly (ChoiceItem & { readonly value: Value })[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const choose = (chosen: string) => {
    const item = items.find((candidate) => candidate.value === chosen);
    if (item) onChange(item.value);
  };
  return (
    <Setting label={label} {...(hint !== undefined && { hint })}>
      {({ id }) => <Choice id={id} label={label} items={items} value={value} onChange={choose} />}
    </Setting>
  );
}

/** On or off. */
export function SwitchSetting({
  label,
  hint,
  value,
  onChange,
}: SettingProps & { readonly value: boolean; readonly onChange: (value: boolean) => void }) {
  return (
    <Setting label={label} {...(hint !== undefined && { hint })}>
      {({ id, hintId }) => (
        <input
          id={id}
          type="checkbox"
          role="switch"
          className="switch"
          checked={value}
          {...(hint !== undefined && { 'aria-describedby': hintId })}
          onChange={(event) => onChange(event.target.checked)}
        />
      )}
    </Setting>
  );
}

/** A number within limits; `shown` says it with its unit. */
export function RangeSetting({
  label,
  hint,
  value,
  least,
  most,
  step,
  shown,
  onChange,
}: SettingProps & {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly shown: string;
  readonly onChange: (value: number) => void;
}) {
  return (
    <Setting label={label} {...(hint !== undefined && { hint })}>
      {({ id, hintId }) => (
        <>
          <input
            id={id}
            type="range"
            className="range"
            min={least}
            max={most}
            step={step}
            value={value}
            aria-valuetext={shown}
            {...(hint !== undefined && { 'aria-describedby': hintId })}
            onChange={(event) => onChange(event.target.valueAsNumber)}
          />
          <output className="setting-value" htmlFor={id} aria-live="off">
            {shown}
          </output>
        </>
      )}
    </Setting>
  );
}
