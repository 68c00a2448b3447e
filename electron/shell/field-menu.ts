// The context menu of a field, by the other mouse button or the menu key: what the Edit menu can do with its words.
import { Menu, type BrowserWindow, type EditFlags, type MenuItemConstructorOptions } from 'electron';
import { strings } from '../../core/language/index';

export function offerFieldMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags }) => {
    if (isEditable) Menu.buildFromTemplate(fieldMenu(editFlags)).popup({ window });
  });
}

function fieldMenu(can: EditFlags): MenuItemConstructorOptions[] {
  const { undo, redo, cut, copy, paste, selectAll } = strings.actions;
  return [
    { role: 'undo', label: undo, enabled: can.canUndo },
    { role: 'redo', label: redo, enabled: can.canRedo },
    { type: 'separator' },
    { role: 'cut', label: cut, enabled: can.canCut },
    { role: 'copy', label: copy, enabled: can.canCopy },
    { role: 'paste', label: paste, enabled: can.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: selectAll, enabled: can.canSelectAll },
  ];
}
