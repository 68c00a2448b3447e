// The palette: one field over everything. Arrows choose, Enter acts, Esc leaves all as it was.
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { normaliseKeys } from '../../core/actions';
import { strings } from '../../core/language/index';
import { keysOf } from '../../core/shortcuts';
import { shortcutOf } from '../keys';
import { settings } from '../state/settings';
import { ui } from '../state/ui';
import { Hidden } from '../ui/small';
import { rovingTarget } from '../ui/roving';
import { choose, effectOf } from './choose';
import type { Entry } from './entries';
import { PaletteHints } from './palette-hints';
import { optionId, PaletteList } from './palette-list';
import { parseQuery } from './query';
import { useGroups } from './use-groups';

export function Palette() {
  const id = useId();
  const dialog = useModal();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const query = useMemo(() => parseQuery(typed), [typed]);
  const { groups, isPending, ask } = useGroups(query);
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const current = entries[Math.min(active, entries.length - 1)];
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const act = (entry: Entry, elsewhere: boolean) => {
    dialog.current?.close();
    ui.setState({ palette: false });
    choose(entry, elsewhere);
  };
  // Enter pressed before the passages were here means the first of them.
  const entered = useRef(false);
  useEffect(() => {
    if (isPending) return;
    if (entered.current && current) act(current, false);
    entered.current = false;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = rovingTarget(event.key, active, entries.length) ?? pageTarget(event.key, active, entries.length);
    const isPaletteKey = keysOf('openPalette', settings.getState().preferences.shortcuts)
      .map(normaliseKeys)
      .includes(shortcutOf(event.nativeEvent));
    if (isPaletteKey) dialog.current?.close();
    else if (event.key === 'Enter') {
      if (current) act(current, event.ctrlKey || event.metaKey);
      else entered.current = isPending;
    } else if (next !== null && (typed === '' || !/^(Home|End)$/.test(event.key))) setActive(next);
    else if (event.key !== 'Tab') return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={strings.palette.title}
      data-modal=""
      onClose={() => ui.setState({ palette: false })}
      onMouseDown={closeOutside}
    >
      <input
        className="palette-field"
        role="combobox"
        aria-label={strings.palette.label}
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={current && optionId(id, current)}
        placeholder={strings.palette.placeholder}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        onChange={(event) => {
          ask(parseQuery(event.target.value));
          setTyped(event.target.value);
          setActive(0);
          entered.current = false;
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={id} groups={groups} current={current} onPoint={setActive} onChoose={act} />
      {total === 0 && !isPending && (
        <p className="palette-none">
          {query.text === '' ? strings.palette.nothingYet : strings.palette.nothing(query.text)}
        </p>
      )}
      <PaletteHints effect={current && effectOf(current.target.kind)} isEmpty={typed === ''} />
      <div role="status">
        <Hidden>{!isPending && strings.palette.results(total)}</Hidden>
      </div>
    </dialog>
  );
}

/** A modal dialog of the platform: what lies behind is out of reach, and closing gives the keyboard back at once. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return dialog;
}

/** A press beside the palette, which the platform tells as one on the dialog's backdrop, closes it. */
function closeOutside(event: MouseEvent<HTMLDialogElement>): void {
  const box = event.currentTarget.getBoundingClientRect();
  const isInside =
    event.clientX >= box.left && event.clientX < box.right && event.clientY >= box.top && event.clientY < box.bottom;
  if (isInside) return;
  event.preventDefault();
  event.currentTarget.close();
}

function pageTarget(key: string, place: number, count: number): number | null {
  if (count === 0 || !/^Page(Up|Down)$/.test(key)) return null;
  return Math.max(0, Math.min(count - 1, place + (key === 'PageDown' ? 10 : -10)));
}
