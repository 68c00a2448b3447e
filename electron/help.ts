// What the Help menu's dialogs ask of main: facts for About and the diagnostic report, and a text to be saved.
import { app, nativeTheme, screen, type BrowserWindow } from 'electron';
import os from 'node:os';
import path from 'node:path';
import { diagnosticReport } from '../core/diagnostics/report';
import { locale, strings } from '../core/language/index';
import type { Versions } from '../core/model/versions';
import { succeed } from '../core/result';
import { amountsOf } from './diagnostics';
import { suggestedName } from './exchange';
import type { Handlers } from './ipc';
import type { ErrorLog } from './log';
import type { Projects } from './projects';
import { saveAs } from './save-as';
import type { Settings } from './settings';
import type { Dialogs } from './shell/dialogs';

export interface HelpPorts {
  readonly window: BrowserWindow;
  readonly dialogs: Pick<Dialogs, 'nameFile'>;
  readonly projects: Pick<Projects, 'current'>;
  readonly settings: Pick<Settings, 'stored'>;
  readonly log: ErrorLog;
  /** Where files are offered to go. */
  readonly parent: string;
  readonly now: () => string;
}

export type HelpHandlers = Pick<Handlers, 'about' | 'diagnosticReport' | 'saveText'>;

export function createHelp(ports: HelpPorts): HelpHandlers {
  return {
    about: () => succeed({ versions: versions(), errorLog: ports.log.file }),
    diagnosticReport: async () => succeed(diagnosticReport({ ...windowFacts(ports.window), ...(await facts(ports)) })),
    saveText: ({ suggestion, text }) =>
      saveAs(ports.dialogs, {
        title: strings.help.saveReport,
        suggestion: path.join(ports.parent, suggestedName(suggestion, 'txt')),
        filters: [{ name: strings.system.plainText, extensions: ['txt'] }],
        text: () => text,
      }),
  };
}

async function facts({ projects, settings, log, now }: HelpPorts) {
  const session = projects.current;
  return {
    time: now(),
    versions: versions(),
    systemLanguage: app.getLocale(),
    language: locale,
    preferences: settings.stored.preferences,
    project: session === null ? null : amountsOf(session.store),
    log: await log.recent(),
  };
}

function windowFacts(window: BrowserWindow) {
  const { width, height } = window.getContentBounds();
  return {
    theme: nativeTheme.shouldUseDarkColors ? ('dark' as const) : ('light' as const),
    displayScale: screen.getDisplayMatching(window.getBounds()).scaleFactor,
    zoom: window.webContents.getZoomFactor(),
    window: { width, height },
  };
}

function versions(): Versions {
  const { electron, chrome, node } = process.versions;
  return {
    app: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    system: `${os.type()} ${os.release()}`,
    architecture: process.arch,
  };
}
