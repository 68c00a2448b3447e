// Puts the parts of the running app together: settings, project, window, menu, IPC, quitting.
import { app, clipboard, shell, type BrowserWindow, type WebFrameMain } from 'electron';
import path from 'node:path';
import { strings } from '../core/language/index';
import { actionOf, type ActionId } from '../core/actions';
import { languageFor, setLanguage } from '../core/language/index';
import type { Failure, Result } from '../core/result';
import { newId, now } from './clock';
import { Imports } from './exchange';
import { ExtractPool, poolLimits } from './extract/pool';
import { startUtilityReader } from './extract/utility-reader';
import { SourceImports } from './importing/source-imports';
import { createGuard, type Guard } from './guard';
import { createHandlers } from './handlers';
import { createHelp, type HelpHandlers } from './help';
import { openDoor } from './ipc';
import { atMost } from './leaving';
import type { Locations } from './locations';
import type { ErrorLog } from './log';
import { createMainActions, isMainAction, type MainActions } from './main-actions';
import type { Outbox } from './outbox';
import { putInForce } from './preferences';
import { Projects } from './projects';
import { askBeforeQuitting } from './quitting';
import { openSettings, type Settings } from './settings';
import { offerFieldMenu } from './shell/field-menu';
import { createDialogs } from './shell/dialogs';
import type { MenuState } from './shell/menu';
import { MenuBar } from './shell/menu-bar';
import { origin } from './shell/protocol';
import { createRevisionHandlers, type RevisionHandlers } from './revisions/handlers';
import { runRevisionJob } from './revisions/run';
import { runRole } from './shell/roles';
import { followTheme } from './shell/theme';
import { followPlace, placeOf } from './shell/window-place';
import { reviveOnCrash } from './shell/window';

export interface ApplicationPorts {
  readonly window: BrowserWindow;
  readonly outbox: Outbox;
  readonly log: ErrorLog;
  readonly locations: Locations;
  /** The dev server's address; undefined in the built app. */
  readonly devUrl: string | undefined;
  /** A picture is taken and that is all: nothing of the user's is changed. */
  readonly passing: boolean;
}

/** How long quitting waits for the page, in milliseconds. */
const pagePatience = 1000;

/** How long it then waits for the settings and the error log. */
const filePatience = 3000;

/** Chromium's net::ERR_ABORTED: a navigation that we refused ends like this. */
const aborted = -3;

/** Node waits for its file threads when it exits: one that hangs would keep the process, and every later start away. */
function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** Resolves when main answers the window; the first project is opened by `open`. */
export async function startApplication(ports: ApplicationPorts): Promise<Application> {
  const { locations, outbox, passing } = ports;
  const refused = (failure: Failure) => {
    outbox.complain(failure);
  };
  setLanguage(languageFor(null, app.getLocale())); // for what is to be said of settings that cannot be read
  const settings = await openSettings(locations.settings, refused, { passing });
  if (passing) settings.changePreferences({ tourDone: true }); // a picture shows the project, not how to use it
  putInForce(settings.stored.preferences);
  return new Application(ports, settings);
}

export class Application {
  readonly #ports: ApplicationPorts;
  readonly #settings: Settings;
  readonly #guard: Guard;
  readonly #projects: Projects;
  readonly #imports: Imports;
  readonly #sourceImports: SourceImports;
  readonly #mainActions: MainActions;
  readonly #help: HelpHandlers;
  readonly #revisions: RevisionHandlers;
  readonly #menuBar: MenuBar;
  #pageIsReady: () => void = () => undefined;

  constructor(ports: ApplicationPorts, settings: Settings) {
    this.#ports = ports;
    this.#settings = settings;
    const { window, outbox, log, locations } = ports;
    const { data, projects: parent } = locations;
    this.#guard = createGuard(log, outbox);
    const dialogs = createDialogs(window);
    const changed = () => {
      this.#refreshMenu();
    };
    const { askUnsaved } = dialogs;
    this.#projects = new Projects({ settings, outbox, newId, now, data, parent, askUnsaved, changed });
    this.#imports = new Imports(newId, (planned) => {
      outbox.send('importPlanned', planned);
    });
    const limit = () => settings.stored.preferences.importLimit * 1_000_000;
    this.#sourceImports = new SourceImports({
      newId,
      now,
      pool: new ExtractPool(startUtilityReader, poolLimits),
      limit,
      tell: (progress) => {
        outbox.send('importProgress', progress);
      },
      current: () => this.#projects.current,
      report: (error) => {
        log.note('import', error);
      },
    });
    const showFolder = (directory: string) => shell.openPath(directory);
    const shortcuts = () => settings.stored.preferences.shortcuts;
    const actionPorts = {
      shortcuts,
      projects: this.#projects,
      dialogs,
      imports: this.#imports,
      sourceImports: this.#sourceImports,
      outbox,
      parent,
      showFolder,
    };
    this.#mainActions = createMainActions(actionPorts);
    this.#help = createHelp({ window, dialogs, projects: this.#projects, settings, log, parent, now });
    this.#revisions = createRevisionHandlers({
      ...{ projects: this.#projects, dialogs, outbox, newId, now, limit, run: runRevisionJob },
      pool: new ExtractPool(startUtilityReader, poolLimits),
    });
    this.#menuBar = new MenuBar(() => this.#menuState(), {
      run: (action) => {
        this.#guard(`action ${action}`, () => this.#run(action));
      },
      openRecent: (directory) => {
        this.#guard('open recent', () => this.openAsked(directory));
      },
    });
    this.#guard('menu', () => this.#menuBar.refresh());
    this.#openDoor();
    this.#watchWindow();
    askBeforeQuitting(window, this.#guard, () => this.#leave());
  }

  /** Opens the first project, beside the loading window. */
  async open(directory: string | null): Promise<Result<null>> {
    const opened = await this.#projects.openFirst(directory);
    this.#tell(opened);
    return opened;
  }

  /** From the recent list, or because another start of the app was asked to. */
  async openAsked(directory: string): Promise<void> {
    this.#tell(await this.#projects.open(directory));
  }

  #refreshMenu(): void {
    this.#menuBar.refreshSoon((refresh) => {
      this.#guard('menu', refresh);
    });
  }

  async #run(action: ActionId): Promise<void> {
    const { runs, role } = actionOf(action);
    if (isMainAction(action)) this.#tell(await this.#mainActions[action]());
    else if (runs === 'renderer') this.#ports.outbox.send('action', action);
    else if (role === 'quit') app.quit();
    else if (role !== undefined) runRole(role, this.#ports.window);
  }

  #tell(result: Result<unknown>): void {
    if (!result.ok) this.#ports.outbox.complain(result.error);
  }

  async #menuState(): Promise<MenuState> {
    const session = this.#projects.current;
    return {
      history: session === null ? null : await session.labels(),
      readOnly: session !== null && session.store.readOnly !== null,
      recentProjects: this.#settings.stored.recentProjects,
      preferences: this.#settings.stored.preferences,
      platform: process.platform,
      developer: this.#ports.devUrl !== undefined,
    };
  }

  #openDoor(): void {
    const { window, outbox, log, locations, devUrl } = this.#ports;
    const handlers = createHandlers({
      projects: this.#projects,
      settings: this.#settings,
      outbox,
      imports: this.#imports,
      sourceImports: this.#sourceImports,
      help: this.#help,
      revisions: this.#revisions,
      newId,
      data: locations.data,
      showMenuBar: (isShown) => {
        if (!window.isDestroyed()) window.setMenuBarVisibility(isShown);
      },
      preferencesChanged: () => {
        putInForce(this.#settings.stored.preferences);
        this.#refreshMenu();
      },
      runAction: (action) => this.#run(action),
      openRecent: (directory) => this.openAsked(directory),
      readyToLeave: () => {
        this.#pageIsReady();
      },
      copyText: async (text) => {
        await clipboard.writeText(text);
      },
      reveal: (file) => {
        shell.showItemInFolder(file);
      },
      now,
      app: app.getVersion(),
      verifyProgram: path.join(app.getAppPath(), 'out', 'main', 'verify.js'), // not beside this file: the bundler moves it
      report: log.note,
    });
    const own = devUrl === undefined ? origin : new URL(devUrl).origin;
    const trusts = (frame: WebFrameMain | null) =>
      frame !== null && !window.isDestroyed() && frame === window.webContents.mainFrame && frame.origin === own;
    openDoor({ handlers, trusts, report: log.note, refuse: log.refuse });
  }

  #watchWindow(): void {
    const { window, outbox, log } = this.#ports;
    outbox.attach(window.webContents);
    followTheme(window);
    followPlace(window, (place) => {
      this.#settings.rememberPlace(place);
    });
    offerFieldMenu(window);
    // The wheel with Ctrl: Chromium would zoom the whole window, which has its own keys.
    window.webContents.on('zoom-changed', (_event, direction) => {
      outbox.send('action', direction === 'in' ? 'largerText' : 'smallerText');
    });
    window.webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (!isMainFrame || code === aborted) return;
      log.note('window', new Error(`the page did not load: ${code} ${description}`));
      if (!window.isDestroyed()) window.show();
    });
    reviveOnCrash(window, (reason, revived) => {
      log.note('window', new Error(`the page's process ended: ${reason}; revived: ${String(revived)}`));
      outbox.detachPage();
      outbox.complain({ code: 'UNEXPECTED', message: strings.failures.windowRevived });
    });
  }

  /** The page hands over the note that is being written; a page that does not answer is not waited for long. */
  async #handOver(): Promise<void> {
    const answered = new Promise<void>((resolve) => {
      this.#pageIsReady = resolve;
    });
    this.#ports.outbox.send('leaving', null);
    await atMost(pagePatience, answered);
  }

  async #leave(): Promise<boolean> {
    const { window, log } = this.#ports;
    await this.#handOver();
    const place = placeOf(window);
    if (place !== null) this.#settings.rememberPlace(place);
    if (!(await this.#projects.close())) return false;
    const written = await atMost(filePatience, Promise.all([this.#settings.written(), log.written()]));
    if (written === null || this.#projects.hasHungDisk) app.once('quit', endAtOnce);
    return true;
  }
}
