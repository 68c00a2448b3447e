// What verifying a project says: what is not as it was written, what could not be compared, and how much was checked.
import { strings } from './language/index';

/** A file of the project folder (its path inside it, with slashes) and what is wrong with it, or worth knowing. */
export interface Finding {
  readonly file: string;
  readonly message: string;
}

export interface Verification {
  readonly project: string;
  readonly directory: string;
  /** ISO 8601. */
  readonly time: string;
  readonly app: string;
  readonly findings: readonly Finding[];
  /** No damage: what was not kept, or is not Glossator's. */
  readonly notes: readonly Finding[];
  readonly checked: {
    readonly files: number;
    readonly changes: number;
    readonly texts: number;
    readonly originals: number;
    /** Texts that were made again of the bytes as received, and are the same. */
    readonly derived: number;
    /** Texts whose extractor is of another version, or gone, so that this Glossator does not make the same of the bytes. */
    readonly notDerivable: number;
    readonly passages: number;
  };
  /** Hash of the last line of the journal: it stands for the whole history. */
  readonly journalHash: string;
}

export interface VerificationProgress {
  readonly done: number;
  readonly total: number;
  /** What is being checked. */
  readonly file: string;
}

/** The report as a text to keep. */
export function verificationText(report: Verification): string {
  const { verify } = strings;
  const { findings, notes, checked } = report;
  const list = (items: readonly Finding[]) => items.map(({ file, message }) => `- ${file}: ${message}`);
  return [
    verify.reportTitle(report.project),
    report.directory,
    `${report.time} · Glossator ${report.app}`,
    '',
    findings.length === 0 ? verify.whole : verify.damaged(findings.length),
    ...list(findings),
    '',
    ...checkedLines(checked),
    verify.journalHash(report.journalHash),
    ...(notes.length === 0 ? [] : ['', verify.notes, ...list(notes)]),
    '',
  ].join('\n');
}

/** How much was checked, one sentence for each kind. */
export function checkedLines(checked: Verification['checked']): string[] {
  const { verify } = strings;
  return [
    verify.files(checked.files),
    verify.changes(checked.changes),
    verify.texts(checked.texts),
    verify.originals(checked.originals, checked.derived),
    ...(checked.notDerivable === 0 ? [] : [verify.notDerivable(checked.notDerivable)]),
    verify.passages(checked.passages),
  ];
}
