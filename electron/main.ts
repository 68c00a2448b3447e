// The composition root: reads the command line, makes the window, opens the project beside it. Rules live elsewhere.
// Imports only what the window needs: everything else (schemas, storage) is evaluated while the page's process starts.
import { app, Menu, nativeTheme, session, type BrowserWindow } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Failure } from '../core/result';
import { now } from './clock';
import { helpText, parseArguments, userArguments, type Arguments } from './cli';
import { complain, importText, say } from './cli-words';
import { createGuard, watchForBugs } from './guard';
import { passingLocations, setLocations, type Locations } from './locations';
import { openErrorLog, type Refuse } from './log';
import { Outbox } from './outbox';
import { SecondStarts } from './second-starts';
import { rememberedPlace } from './shell/bounds';
import { panelsHash } from './shell/panels';
import { forbidNavigation, forbidNetworkSwitches, forbidPermissions } from './shell/permissions';
import { origin, registerScheme, serveRenderer } from './shell/protocol';
import { takeScreenshot } from './shell/screenshot';
import { rememberedTheme } from './shell/theme';
import { createWindow } from './shell/window';

/** How long the rest of main waits for the page to paint its frame, in milliseconds. */
const framePatience = 1000;

const devUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

function begin(): void {
  const parsed = parseArguments(userArguments(process.argv, process.defaultApp), process.cwd());
  if (!parsed.ok) {
    leave(2, parsed.error);
    return;
  }
  const args = parsed.value;
  if (args.help) {
    end(helpText);
    return;
  }
  if (args.version) {
    end(`${app.getVersion()}\n`);
    return;
  }
  const own = setLocations(args.profile);
  // Pictures, exports and commands run beside a running Glossator; anything else hands over to it.
  const passing = args.export !== null || args.screenshot !== null || args.command !== null;
  if (!passing && !app.requestSingleInstanceLock({ project: args.project })) {
    app.exit(0);
    return;
  }
  const locations = passing ? passingLocations(own) : own;
  // enableSandbox() overrides --no-sandbox, without which root cannot start Chromium's children at all.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  forbidNetworkSwitches(devUrl !== undefined);
  // Chromium's caches cannot be shared with a Glossator that runs on the same profile.
  if (passing) app.setPath('sessionData', path.join(locations.userData, 'passing'));
  Menu.setApplicationMenu(null); // spares Electron's default menu; ours comes with the application
  runAs(args, locations).catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
}

function runAs(args: Arguments, locations: Locations): Promise<void> {
  if (args.command === 'import') return runImport(args, locations);
  if (args.command === 'verify') return runVerify(args, locations);
  return args.export === null ? runWithWindow(args, locations) : runExport(args, locations, args.export);
}

async function runExport(args: Arguments, locations: Locations, file: string): Promise<void> {
  const { exportWithoutWindow } = await import('./headless');
  const exported = await exportWithoutWindow(args.project, file, locations);
  if (exported.ok) end(`${file}\n`);
  else leave(1, exported.error);
}

async function runVerify(args: Arguments, locations: Locations): Promise<void> {
  const { verifyWithoutWindow } = await import('./headless');
  const verified = await verifyWithoutWindow(args.project, locations, app.getVersion());
  if (verified.ok) end(verified.value.text, verified.value.whole ? 0 : 1);
  else leave(1, verified.error);
}

async function runImport(args: Arguments, { settings }: Locations): Promise<void> {
  await app.whenReady(); // earlier it starts no utility process
  const [{ importWithoutWindow }, { startUtilityReader: startReader }] = await Promise.all([
    import('./import-without-window'),
    import('./extract/utility-reader'),
  ]);
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort(); // the project is closed first
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    stop();
  });
  // Ctrl+C. Chromium's own handler lets a second one kill, and under npm start each comes twice: of the terminal, and of npm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const imported = await importWithoutWindow(args, { settings, startReader, signal: stopping.signal });
  if (!imported.ok) leave(1, imported.error);
  else {
    const { leftOut, isCancelled } = imported.value;
    end(importText(imported.value), isCancelled || leftOut.some(({ isFailure }) => isFailure) ? 1 : 0);
  }
}

async function runWithWindow(args: Arguments, locations: Locations): Promise<void> {
  const log = openErrorLog(locations.userData, now);
  const outbox = new Outbox();
  watchForBugs(log, outbox);
  const starts = new SecondStarts(); // from the first moment: they exit content that somebody has heard them
  app.on('second-instance', (_event, _argv, _directory, data) => {
    starts.receive(data);
  });
  const settingsText = await readFile(locations.settings, 'utf8').catch(() => ''); // none yet
  await app.whenReady();
  nativeTheme.themeSource = rememberedTheme(settingsText);
  const window = prepareWindow(log.refuse, locations.preload, args.screenshot === null ? settingsText : '');
  const painting = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => {
      resolve();
    });
    setTimeout(resolve, devUrl === undefined ? framePatience : 0);
  });
  const answering = painting
    .then(() => import('./application'))
    .then(({ startApplication }) =>
      startApplication({ window, outbox, log, locations, devUrl, passing: args.screenshot !== null }),
    );
  serveRenderer(locations.renderer, answering, log.refuse);
  if (devUrl !== undefined) await answering; // the dev server hands its scripts out at once
  const panels = args.screenshot === null ? panelsHash(settingsText) : '';
  window.loadURL(`${devUrl ?? `${origin}/`}${panels}`).catch((error: unknown) => {
    log.note('window', error);
  });
  const application = await answering;
  const opening = application.open(args.project); // before what second starts ask for: the last one asked stays
  const guard = createGuard(log, outbox);
  starts.serve((project) => {
    focus(window);
    if (project !== null) guard('second start', () => application.openAsked(project));
  });
  const opened = await opening;
  if (args.screenshot === null) return;
  const taken = opened.ok ? await takeScreenshot(window, args.screenshot) : opened;
  if (!taken.ok) {
    leave(1, taken.error);
    return;
  }
  process.stdout.write(`${args.screenshot}\n`);
  app.quit();
}

function prepareWindow(refuse: Refuse, preload: string, settings: string): BrowserWindow {
  forbidPermissions(session.defaultSession, devUrl, refuse);
  app.on('web-contents-created', (_event, contents) => {
    forbidNavigation(contents, devUrl, refuse);
  });
  return createWindow(preload, rememberedPlace(settings));
}

function focus(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function end(text: string, code = 0): void {
  say(text);
  app.exit(code);
}

function leave(code: number, failure: Failure): void {
  complain(failure);
  app.exit(code);
}

begin();
