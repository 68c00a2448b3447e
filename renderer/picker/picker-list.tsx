// The picker's options: colour, full name with the matching letters marked, pinned digit.
import { useEffect, useRef } from 'react';
import { strings } from '../../core/language/index';
import { Marked } from '../ui/marked';
import { PinnedKey } from '../tags/pinned-key';
import { Swatch } from '../ui/small';
import { optionKey, type PickerOption } from './options';

interface PickerListProps {
  readonly id: string;
  readonly options: readonly PickerOption[];
  readonly current: PickerOption | undefined;
  readonly keyOf: (option: PickerOption) => string;
  readonly onPoint: (place: number) => void;
  readonly onChoose: (option: PickerOption) => void;
}

export function PickerList({ id, options, current, keyOf, onPoint, onChoose }: PickerListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    // A press on an option must not take the keyboard out of the field or the text.
    <div
      role="listbox"
      id={id}
      ref={list}
      className="picker-list"
      aria-label={strings.picker.list}
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, i) => (
        <div
          key={optionKey(option)}
          id={keyOf(option)}
          role="option"
          aria-selected={option === current}
          className="picker-option"
          onMouseMove={() => onPoint(i)}
          onClick={() => onChoose(option)}
        >
          {option.kind === 'tag' ? <TagOption option={option} /> : <CreateOption option={option} />}
        </div>
      ))}
    </div>
  );
}

function TagOption({ option: { node, matches } }: { readonly option: Extract<PickerOption, { kind: 'tag' }> }) {
  return (
    <>
      <Swatch colour={node.tag.colour} />
      <span className="picker-name">
        <Marked text={node.fullName} matches={matches} />
      </span>
      {node.tag.shortcut !== null && <PinnedKey digit={node.tag.shortcut} />}
    </>
  );
}

function CreateOption({ option }: { readonly option: Extract<PickerOption, { kind: 'create' }> }) {
  return (
    <>
      <span className="picker-plus" aria-hidden="true">
        +
      </span>
      <span className="picker-name">
        {option.parent
          ? strings.picker.createBelow(option.name, option.parent.fullName)
          : strings.picker.create(option.name)}
      </span>
    </>
  );
}
