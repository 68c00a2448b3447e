import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diagnosticReport } from '../core/diagnostics/report';
import { languageCodes, setLanguage } from '../core/language/index';
import { emptyState } from '../core/model/state';
import { defaultPreferences } from '../core/model/preferences';
import { ProjectId } from '../core/model/identifier';
import { amountsOf } from './diagnostics';
import { openErrorLog } from './log';
import { now, temporaryFolder } from './testing/temporary';

const telltale = 'Zlatoust';
/** The ways in which errors cite what they were about. */
const citing = [
  `cannot place ${telltale}`,
  `cannot place "${telltale}" and ${telltale}`,
  `ENOENT: no such file or directory, open '/home/${telltale}/My ${telltale}/project.json'`,
  `TypeError: ${telltale} is not a function\n    at ${telltale} (app://main/assets/main-abc.js:1:234)`,
  `one\ntwo ${telltale}\n    at the ${telltale} meeting\n  at ${telltale} (/home/${telltale}/x.txt:1:2)`,
  `${telltale.toUpperCase()}_${telltale}: ${telltale}-${telltale}`,
];

beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));
afterEach(() => {
  vi.restoreAllMocks();
  setLanguage('en');
});

async function reportOf(folder: string) {
  const log = openErrorLog(folder, now);
  const state = emptyState({ kind: 'project', id: ProjectId.parse('p'), name: telltale });
  const failure = { code: 'DISK_FULL', message: telltale, file: `/${telltale}` } as const;
  return diagnosticReport({
    time: now(),
    versions: { app: '1', electron: '2', chromium: '3', node: '4', system: 'Linux 6', architecture: 'x64' },
    systemLanguage: 'en-GB',
    language: 'en',
    theme: 'dark',
    displayScale: 1.5,
    zoom: 1,
    window: { width: 1440, height: 900 },
    preferences: {
      ...defaultPreferences,
      citationTemplate: `${telltale} {quote}`,
      shortcuts: { pickTag: ['CmdOrCtrl+Shift+P'], [telltale]: [telltale] },
    },
    project: amountsOf({
      state,
      revision: 12,
      saveState: { status: 'unsaved', revision: 12, durable: 11, failure },
      readOnly: failure,
    }),
    log: await log.recent(),
  });
}

describe('the diagnostic report', () => {
  it.each(languageCodes)('holds no word that an analyst has written, whatever errors cite (%s)', async (language) => {
    setLanguage(language);
    const folder = await temporaryFolder();
    const log = openErrorLog(folder, now);
    for (const message of citing) {
      log.note('window', new Error(message));
      log.note(`call ${telltale}`, message);
    }
    await log.written();
    expect(await readFile(path.join(folder, 'error.log'), 'utf8')).toContain(telltale); // it would be there
    const report = await reportOf(folder);
    expect(report.toLowerCase()).not.toContain(telltale.toLowerCase());
    expect(report).not.toMatch(/\/home|meeting/);
    expect(report).toContain('diagnostics.test.ts:'); // the places of the code are
    expect(report).toContain('main-abc.js:1:234');
  });

  it('says versions, settings, amounts and codes', async () => {
    const report = await reportOf(await temporaryFolder());
    for (const line of [
      'Electron 2',
      'theme: dark',
      'size: 1440 × 900',
      'display scale: 1.5',
      'snapToWords: false',
      'citationTemplate: (16)',
      'shortcuts: { pickTag [CmdOrCtrl+Shift+P], … [(8)] }',
      'changes: 12',
      'save state: unsaved, 11/12, DISK_FULL',
      'read-only: DISK_FULL',
    ]) {
      expect(report).toContain(`\n  ${line}\n`);
    }
    expect(report).not.toContain('\r');
  });

  it('ends with the last 200 lines of the log, those of the one before included', async () => {
    const folder = await temporaryFolder();
    const log = openErrorLog(folder, now);
    for (let i = 0; i < 1100; i += 1) log.note(`call view ${'x'.repeat(1000)}`, `${i % 1000}`);
    await log.written();
    const lines = (await reportOf(folder)).split('\n').filter((line) => /^ {2}2026-/.test(line));
    expect(lines).toHaveLength(200);
    expect(lines.at(-1)).toBe('  2026-01-02T03:04:05.678Z call view …: 99');
  });
});
