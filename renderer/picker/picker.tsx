// The popup by a passage: choose a tag, or type a new one. Opens with or without the keyboard in its field.
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { focusPanel } from '../focus';
import { strings } from '../../core/language/index';
import { actionAt } from '../../core/shortcuts';
import { readerRef } from '../reader-handle';
import { tag } from '../passages';
import { useProject } from '../state/project';
import { settings, useSettings } from '../state/settings';
import { ui, type PickerState } from '../state/ui';
import { rovingTarget } from '../ui/roving';
import { AddStretch } from './add-stretch';
import { addStretch, redrawAsSelected } from '../boundaries';
import { shortcutOf } from '../keys';
import { PickerHints } from './picker-hints';
import { pickerOptions, type PickerOption } from './options';
import { TagCombobox } from './tag-combobox';
import { usePlace } from './use-place';

/** More options than this are reached by typing, not by scrolling. */
const mostShown = 200;

export function Picker({ state }: { readonly state: PickerState }) {
  const popup = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const tags = useProject((mirror) => mirror.tags);
  const recent = useSettings(({ recentTags }) => recentTags);
  const [query, setQuery] = useState(state.seed);
  const [active, setActive] = useState(0);
  const options = useMemo(() => pickerOptions(tags.values(), recent, query).slice(0, mostShown), [tags, recent, query]);
  usePlace(popup, state.subject, options.length);
  useDismissal(popup);
  useEffect(() => {
    if (state.typing) field.current?.focus({ preventScroll: true });
  }, [state.typing]);
  const current = options[Math.min(active, options.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = rovingTarget(event.key, active, options.length);
    if (event.key === 'Escape') closePicker();
    else if (event.key === 'Enter' && (event.shiftKey || event.altKey)) actOnSelection(event.nativeEvent);
    else if (event.key === 'Enter' && current) void apply(state, current);
    else if (next !== null && (query === '' || event.key.startsWith('Arrow'))) setActive(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="picker" ref={popup} role="dialog" aria-label={strings.picker.dialog}>
      <TagCombobox
        field={field}
        className="picker-field"
        label={strings.picker.field}
        placeholder={strings.picker.placeholder}
        query={query}
        options={options}
        current={current}
        onType={(text) => {
          setQuery(text);
          setActive(0);
        }}
        onFocus={() => ui.setState({ picker: { ...state, typing: true } })}
        onKeyDown={onKeyDown}
        onPoint={setActive}
        onChoose={(option) => void apply(state, option)}
      />
      {options.length === 0 && (
        <p className="picker-none">{query.includes('/') ? strings.picker.noParent : strings.picker.none}</p>
      )}
      <AddStretch subject={state.subject} />
      <PickerHints typing={state.typing} />
    </div>
  );
}

/** Enter with Shift or Alt chooses no tag: it does to the selection what it does everywhere, as the user's keys are. */
function actOnSelection(event: globalThis.KeyboardEvent): void {
  const action = actionAt(shortcutOf(event), settings.getState().preferences.shortcuts);
  if (action === 'addStretch') void addStretch();
  else if (action === 'redrawAsSelected') void redrawAsSelected();
}

/** A press outside closes the picker; the keyboard goes where the press says. */
function useDismissal(popup: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const dismiss = ({ target }: PointerEvent) => {
      if (target instanceof Node && popup.current?.contains(target) === false) ui.setState({ picker: null });
    };
    document.addEventListener('pointerdown', dismiss);
    return () => document.removeEventListener('pointerdown', dismiss);
  }, [popup]);
}

/** Closes the picker; the selection stays, and the keyboard is back where it was opened from. */
export function closePicker(): void {
  const fromList = ui.getState().picker?.fromList === true;
  ui.setState({ picker: null });
  if (!fromList || !focusPanel('passages')) readerRef.current?.focus();
}

function apply(state: PickerState, option: PickerOption): Promise<void> {
  if (option.kind === 'tag') return tag(state.subject, { id: option.node.tag.id });
  return tag(state.subject, { create: { name: option.name, parent: option.parent?.tag.id ?? null } });
}
