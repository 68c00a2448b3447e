// Pure: the diagnostic report as one text. It holds versions, settings, counts and the end of the error log; no text of
// a source, no title, tag, note, name of a person, and no path.
import { strings } from '../language/index';
import type { Preferences } from '../model/preferences';
import type { SaveState } from '../model/save-state';
import type { Versions } from '../model/versions';
import type { ErrorCode } from '../result';
import { tellLog } from './log-lines';
import { tellPreferences } from './preferences';

/** What is told of a project: amounts. */
export interface ProjectAmounts {
  readonly sources: number;
  /** Length of each source's text in UTF-16 code units. */
  readonly characters: readonly number[];
  readonly annotations: number;
  readonly tags: number;
  readonly creators: number;
  readonly changes: number;
  readonly saveState: SaveState;
  readonly readOnly: ErrorCode | null;
}

export interface DiagnosticFacts {
  /** ISO 8601. */
  readonly time: string;
  readonly versions: Versions;
  /** BCP 47. */
  readonly systemLanguage: string;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  /** Physical pixels per CSS pixel of the display, and the window's zoom. */
  readonly displayScale: number;
  readonly zoom: number;
  /** In CSS pixels. */
  readonly window: { readonly width: number; readonly height: number };
  readonly preferences: Preferences;
  readonly project: ProjectAmounts | null;
  /** The end of the error log as it is. */
  readonly log: string;
}

/** Lines of the log that a report holds at most. */
export const reportedLines = 200;

/** The whole report, lines ended by LF. */
export function diagnosticReport(facts: DiagnosticFacts): string {
  const { report } = strings.help;
  const log = tellLog(facts.log, reportedLines);
  const parts: [string, readonly string[]][] = [
    [report.versions, versionLines(facts.versions)],
    [report.window, windowLines(facts)],
    [report.preferences, tellPreferences(facts.preferences)],
    [report.project, facts.project === null ? [report.noProject] : projectLines(facts.project)],
    [report.log(log.length), log.length === 0 ? [report.emptyLog] : log],
  ];
  const sections = parts.map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return [`${report.title}\n${facts.time}\n${report.promise}\n`, ...sections].join('\n');
}

/** Versions as lines, for the report and for About. */
export function versionLines({ app, electron, chromium, node, system, architecture }: Versions): string[] {
  return [
    `Glossator ${app}`,
    `Electron ${electron}`,
    `Chromium ${chromium}`,
    `Node ${node}`,
    `${system}, ${architecture}`,
  ];
}

function windowLines({ systemLanguage, language, theme, displayScale, zoom, window }: DiagnosticFacts): string[] {
  const { report } = strings.help;
  return [
    `${report.language}: ${language} (${report.system}: ${systemLanguage})`,
    `${report.theme}: ${theme}`,
    `${report.size}: ${window.width} × ${window.height}`,
    `${report.displayScale}: ${displayScale}`,
    `${report.zoom}: ${zoom}`,
  ];
}

function projectLines(project: ProjectAmounts): string[] {
  const { report } = strings.help;
  const { saveState } = project;
  const failure = saveState.failure === null ? '' : `, ${saveState.failure.code}`;
  const characters = project.characters.length > 50 ? project.characters.slice(0, 50) : project.characters;
  const more = project.characters.length > 50 ? ', …' : '';
  return [
    `${report.sources}: ${project.sources}`,
    `${report.characters}: ${sum(project.characters)} (${characters.join(', ')}${more})`,
    `${report.passages}: ${project.annotations}`,
    `${report.tags}: ${project.tags}`,
    `${report.creators}: ${project.creators}`,
    `${report.changes}: ${project.changes}`,
    `${report.saveState}: ${saveState.status}, ${saveState.durable}/${saveState.revision}${failure}`,
    `${report.readOnly}: ${project.readOnly ?? report.no}`,
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
