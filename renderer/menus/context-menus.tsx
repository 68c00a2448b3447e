// Opens the context menu of what was pressed by the other mouse button, or has the keyboard (Shift+F10, the menu key).
import { useEffect, useState } from 'react';
import { isAvailable } from '../../core/available';
import { keysOf, type Shortcuts } from '../../core/shortcuts';
import { strings } from '../../core/language/index';
import { perform } from '../actions';
import { isField } from '../focus';
import { mirror } from '../state/project';
import { settings } from '../state/settings';
import { ui } from '../state/ui';
import { ContextMenu, type ContextItem } from '../ui/context-menu';
import type { MenuEntry } from './entries';
import { entriesFor, placeByKey, type Point } from './targets';

interface Opened {
  readonly at: Point;
  readonly items: readonly ContextItem[];
  readonly origin: HTMLElement | null;
  readonly byKey: boolean;
  readonly number: number;
}

let count = 0;

export function ContextMenus() {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    // Before the parts of the window: this is the one place that answers.
    const open = (event: PointerEvent) => setOpened(openedBy(event));
    document.addEventListener('contextmenu', open as EventListener, { capture: true });
    return () => document.removeEventListener('contextmenu', open as EventListener, { capture: true });
  }, []);
  if (opened === null) return null;
  return (
    <ContextMenu key={opened.number} label={strings.contextMenus.label} {...opened} onClose={() => setOpened(null)} />
  );
}

function openedBy(event: PointerEvent): Opened | null {
  const isByMouse = event.button === 2 || event.ctrlKey;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const element = isByMouse ? event.target : focused;
  if (!(element instanceof Element) || isField(element)) return null; // a field has nothing of ours
  event.preventDefault();
  if (element.closest('[data-modal]')) return null;
  event.stopPropagation();
  ui.setState({ picker: null });
  const entries = entriesFor(element, isByMouse ? { x: event.clientX, y: event.clientY } : null);
  if (entries === null || entries.length === 0) return null;
  const at = isByMouse ? { x: event.clientX, y: event.clientY } : placeByKey(element);
  const { shortcuts } = settings.getState().preferences;
  count += 1;
  return {
    at,
    items: entries.map((entry) => itemOf(entry, shortcuts)),
    origin: focused,
    byKey: !isByMouse,
    number: count,
  };
}

function itemOf(entry: MenuEntry, shortcuts: Shortcuts): ContextItem {
  if (entry === 'line') return entry;
  const { view } = mirror.getState();
  const readOnly = (view?.readOnly ?? null) !== null;
  if ('items' in entry) {
    const { id, label, changes, items } = entry;
    const isDisabled = changes === true && readOnly;
    return { id, label, isDisabled, items: items.map((item) => itemOf(item, shortcuts)) };
  }
  if (!('action' in entry)) {
    const { id, label, checked, changes, colour, run } = entry;
    return { id, label, checked, colour, isDisabled: changes === true && readOnly, onPress: run };
  }
  const { action, checked } = entry;
  const [keys] = keysOf(action, shortcuts);
  const isDisabled = !isAvailable(action, { history: view?.history ?? null, readOnly });
  return { id: action, label: strings.actions[action], keys, checked, isDisabled, onPress: () => perform(action) };
}
