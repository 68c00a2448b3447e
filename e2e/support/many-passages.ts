// A project with as many texts and passages as one likes, as Project JSON, for imports.
import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from '../desk';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const time = '2026-01-01T00:00:00.000Z';

interface Size {
  readonly sources: number;
  /** In each of them. */
  readonly passages: number;
  /** How many texts differ: fewer files, each durable, are soon written. All of them, unless it is said. */
  readonly texts?: number;
  /** What is known of text k. */
  readonly known?: (k: number) => object;
}

/** Opens a new project with these texts and passages, imported as an analyst would; the plan is closed then. */
export async function importMany(desk: Desk, folder: string, size: Size): Promise<void> {
  const file = path.join(folder, 'many.json');
  fs.writeFileSync(file, JSON.stringify(manyPassages(size)));
  await desk.newProject(path.join(folder, 'Many'));
  await desk.answerFileDialogs(file);
  await desk.choose('importProjectJson');
  const plan = desk.page.getByRole('dialog', { name: 'Import' });
  await plan.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(plan).toBeHidden({ timeout: 60_000 }); // two files for each text, each durable
}

/** Text k is named "Text k"; its paragraph n is the passage "the k-th statement number n", with a note "doubtful k-n". */
function manyPassages({ sources, passages, texts: different = sources, known }: Size): unknown {
  const texts = Array.from({ length: sources }, (_, i) => {
    const k = i % different;
    return textOf(ordinals[k] ?? `${k + 1}th`, passages);
  });
  return {
    format: 'glossator-project',
    version: 1,
    project: { name: 'Many' },
    creators: [{ id: 'bob', name: 'Bob' }],
    tags: [],
    sources: texts.map(({ text }, i) => ({ ...sourceOf(i + 1, text), ...known?.(i + 1) })),
    annotations: texts.flatMap(({ text, starts }, i) =>
      starts.map((start, n) => annotationOf(i + 1, n + 1, text, start, text.indexOf('\n', start))),
    ),
  };
}

function textOf(ordinal: string, count: number): { text: string; starts: number[] } {
  let text = '';
  const starts = Array.from({ length: count }, (_, n) => {
    const start = text.length;
    text += `The ${ordinal} statement number ${n + 1}\n`;
    return start;
  });
  return { text, starts };
}

function sourceOf(k: number, text: string): object {
  const revision = {
    textSha256: sha256(text),
    originalSha256: sha256(text),
    originalName: `text-${k}.txt`,
    encoding: 'utf-8',
    codePointLength: text.length,
    utf16Length: text.length,
    text,
  };
  const unknown = { byline: null, publisher: null, place: null, url: null, language: 'en', date: null };
  return { id: `text-${k}`, title: `Text ${k}`, ...unknown, revisions: [revision] };
}

function annotationOf(k: number, n: number, text: string, start: number, end: number): unknown {
  const target = {
    revision: sha256(text),
    start,
    end,
    startUtf16: start,
    endUtf16: end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  };
  const note = `doubtful ${['one', 'two', 'three', 'four', 'five', 'six'][k - 1] ?? ''}-${n}`;
  const who = { creator: 'bob', created: time, modified: time };
  return { id: `a-${k}-${n}`, source: `text-${k}`, targets: [target], tags: [], note, ...who };
}
