// A quick yes for annotations: zod takes five times as long, and a project may hold 100,000 annotations.
// It may only accept what the schema accepts (a property test compares them). Whatever it does not accept, a new key
// for instance, zod decides: so a changed schema makes opening slower, never wrong.
import type { Annotation } from '../../core/model/annotation';
import { JournalRecord } from '../../core/history/record';
import { schemaVersion, type AnnotationsSnapshot } from '../../core/history/snapshot';

type Fields = Record<string, unknown>;

/** Whether `value` is an object with exactly these keys, and perhaps some of `optional`. */
function hasExactly(value: unknown, keys: readonly string[], optional: readonly string[] = []): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let count = 0;
  for (const key in value) {
    if (keys.includes(key)) count += 1;
    else if (!optional.includes(key)) return false;
  }
  return count === keys.length;
}

const identifier = /^[A-Za-z0-9_-]{1,64}$/;
const sha256 = /^[0-9a-f]{64}$/;
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isIdentifier = (value: unknown) =>
  typeof value === 'string' && identifier.test(value) && !(value in Object.prototype);
const matches = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value);
const isCount = (value: unknown) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isText = (value: unknown, least: number, most: number) =>
  typeof value === 'string' && value.length >= least && value.length <= most;

const targetKeys = ['revision', 'start', 'end', 'exact', 'prefix', 'suffix'];
const isTarget = (value: unknown) =>
  hasExactly(value, targetKeys) &&
  matches(value['revision'], sha256) &&
  isCount(value['start']) &&
  isCount(value['end']) &&
  isText(value['exact'], 1, Infinity) &&
  isText(value['prefix'], 0, 32) &&
  isText(value['suffix'], 0, 32);

const tagKeys = ['type', 'tag'];
const commentKeys = ['type', 'text'];
const isBody = (value: unknown) =>
  (hasExactly(value, tagKeys) && value['type'] === 'tag' && isIdentifier(value['tag'])) ||
  (hasExactly(value, commentKeys) && value['type'] === 'comment' && isText(value['text'], 1, 100_000));

const isAnchoring = (value: unknown) =>
  hasExactly(value, ['status', 'score'], ['gone', 'since']) &&
  (value['status'] === 'moved' || value['status'] === 'fuzzy' || value['status'] === 'lost') &&
  typeof value['score'] === 'number' &&
  value['score'] >= 0 &&
  value['score'] <= 1 &&
  (!('gone' in value) || value['gone'] === true) &&
  (!('since' in value) || matches(value['since'], sha256));

const annotationKeys = ['kind', 'id', 'source', 'targets', 'bodies', 'creator', 'created', 'modified'];
const annotationMore = ['important', 'anchoring', 'earlier'];
export const isAnnotation = (value: unknown): value is Annotation =>
  hasExactly(value, annotationKeys, annotationMore) &&
  (!('important' in value) || value['important'] === true) &&
  (!('anchoring' in value) || isAnchoring(value['anchoring'])) &&
  (!('earlier' in value) || (Array.isArray(value['earlier']) && value['earlier'].every(isTarget))) &&
  value['kind'] === 'annotation' &&
  isIdentifier(value['id']) &&
  isIdentifier(value['source']) &&
  isIdentifier(value['creator']) &&
  matches(value['created'], timestamp) &&
  matches(value['modified'], timestamp) &&
  Array.isArray(value['targets']) &&
  value['targets'].length > 0 &&
  value['targets'].every(isTarget) &&
  Array.isArray(value['bodies']) &&
  value['bodies'].every(isBody);

const isPointer = (value: number | null) => value === null || (isCount(value) && value > 0);

/** Whether the parts of a record beside its diff keep to what their types cannot say. */
const isHead = ({ revision, time, creator, before, after }: JournalRecord) =>
  isPointer(revision) &&
  timestamp.test(time) &&
  (creator === null || isIdentifier(creator.id)) &&
  [before.undo, before.redo, after.undo, after.redo].every(isPointer);

/** Throws when `record` could not be read back from its line: writing it would make the project impossible to open. */
export function assertReadable(record: JournalRecord): void {
  const { added, updated, removed } = record.diff;
  const sure =
    isHead(record) &&
    added.every(isAnnotation) &&
    removed.every(isAnnotation) &&
    updated.every(({ before, after }) => isAnnotation(before) && isAnnotation(after));
  if (!sure) JournalRecord.parse(record);
}

const snapshotKeys = ['format', 'version', 'revision', 'source', 'annotations'];
export const isAnnotationsSnapshot = (value: unknown): value is AnnotationsSnapshot =>
  hasExactly(value, snapshotKeys, ['sha256']) &&
  (!('sha256' in value) || matches(value['sha256'], sha256)) &&
  value['format'] === 'glossator' &&
  value['version'] === schemaVersion &&
  isCount(value['revision']) &&
  isIdentifier(value['source']) &&
  Array.isArray(value['annotations']) &&
  value['annotations'].every(isAnnotation);
