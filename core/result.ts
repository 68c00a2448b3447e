// Result and the closed list of error codes: how every expected failure travels, in core and across IPC.
import { strings } from './language/index';

export type ErrorCode =
  | 'INVALID_INPUT'
  | 'UNKNOWN_CALL'
  | 'FOREIGN_SENDER'
  | 'UNKNOWN_COMMAND'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'QUOTE_MISMATCH'
  | 'READ_ONLY'
  | 'NO_PROJECT'
  | 'NO_CREATOR'
  | 'NOTHING_TO_UNDO'
  | 'NOTHING_TO_REDO'
  | 'NOT_A_PROJECT'
  | 'FOLDER_NOT_EMPTY'
  | 'SNAPSHOT_EMPTY'
  | 'SNAPSHOT_TORN'
  | 'SNAPSHOT_WRONG_SHAPE'
  | 'SNAPSHOT_NEWER_VERSION'
  | 'SNAPSHOT_AHEAD_OF_JOURNAL'
  | 'JOURNAL_DAMAGED'
  | 'TEXT_MISSING'
  | 'TEXT_DAMAGED'
  | 'NOT_UTF8'
  | 'TOO_LARGE'
  | 'CANNOT_EXTRACT'
  | 'DISK_FULL'
  | 'DISK_ERROR'
  | 'PERMISSION_DENIED'
  | 'FILE_MISSING'
  | 'NOT_JSON'
  | 'WRONG_FORMAT'
  | 'NEWER_FORMAT'
  | 'CANCELLED'
  | 'TIMED_OUT'
  | 'UNEXPECTED';

/** What went wrong, in words an analyst can act on. `message`: what happened; `file`: to which; `advice`: what to do. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly file?: string;
  readonly advice?: string;
  readonly remedy?: Remedy;
}

/**
 * What the window can offer against a failure. rebuildCopy: a copy of the damaged project in `directory`. editAnyway: to
 * take the lock from `holder` (its token), who may be gone.
 */
export type Remedy =
  | { readonly kind: 'rebuildCopy'; readonly directory: string }
  | { readonly kind: 'editAnyway'; readonly holder: string };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** A success carrying `value`. */
export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

/** A failure with its code, message and, where known, the file concerned and the advice. */
export const fail = (
  code: ErrorCode,
  message: string,
  more: Omit<Failure, 'code' | 'message'> = {},
): Result<never> => ({
  ok: false,
  error: { code, message, ...more },
});

/** What a schema says of a value, as far as it is told: zod's issue without zod. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
}

interface Refusal {
  readonly issues: readonly Issue[];
}

/** The first thing wrong with a value and where it is, in words, from zod's error: "tags.0.name: …". */
export function firstIssue({ issues: [issue] }: Refusal): string {
  if (issue === undefined) return strings.issues.notValid;
  const what = wordsFor(issue);
  return issue.path.length === 0 ? what : `${issue.path.map(String).join('.')}: ${what}`;
}

/** Ours, not zod's, whose words are English. */
function wordsFor({ code, expected = '', origin = '', minimum, maximum, keys = [], values = [] }: Issue): string {
  const { issues } = strings;
  if (code === 'invalid_type') return issues.kind(expected);
  if (code === 'too_small') return issues.atLeast(String(minimum), origin);
  if (code === 'too_big') return issues.atMost(String(maximum), origin);
  if (code === 'invalid_format') return issues.form;
  if (code === 'unrecognized_keys') return issues.unknownKeys(keys);
  if (code === 'invalid_value') return issues.oneOf(values.map(String));
  return issues.notValid;
}
