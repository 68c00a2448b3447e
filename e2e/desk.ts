// The window as an analyst sees it: everything is found by role and name. One page model for all specs.
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import type { ActionId } from '../core/actions';
import type { Result } from '../core/result';
import { hasMenu } from './support/device';
import type { Bridge, CallInput, CallName, CallOutput } from '../core/contract';

declare global {
  interface Window {
    readonly glossator: Bridge;
  }
}

export class Desk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly sources: Locator;
  readonly tags: Locator;
  readonly text: Locator;
  readonly passages: Locator;
  readonly picker: Locator;
  readonly saveState: Locator;

  constructor(app: ElectronApplication, page: Page) {
    this.app = app;
    this.page = page;
    this.sources = page.getByRole('listbox', { name: /^Sources/ });
    this.tags = page.getByRole('tree', { name: /^Tags/ });
    this.text = page.getByRole('document', { name: /^Text of/ });
    this.passages = page.getByRole('feed', { name: /^Passages/ });
    this.picker = page.getByRole('dialog', { name: 'Tag this passage' });
    this.saveState = page.getByRole('status', { name: 'Save state' });
  }

  /** Waits until the first source, the empty state or an error is painted. */
  async ready(): Promise<void> {
    await this.page.waitForSelector('html[data-ready="true"]');
  }

  async saved(): Promise<void> {
    await expect(this.saveState).toHaveText('Saved');
  }

  /** Passage cards that hold these words. */
  card(quote: string | RegExp): Locator {
    return this.passages.getByRole('article').filter({ hasText: quote });
  }

  currentCard(): Locator {
    return this.passages.locator('article[aria-current="true"]');
  }

  tag(name: string): Locator {
    return this.tags.getByRole('treeitem', { name: new RegExp(`^${name}\\b`) });
  }

  /** What the live region said last. */
  said(): Locator {
    return this.page.getByRole('status', { name: 'Last action' });
  }

  /** Asks main directly, as the window does. */
  async ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    // Playwright's types cannot follow a generic pair across the process: it travels untyped.
    const pair: [string, unknown] = [name, input];
    const answer: Result<unknown> = await this.page.evaluate(
      ([called, given]) => window.glossator.call(called as never, given as never),
      pair,
    );
    if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
    return answer.value as CallOutput<Name>;
  }

  async directory(): Promise<string> {
    const view = await this.ask('view', {});
    if (view === null) throw new Error('no project is open');
    return view.directory;
  }

  /** The label of an item of the application menu. */
  menuLabel(action: ActionId): Promise<string | undefined> {
    return this.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.label, action);
  }

  /** Chooses an item of the application menu. It stands for the mouse: Playwright cannot click what the system draws. */
  async choose(action: ActionId): Promise<void> {
    if (!hasMenu(this.app)) throw new Error(`menu ${action}: this desk has no mouse`);
    await this.app.evaluate(({ Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item) throw new Error(`no menu item ${id}`);
      item.click();
    }, action);
  }

  /** Answers the next file dialogs as if the analyst had chosen these paths (the system's dialog cannot be driven). */
  async answerFileDialogs(...paths: string[]): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: chosen });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePath: chosen[0] ?? '' });
    }, paths);
  }

  /** Makes an empty project in the folder, by the menu; it is open then. */
  async newProject(folder: string): Promise<void> {
    await this.answerFileDialogs(folder);
    await this.choose('newProject');
    await expect(this.page.getByText('This project has no texts yet')).toBeVisible();
  }

  /** Imports these files as they are planned, and waits until the plan is carried out. */
  async importTexts(...files: readonly string[]): Promise<void> {
    await this.answerFileDialogs(...files);
    await this.choose('addSources');
    await this.acceptPlan();
  }

  /** Presses the plan's own button, whatever the language of the window. */
  async acceptPlan(): Promise<void> {
    const plan = this.page.locator('.modal:has(.import-plan)');
    await plan.locator('.button-primary').click();
    await expect(plan).toHaveCount(0);
  }

  /** Answers message boxes with the button of this label, and remembers what they asked. */
  async answerMessages(label: string): Promise<() => Promise<string[]>> {
    await this.app.evaluate(({ dialog }, wanted) => {
      const asked: string[] = [];
      Object.assign(globalThis, { askedMessages: asked });
      dialog.showMessageBox = (...args: unknown[]) => {
        const options = args.at(-1) as { message: string; detail?: string; buttons?: string[] };
        asked.push(`${options.message} ${options.detail ?? ''} [${(options.buttons ?? []).join('|')}]`);
        const response = (options.buttons ?? []).findIndex((button) => button.includes(wanted));
        return Promise.resolve({ response: Math.max(0, response), checkboxChecked: false });
      };
    }, label);
    return () => this.app.evaluate(() => (globalThis as unknown as { askedMessages: string[] }).askedMessages);
  }

  /** Drags the mouse over `words` in the text. */
  async drag(words: string, occurrence = 1): Promise<void> {
    const [from, to] = await this.ends(words, occurrence);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await this.page.mouse.move(to.x, to.y, { steps: 3 });
    await this.page.mouse.up();
    await this.picker.waitFor(); // a selection by mouse always offers tags
  }

  /** Clicks into the middle of `words`. */
  async clickOn(
    words: string,
    occurrence = 1,
    options: { clickCount?: number; modifiers?: 'Shift'[] } = {},
  ): Promise<void> {
    const [from, to] = await this.ends(words, occurrence);
    for (const key of options.modifiers ?? []) await this.page.keyboard.down(key);
    const x = from.y === to.y ? (from.x + to.x) / 2 : from.x + 3;
    await this.page.mouse.click(x, from.y, { clickCount: options.clickCount ?? 1 });
    for (const key of options.modifiers ?? []) await this.page.keyboard.up(key);
  }

  /** Places the caret before `words` by a click, without selecting. */
  async caretBefore(words: string, occurrence = 1): Promise<void> {
    const [from] = await this.ends(words, occurrence);
    await this.page.mouse.click(from.x, from.y);
  }

  /** Viewport points just inside the first and just after the last character of `words`, once the text stands still. */
  async ends(words: string, occurrence = 1): Promise<[Point, Point]> {
    let last = '';
    for (;;) {
      const points = await this.measure(words, occurrence);
      const now = JSON.stringify(points);
      if (now === last) return points;
      last = now;
    }
  }

  private async measure(words: string, occurrence: number): Promise<[Point, Point]> {
    return this.text.evaluate(
      async (root, [wanted, nth]) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes: { node: Text; start: number }[] = [];
        let all = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          nodes.push({ node: node as Text, start: all.length });
          all += (node as Text).data;
        }
        let found = -1;
        for (let i = 0; i < nth; i += 1) found = all.indexOf(wanted, found + 1);
        if (found < 0) throw new Error(`“${wanted}” is not in the text`);
        const place = (offset: number, isEnd: boolean) => {
          const at = nodes.findLast(({ start }) => (isEnd ? start < offset : start <= offset));
          if (!at) throw new Error('no text');
          return { node: at.node, offset: offset - at.start };
        };
        const range = document.createRange();
        const first = place(found, false);
        const last = place(found + wanted.length, true);
        range.setStart(first.node, first.offset);
        range.setEnd(last.node, last.offset);
        const box = range.getBoundingClientRect();
        if (box.top < 60 || box.bottom > innerHeight - 60)
          first.node.parentElement?.scrollIntoView({ block: 'center' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
        const [start, end] = [rects[0], rects.at(-1)];
        if (!start || !end) throw new Error(`“${wanted}” is not painted`);
        return [
          { x: start.left + 0.5, y: (start.top + start.bottom) / 2 },
          { x: end.right - 0.5, y: (end.top + end.bottom) / 2 },
        ];
      },
      [words, occurrence] as const,
    );
  }

  /** The canonical words that are selected, from the status bar's offsets. */
  async selectedWords(): Promise<string> {
    const place = await this.page.getByRole('contentinfo').getByRole('note').getAttribute('aria-label');
    const numbers = (place ?? '').replace(/[\u202F\s,]/g, '').match(/offset(\d+)–(\d+)/);
    if (!numbers) return '';
    return (await this.currentText()).slice(Number(numbers[1]), Number(numbers[2]));
  }

  /** How many passages of the project are exactly these words (the list shows only those near its window). */
  async count(words: string): Promise<number> {
    const view = await this.ask('view', {});
    const all = await Promise.all((view?.sources ?? []).map(({ id }) => this.ask('annotations', { source: id })));
    return all.flat().filter((annotation) => annotation.targets[0]?.exact === words).length;
  }

  /** The canonical text of the source that is being read. */
  async currentText(): Promise<string> {
    const view = await this.ask('view', {});
    const title = await this.sources.locator('[aria-selected="true"]').first().innerText();
    const source = view?.sources.find((one) => title.includes(one.title));
    const revision = source?.revisions.at(-1);
    if (!revision) throw new Error(`no source for “${title}”`);
    return this.ask('text', { revision: revision.textSha256 });
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}
