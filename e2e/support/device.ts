// A desk with one device only: what belongs to the other one throws, so that a test proves what can be done without it.
// Native menus (desk.choose) are the mouse's: Playwright cannot click what the system draws outside of the page.
import type { ElectronApplication, Locator, Page } from '@playwright/test';

export type Device = 'keyboard' | 'mouse';

/** What each device can do of a locator. Looking, waiting and reading are anybody's. */
const acts = {
  keyboard: ['press', 'pressSequentially', 'type'],
  mouse: ['click', 'dblclick', 'hover', 'dragTo', 'tap'],
} as const;

/** What is nobody's: it goes where no hand leads, so that what cannot be reached would seem to be. */
const nobodys = ['focus', 'blur', 'fill', 'clear', 'check', 'uncheck', 'setChecked', 'selectOption', 'dispatchEvent'];

/** Whose locators refuse what. All locators have one prototype, which other tests of this worker share. */
const restricted = new WeakMap<Page, readonly string[]>();
const withoutMenu = new WeakSet<ElectronApplication>();
const patched = new Set<string>();

/** From now on the page, its locators and the application's menu refuse what `only` cannot do. */
export function restrict(app: ElectronApplication, page: Page, only: Device): void {
  const refused = only === 'keyboard' ? 'mouse' : 'keyboard';
  const refuse = (name: string) => () => {
    throw new Error(`${name}: this desk has no ${refused}`);
  };
  const device: object = page[refused];
  for (const name of ['press', 'type', 'insertText', 'down', 'up', 'click', 'dblclick', 'move', 'wheel'])
    if (name in device) Object.assign(device, { [name]: refuse(`${refused}.${name}`) });
  for (const name of ['click', 'dblclick', 'hover', 'fill', 'press', 'type', 'focus', 'check', 'dragAndDrop'])
    Object.assign(page, { [name]: refuse(`page.${name}`) });
  const names = [...acts[refused], ...nobodys];
  restricted.set(page, names);
  for (const name of names) patch(Object.getPrototypeOf(page.locator('body')) as Acts, name);
  if (only === 'keyboard') withoutMenu.add(app);
}

type Acts = Record<string, ((...given: unknown[]) => unknown) | undefined>;

function patch(prototype: Acts, name: string): void {
  const act = prototype[name];
  if (act === undefined || patched.has(name)) return;
  patched.add(name);
  prototype[name] = function (this: Locator, ...given: unknown[]) {
    if (restricted.get(this.page())?.includes(name)) throw new Error(`locator.${name}: this desk has no such device`);
    return act.apply(this, given);
  };
}

/** Whether the application's menu may be chosen from. */
export const hasMenu = (app: ElectronApplication): boolean => !withoutMenu.has(app);

/** The words of a note or a name, which even a mouse's friend types: into what the mouse has given the keyboard to. */
export async function typeWords(page: Page, words: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Input.insertText', { text: words });
  await client.detach();
}

/** Presses Tab (or Shift+Tab) until `wanted` has the keyboard, as a hand would that looks for it. */
export async function tabTo(page: Page, wanted: Locator, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press(keys);
    if ((await wanted.count()) === 1 && (await isThere())) return;
  }
  throw new Error(`${keys} does not lead to ${wanted.toString()}`);
}
