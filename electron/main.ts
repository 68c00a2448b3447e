// The composition root: reads the command line, makes the window, opens the project beside it. Rules live elsewhere.
import { app, Menu, session, type BrowserWindow } from 'electron';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Failure } from '../core/result';
import { Application, newId, now } from './application';
import { helpText, parseArguments, userArguments, type Arguments } from './cli';
import { exportWithoutWindow } from './headless';
import { setLocations } from './locations';
import { openErrorLog } from './log';
import { Outbox } from './outbox';
import { openSettings } from './settings';
import { forbidNavigation, forbidNetworkSwitches, forbidPermissions } from './shell/permissions';
import { origin, registerScheme, serveRenderer } from './shell/protocol';
import { takeScreenshot } from './shell/screenshot';
import { createWindow } from './shell/window';

const devUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const developer = devUrl !== undefined;

function begin(): void {
  const parsed = parseArguments(userArguments(process.argv, process.defaultApp), process.cwd());
  if (!parsed.ok) {
    leave(2, parsed.error);
    return;
  }
  const args = parsed.value;
  if (args.help) {
    say(helpText);
    return;
  }
  if (args.version) {
    say(`${app.getVersion()}\n`);
    return;
  }
  const locations = setLocations(args.profile);
  // Reading pictures and exports go beside a running Glossator; anything else hands over to it.
  if (args.export === null && args.screenshot === null && !app.requestSingleInstanceLock({ project: args.project })) {
    app.exit(0);
    return;
  }
  // enableSandbox() overrides --no-sandbox, without which root cannot start Chromium's children at all.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  forbidNetworkSwitches(developer);
  if (args.screenshot !== null) app.setPath('sessionData', mkdtempSync(path.join(tmpdir(), 'glossator-')));
  Menu.setApplicationMenu(null); // spares Electron's default menu; ours comes with the window
  run(args, locations).catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
}

async function run(args: Arguments, locations: ReturnType<typeof setLocations>): Promise<void> {
  const log = openErrorLog(locations.userData, now);
  const outbox = new Outbox();
  watchForBugs(log.note, outbox);
  const settings = await openSettings(locations.settings, (failure) => {
    outbox.complain(failure);
  });
  const places = { data: locations.data, parent: locations.projects };
  if (args.export !== null) {
    const exported = await exportWithoutWindow(args.project, args.export, { settings, newId, now, ...places });
    if (!exported.ok) {
      leave(1, exported.error);
      return;
    }
    say(`${args.export}\n`);
    return;
  }
  await app.whenReady();
  forbidPermissions(session.defaultSession, devUrl);
  app.on('web-contents-created', (_event, contents) => {
    forbidNavigation(contents, devUrl);
  });
  serveRenderer(path.join(import.meta.dirname, '../renderer'));
  const bounds = args.screenshot === null ? settings.stored.window : null;
  const window = createWindow({ bounds, devUrl });
  const pageOrigin = developer ? new URL(devUrl).origin : origin;
  const application = new Application({ window, settings, outbox, log, ...places, origin: pageOrigin, developer });
  application.refreshMenu();
  app.on('second-instance', (_event, _argv, _directory, data) => {
    focus(window);
    const project = typeof data === 'object' && data !== null && 'project' in data ? data.project : null;
    if (typeof project === 'string') void application.openAsked(project);
  });
  const opened = await application.open(args.project);
  if (args.screenshot === null) return;
  if (!opened.ok) {
    leave(1, opened.error);
    return;
  }
  const taken = await takeScreenshot(window, args.screenshot);
  if (!taken.ok) {
    leave(1, taken.error);
    return;
  }
  process.stdout.write(`${args.screenshot}\n`);
  app.quit();
}

/** An exception nobody caught is a bug: noted and told. The app goes on, because the journal keeps the project safe. */
function watchForBugs(note: (where: string, error: unknown) => void, outbox: Outbox): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => {
      note(kind, error);
      outbox.complain({
        code: 'UNEXPECTED',
        message: 'Something went wrong inside Glossator. It is noted in the error log.',
      });
    });
  }
}

function focus(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function say(text: string): void {
  process.stdout.write(text);
  app.exit(0);
}

function leave(code: number, { message, file, advice }: Failure): void {
  const lines = [`glossator: ${message}`, file, advice].filter((line) => line !== undefined);
  process.stderr.write(`${lines.join('\n  ')}\n`);
  app.exit(code);
}

begin();
