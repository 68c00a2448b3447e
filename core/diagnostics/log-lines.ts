// Pure: the end of the error log as the diagnostic report may show it. A log might cite what an analyst wrote, whatever
// cut that out before: here only words that programs use are left, and the places of the code.
import { actionIds } from '../actions';
import { calls } from '../contract';

const technical =
  `a an and any are as at be been but by call cannot can could did do does for from has have in inside into is
it its no not null of on or out than that the there this to too was were while with without true false undefined
action already bad changed closed code crashed denied did directory disk empty ended error exceeded exists export failed file
foreign frame function import invalid killed length load log loop main many maximum memory menu message missing more must
object oom open operation page permission permitted process project properties property range read reading ready recent
refused rejection renderer request response reset resize result revived second set settings size stack start storage string
such threw time timeout token type unable uncaught unexpected unhandled unknown value window write`.split(/\s+/);
const codes =
  `EACCES EBUSY EDQUOT EEXIST EINVAL EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENOENT ENOSPC ENOTDIR ENOTEMPTY EPERM
EROFS ETIMEDOUT EXDEV Error TypeError RangeError ReferenceError SyntaxError URIError EvalError AggregateError DOMException
ZodError NotFoundError InvalidStateError NotSupportedError IndexSizeError HierarchyRequestError`.split(/\s+/);
const known: ReadonlySet<string> = new Set([...technical, ...codes, ...actionIds, ...Object.keys(calls)]);

const place = /^\s+at .*?(?:([\w.-]+\.[cm]?[jt]sx?)|(node:[a-z_/]+)):(\d+):(\d+)\)?$/;
const dated = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z(?= )/;
const sign = '…';

/** The last `limit` lines of a log, each without anything but technical words, small numbers and places of the code. */
export function tellLog(log: string, limit: number): string[] {
  return log
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-limit)
    .map(tellLine);
}

function tellLine(line: string): string {
  const [, script, module, row, column] = place.exec(line) ?? [];
  if (row !== undefined) return `    at ${script ?? module ?? sign}:${row}:${column ?? ''}`;
  const time = dated.exec(line)?.[0] ?? '';
  return `${time}${tellWords(line.slice(time.length))}`;
}

/** Each stretch of other words becomes one sign. */
function tellWords(text: string): string {
  return text
    .replace(/[\p{L}\p{M}\p{N}_$]+/gu, (word) => (isTechnical(word) ? word : sign))
    .replace(/[^\w\s.,:;()…-]/g, '')
    .replace(/…[\s.,:;()…-]*…/g, sign);
}

const isTechnical = (word: string): boolean =>
  known.has(word) || known.has(word.toLowerCase()) || /^\d{1,3}$/.test(word);
