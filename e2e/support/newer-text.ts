// A corrected version of the example's first text: a paragraph elsewhere, words changed, a paragraph gone; and how it is given.
import { expect } from '@playwright/test';
import type { Desk } from '../desk';

const moved = /Cai reiterated[^\n]*\n+/;

export function newerText(text: string): string {
  const paragraph = moved.exec(text)?.[0] ?? '';
  const rest = text
    .replace(moved, '')
    .replace(/The deployment of anti-missile systems in the US, Europe[^\n]*\n+/, '')
    .replace('will take further measures to safeguard', 'would take additional measures to protect')
    .replace('a joint press release', 'a joint press conference');
  const end = rest.indexOf('Related News');
  return `${rest.slice(0, end)}${paragraph}${rest.slice(end)}`;
}

/** Gives the open source its corrected version, pasted. */
export async function replaceText(desk: Desk): Promise<void> {
  const text = await desk.currentText();
  await desk.choose('replaceText');
  const dialog = desk.page.getByRole('dialog', { name: 'Replace Text' });
  await dialog.getByLabel('The newer text').fill(newerText(text));
  await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(dialog).toBeHidden();
}
