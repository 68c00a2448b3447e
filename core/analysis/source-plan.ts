// What an import of texts would do and what it did: read models between main, which reads the files, and the dialog.
import { strings } from '../language/index';

/** A text that is the same, or nearly: in the project, or earlier in the plan. */
export interface Twin {
  readonly title: string;
  readonly isPlanned: boolean;
}

export interface NearTwin extends Twin {
  /** 0 to 1: how much of the text stands in the other, and of the other in the text. */
  readonly share: number;
  readonly ofOther: number;
}

/** One of the texts of a file. */
export interface PlannedText {
  /** Null: the file has but one. */
  readonly variant: string | null;
  readonly title: string;
  readonly words: number;
  /** BCP 47. */
  readonly language: string | null;
  readonly isLanguageGuessed: boolean;
  readonly twin: Twin | null;
  readonly near: NearTwin | null;
}

export interface PlannedSource {
  /** Its place in the plan, from 0: how calls name it. */
  readonly item: number;
  /** Its name; below a folder that was chosen, the way from there. */
  readonly file: string;
  /** Whether the analyst may choose its encoding: also of a file that could not be read in the one that was found. */
  readonly isEncoded: boolean;
  /** As TextDecoder names it; null: it is no choice of the analyst's, or none was found. */
  readonly encoding: string | null;
  readonly isEncodingGuessed: boolean;
  /** Why it cannot be imported, in words; then it has no texts. */
  readonly failure: string | null;
  /** The preferred one first. */
  readonly texts: readonly PlannedText[];
}

/** Looking: which files are there; their number, `total`, is not known yet. */
export type ImportPhase = 'looking' | 'reading' | 'comparing' | 'planned' | 'importing';

/** How far it is. `items`: those that are new or have changed since the last time. */
export interface ImportProgress {
  readonly importId: string;
  readonly phase: ImportPhase;
  readonly done: number;
  readonly total: number;
  /** What is being worked on. */
  readonly files: readonly string[];
  readonly items: readonly PlannedSource[];
}

export interface ImportReport {
  readonly imported: readonly { readonly file: string; readonly title: string }[];
  readonly leftOut: readonly {
    readonly file: string;
    readonly why: string;
    /** It could not be imported; otherwise it was not to be. */
    readonly isFailure: boolean;
  }[];
  /** The analyst ended it; what had been imported by then stays. */
  readonly isCancelled: boolean;
}

/** Whether it is imported when the analyst chooses nothing: exact duplicates are not. */
export const isTakenByDefault = ({ texts: [first] }: PlannedSource): boolean =>
  first !== undefined && first.twin === null;

/** What is imported when the analyst chooses nothing: of each file its preferred text. */
export const usualChoices = (plan: readonly PlannedSource[]) =>
  plan.filter(isTakenByDefault).map(({ item, texts: [first] }) => ({ item, variant: first?.variant ?? null }));

/** One line for each file, for a file of the analyst's. */
export function reportText(report: ImportReport, project: string, time: string): string {
  const { sourceImport } = strings;
  const lines = [
    sourceImport.reportTitle(project, time),
    sourceImport.reportTotals(report.imported.length, report.leftOut.length),
    ...(report.isCancelled ? [sourceImport.wasCancelled] : []),
    '',
    ...report.leftOut.map(({ file, why }) => sourceImport.reportLeftOut(file, why)),
    ...report.imported.map(({ file, title }) => sourceImport.reportImported(file, title)),
  ];
  return `${lines.join('\n')}\n`;
}
