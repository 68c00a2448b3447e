// The field and the list of a choice of tag: names, roles and which option is active. Who uses it decides what keys do.
import { useId, type KeyboardEvent, type RefObject } from 'react';
import { optionKey, type PickerOption } from './options';
import { PickerList } from './picker-list';

interface TagComboboxProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly className: string;
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly options: readonly PickerOption[];
  readonly current: PickerOption | undefined;
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus?: () => void;
  /** The mouse lies on the option at this place. */
  readonly onPoint: (place: number) => void;
  readonly onChoose: (option: PickerOption) => void;
}

export function TagCombobox(props: TagComboboxProps) {
  const id = useId();
  const { field, className, label, placeholder, query, options, current } = props;
  const keyOf = (option: PickerOption) => `${id}${optionKey(option)}`;
  return (
    <>
      <input
        ref={field}
        className={className}
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={current && keyOf(current)}
        placeholder={placeholder}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => props.onType(event.target.value)}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
      />
      <PickerList
        id={`${id}list`}
        options={options}
        current={current}
        keyOf={keyOf}
        onPoint={props.onPoint}
        onChoose={props.onChoose}
      />
    </>
  );
}
