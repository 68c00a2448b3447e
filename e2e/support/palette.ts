// The palette as an analyst sees it.
import type { Locator } from '@playwright/test';
import type { Desk } from '../desk';
import { expect } from '../fixtures';

export interface Palette {
  readonly dialog: Locator;
  readonly field: Locator;
  /** Opens it with Ctrl+K. */
  open(): Promise<void>;
  option(name: string | RegExp): Locator;
  /** The option that Enter would take. */
  active(): Locator;
  group(name: string): Locator;
}

export function paletteOf(desk: Desk): Palette {
  const dialog = desk.page.getByRole('dialog', { name: 'Go to anything' });
  return {
    dialog,
    field: dialog.getByRole('combobox'),
    open: async () => {
      await desk.page.keyboard.press('Control+k');
      await expect(dialog).toBeVisible();
    },
    option: (name) => dialog.getByRole('option', { name }).first(),
    active: () => dialog.locator('[role="option"][aria-selected="true"]'),
    group: (name) => dialog.getByRole('group', { name }),
  };
}
