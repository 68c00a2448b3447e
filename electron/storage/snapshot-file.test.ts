// Snapshots that are not what was written: a coded message with file and advice, and every file left as it was.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Annotation, CommentBody, TagBody, Target } from '../../core/model/annotation';
import { AnnotationsSnapshot } from '../../core/history/snapshot';
import { isAnnotation, isAnnotationsSnapshot } from './quick-check';
import { provesItself, snapshotPieces } from './snapshot-file';
import { openProject } from './store';
import {
  added,
  annotation,
  commit,
  filesIn,
  newProject,
  open,
  removeFolders,
  source,
  valueOf,
} from './testing/fixtures';

afterEach(removeFolders);

async function savedProject(): Promise<string> {
  const directory = await newProject();
  const store = await open(directory);
  commit(store, added(source('s1'), annotation('a1', 's1')));
  valueOf(await store.close());
  return directory;
}

const damages: readonly (readonly [string, string, (text: string) => string | Buffer])[] = [
  ['SNAPSHOT_EMPTY', 'empty', () => ''],
  ['SNAPSHOT_EMPTY', 'white space', () => ' \n\n'],
  ['SNAPSHOT_TORN', 'half', (text) => text.slice(0, text.length / 2)],
  ['SNAPSHOT_TORN', 'zeros', (text) => Buffer.alloc(text.length)],
  ['SNAPSHOT_WRONG_SHAPE', 'a list', () => '[]'],
  ['SNAPSHOT_WRONG_SHAPE', 'without a version', () => '{"format":"glossator"}'],
  ['SNAPSHOT_WRONG_SHAPE', 'with an unknown key', (text) => text.replace('{', '{"more":1,')],
  ['SNAPSHOT_WRONG_SHAPE', 'with a wrong value', (text) => text.replace(/"revision":\d+/, '"revision":-1')],
  ['SNAPSHOT_NEWER_VERSION', 'newer', (text) => text.replace('"version":2', '"version":7')],
];

describe.each(['project.json', 'annotations/s1.json'])('%s', (name) => {
  it.each(damages)('%s: %s', async (code, _what, damage) => {
    const directory = await savedProject();
    const file = path.join(directory, name);
    await writeFile(file, damage(await readFile(file, 'utf8')));
    const before = await filesIn(directory);
    const opened = await openProject(directory, { creatorName: null });
    expect(opened).toMatchObject({ ok: false, error: { code, file } });
    if (!opened.ok) expect(opened.error.advice).toBeTypeOf('string');
    if (!opened.ok && code === 'SNAPSHOT_NEWER_VERSION') expect(opened.error.message).toContain('7');
    expect(await filesIn(directory)).toEqual(before);
  });
});

it('names the first wrong place', async () => {
  const directory = await savedProject();
  const file = path.join(directory, 'annotations/s1.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"exact":"words"', '"exact":""'));
  const opened = await openProject(directory, { creatorName: null });
  expect(opened.ok ? '' : opened.error.message).toContain('annotations.0.targets.0.exact');
});

it('pieces together are the JSON, one record per line', () => {
  const snapshot = {
    text: 'a',
    none: [],
    some: [{ a: 1 }, { b: [1, 2] }],
    many: Array.from({ length: 30_000 }, String),
  };
  const pieces = [...snapshotPieces(snapshot)];
  expect(pieces.length).toBeGreaterThan(1);
  const { sha256: hash, ...content } = JSON.parse(pieces.join('')) as Record<string, unknown>;
  expect(content).toEqual(snapshot);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(provesItself(Buffer.from(pieces.join('')))).toBe(true);
  expect(pieces.join('')).toContain('\n{"a":1},\n{"b":[1,2]}\n]');
});

/** An annotation with every key that there is. */
const full = {
  ...annotation('a3', 's1'),
  important: true,
  anchoring: { status: 'lost', score: 0, gone: true, since: 'f'.repeat(64) },
  earlier: annotation('a3', 's1').targets,
  bodies: [
    { type: 'tag', tag: 't1' },
    { type: 'comment', text: 'why' },
  ],
};
/** A valid snapshot, and then something changed anywhere in it. */
const valid = {
  ...{ format: 'glossator', version: 2, revision: 4, source: 's1' },
  annotations: [annotation('a1', 's1'), { ...annotation('a2', 's1'), bodies: [{ type: 'tag', tag: 't1' }] }, full],
  sha256: 'e'.repeat(64),
};
const values = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    'x',
    's1',
    'tag',
    'comment',
    'annotation',
    'A_-9',
    'ä',
    'a/b',
    '1'.repeat(65),
    null,
    true,
  ),
  fc.constantFrom<unknown>(
    'f'.repeat(64),
    'F'.repeat(64),
    'p'.repeat(33),
    '2024-05-01T12:00:00.000Z',
    '2024-05-01',
    {},
  ),
  fc.constantFrom<unknown>(0, -1, 1.5, -0, 2 ** 53, Infinity, NaN, 7, [], [{}], [null], undefined, 'ok\n'),
  fc.string(),
);

function places(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, child]) => places(child, [...at, key]))];
}

function changedAt(value: unknown, [key, ...rest]: (string | number)[], change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const holder = copy as Record<string | number, unknown>;
  holder[key] = changedAt(holder[key], rest, change);
  return copy;
}

it('the quick check accepts nothing that the schema refuses, and what is usual', () => {
  expect(isAnnotationsSnapshot(valid)).toBe(true);
  const changes = fc.oneof(
    values.map((value) => () => value),
    values.map(
      (value) => (old: unknown) => (old !== null && typeof old === 'object' ? { ...old, more: value } : value),
    ),
    fc.nat(8).map((index) => (old: unknown) => {
      if (old === null || typeof old !== 'object') return old;
      const key = Object.keys(old)[index] ?? '';
      return Object.fromEntries(Object.entries(old).filter(([other]) => other !== key));
    }),
  );
  const anywhere = fc.constantFrom(...places(valid));
  fc.assert(
    fc.property(anywhere, changes, (place, change) => {
      const candidate = changedAt(valid, place, change);
      if (!isAnnotationsSnapshot(candidate)) return;
      expect(AnnotationsSnapshot.safeParse(candidate)).toEqual({ success: true, data: candidate });
    }),
    { numRuns: 5000 },
  );
});

it('the quick check knows every key of the schema: one it does not know makes snapshots five times slower to open', () => {
  const keysOf = (value: object | undefined) => Object.keys(value ?? {}).sort();
  expect(keysOf(full)).toEqual(keysOf(Annotation.shape));
  expect(keysOf(full.targets[0])).toEqual(keysOf(Target.shape));
  const bodies = [TagBody, CommentBody].map(({ shape }) => keysOf(shape));
  expect(full.bodies.map(keysOf)).toEqual(bodies);
  expect(keysOf(valid)).toEqual(keysOf(AnnotationsSnapshot.shape));
  expect(isAnnotation(full)).toBe(true);
});
