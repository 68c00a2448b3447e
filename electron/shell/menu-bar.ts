// Shows the menu of menu.ts and keeps it true.
import { Menu } from 'electron';
import { menuTemplate, type MenuState, type MenuTargets } from './menu';

/** Milliseconds: a menu is made anew when a label changes, but not for each of a hundred quick commands. */
const delay = 100;

export class MenuBar {
  readonly #state: () => Promise<MenuState>;
  readonly #targets: MenuTargets;
  #timer: NodeJS.Timeout | null = null;

  constructor(state: () => Promise<MenuState>, targets: MenuTargets) {
    this.#state = state;
    this.#targets = targets;
  }

  async refresh(): Promise<void> {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(await this.#state(), this.#targets)));
  }

  /** `run` guards the refresh when its time has come. */
  refreshSoon(run: (refresh: () => Promise<void>) => void): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      run(() => this.refresh());
    }, delay);
  }
}
