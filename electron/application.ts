// Puts the parts of the running app together: settings, project, window, menu, IPC, quitting.
import { app, Menu, shell, type BrowserWindow, type WebFrameMain } from 'electron';
import { randomUUID } from 'node:crypto';
import { actionOf, type ActionId } from '../core/actions';
import type { Failure, Result } from '../core/result';
import { Imports } from './exchange';
import { createHandlers } from './handlers';
import { openDoor } from './ipc';
import type { ErrorLog } from './log';
import { createMainActions, type MainActionId } from './main-actions';
import type { Outbox } from './outbox';
import { Projects } from './projects';
import type { Settings } from './settings';
import { createDialogs } from './shell/dialogs';
import { menuTemplate } from './shell/menu';
import { reviveOnCrash } from './shell/window';

export interface ApplicationPorts {
  readonly window: BrowserWindow;
  readonly settings: Settings;
  readonly outbox: Outbox;
  readonly log: ErrorLog;
  readonly data: string;
  readonly parent: string;
  /** The origin of our own page. */
  readonly origin: string;
  readonly developer: boolean;
}

export const now = () => new Date().toISOString();
export const newId = () => randomUUID();

export class Application {
  readonly projects: Projects;
  readonly #ports: ApplicationPorts;
  #run: (action: ActionId) => Promise<void> = () => Promise.resolve();
  #menuTimer: NodeJS.Timeout | null = null;
  #left: 'no' | 'asking' | 'yes' = 'no';

  constructor(ports: ApplicationPorts) {
    this.#ports = ports;
    const { window, settings, outbox, data, parent } = ports;
    const dialogs = createDialogs(window);
    this.projects = new Projects({
      settings,
      outbox,
      newId,
      now,
      data,
      parent,
      readOnly: false,
      askUnsaved: dialogs.askUnsaved,
      changed: () => {
        this.#refreshMenuSoon();
      },
    });
    const imports = new Imports(newId, (planned) => outbox.send('importPlanned', planned));
    const showFolder = (directory: string) => shell.openPath(directory);
    const mainActions = createMainActions({ projects: this.projects, dialogs, imports, outbox, parent, showFolder });
    this.#run = async (action) => {
      const { runs, role } = actionOf(action);
      if (runs === 'main') this.#tell(await mainActions[action as MainActionId]());
      else if (runs === 'renderer') outbox.send('action', action);
      else if (role === 'quit') app.quit(); // the other roles act on the focused field: the window does them itself
    };
    this.#openDoor(imports);
    this.#watchWindow();
  }

  /** Opens the first project beside the loading window. */
  async open(directory: string | null): Promise<Result<null>> {
    const opened = await this.projects.openFirst(directory);
    this.#tell(opened);
    return opened;
  }

  /** Another start of the app was asked to open `directory`. */
  async openAsked(directory: string): Promise<void> {
    this.#tell(await this.projects.open(directory));
  }

  complain(failure: Failure): void {
    this.#ports.outbox.complain(failure);
  }

  refreshMenu(): void {
    const { settings, developer } = this.#ports;
    const session = this.projects.current;
    const labels = session === null ? Promise.resolve(null) : session.labels();
    void this.#guard('menu', async () => {
      const state = {
        history: await labels,
        readOnly: session !== null && session.store.readOnly !== null,
        recentProjects: settings.stored.recentProjects,
        platform: process.platform,
        developer,
      };
      const targets = {
        run: (action: ActionId) => void this.#guard(`action ${action}`, () => this.#run(action)),
        openRecent: (directory: string) => void this.#guard('open recent', () => this.openAsked(directory)),
      };
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, targets)));
    });
  }

  /** A menu is made anew for every change of a label: not for each of a hundred quick commands. */
  #refreshMenuSoon(): void {
    this.#menuTimer ??= setTimeout(() => {
      this.#menuTimer = null;
      this.refreshMenu();
    }, 100);
  }

  #tell(result: Result<unknown>): void {
    if (!result.ok) this.complain(result.error);
  }

  #openDoor(imports: Imports): void {
    const { window, settings, outbox, log, data } = this.#ports;
    const handlers = createHandlers({
      projects: this.projects,
      settings,
      outbox,
      imports,
      newId,
      data,
      runAction: (action) => this.#run(action),
      openRecent: (directory) => this.openAsked(directory),
      report: log.note,
    });
    const trusts = (frame: WebFrameMain | null) =>
      frame !== null &&
      !window.isDestroyed() &&
      frame === window.webContents.mainFrame &&
      frame.origin === this.#ports.origin;
    openDoor({ handlers, trusts, report: log.note });
  }

  #watchWindow(): void {
    const { window, outbox, log, settings } = this.#ports;
    outbox.attach(window.webContents);
    reviveOnCrash(window, (reason, revived) => {
      log.note('window', new Error(`the page's process ended: ${reason}; revived: ${String(revived)}`));
      outbox.detachPage();
      outbox.complain({
        code: 'UNEXPECTED',
        message: 'The window failed and was opened again. Everything you did is still there.',
      });
    });
    window.on('close', (event) => {
      if (this.#left === 'yes') return;
      event.preventDefault();
      app.quit(); // one window: closing it is quitting, with the same questions
    });
    app.on('before-quit', (event) => {
      if (this.#left === 'yes') return;
      event.preventDefault();
      if (this.#left === 'asking') return;
      this.#left = 'asking';
      if (!window.isDestroyed()) settings.change({ window: window.getNormalBounds() });
      void this.#guard('quit', () => this.#leave());
    });
  }

  async #leave(): Promise<void> {
    let closed = false;
    try {
      closed = await this.projects.close();
      await this.#ports.settings.written();
      await this.#ports.log.written();
    } finally {
      this.#left = closed ? 'yes' : 'no';
    }
    if (closed) app.quit();
  }

  /** For tasks nobody awaits: an exception is a bug, noted and told. */
  async #guard(where: string, task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.#ports.log.note(where, error);
      this.complain({
        code: 'UNEXPECTED',
        message: 'Something went wrong inside Glossator. It is noted in the error log.',
      });
    }
  }
}
