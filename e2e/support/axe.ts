// axe on the window as it stands, and what Chromium's accessibility tree holds of its controls.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Desk } from '../desk';

/**
 * Reports what axe finds, and goes on: one start of the app looks at many screens. The paragraphs, which cost axe most,
 * may be left out where something else is looked at.
 */
export async function expectNoViolations(desk: Desk, screen: string, withText = true): Promise<void> {
  const axe = new AxeBuilder({ page: desk.page }).setLegacyMode();
  if (!withText) axe.exclude('.reader-section');
  const { violations } = await axe
    // The stops before and after a popup, which send the keyboard on at once: hidden and focusable on purpose.
    .exclude('[data-base-ui-focus-guard]')
    .options({ resultTypes: ['violations'] }) // half the time: what is in order is not listed
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${screen}: ${id} at ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(', ')}`,
  );
  expect.soft(found).toEqual([]);
}

export interface AccessibleNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
}

/** The accessibility tree of the window, as Chromium reports it to a screen reader. */
export async function accessibleTree(desk: Desk): Promise<AccessibleNode[]> {
  const client = await desk.page.context().newCDPSession(desk.page);
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as { nodes: AccessibleNode[] };
  await client.detach();
  return nodes;
}

const controls = ['button', 'checkbox', 'combobox', 'link', 'listbox', 'menuitem', 'option', 'radio', 'searchbox'];
const furtherControls = ['slider', 'spinbutton', 'switch', 'tab', 'textbox', 'tree', 'treeitem', 'article', 'dialog'];

/** Controls without a name. */
export const unnamed = (nodes: readonly AccessibleNode[]) =>
  nodes
    .filter((node) => !node.ignored)
    .map((node) => ({ role: node.role?.value ?? '', name: node.name?.value.trim() ?? '' }))
    .filter(({ role, name }) => name === '' && [...controls, ...furtherControls].includes(role));
