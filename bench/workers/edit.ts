// Edits a project, one durable edit after the other; or appends the same lines to a file and syncs it after each.
import fs from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { emptyDiff } from '../../core/history/diff';
import { doChange } from '../../core/history/record';
import { currentRevision } from '../../core/model/source';
import { sortedSources } from '../../core/model/state';
import { openProject, type ProjectStore } from '../../electron/storage/store';
import { must } from '../lib/answer';
import { answerQuestions } from '../lib/channel';
import { memoryOf } from '../lib/memory';
import { Random } from '../synthetic/random';
import { annotationIn, who, wordsOf } from '../synthetic/records';

const [directory = ''] = process.argv.slice(2);
const store = directory === '' ? null : must(await openProject(directory, { creatorName: 'Bench' }));
let blocks = 0;

/** The journal lines from `first` on, as they are on the disk. */
function linesFrom(first: number): string[] {
  const history = path.join(directory, 'history');
  const segments = fs.readdirSync(history).sort();
  const begins = segments.findLastIndex((name) => Number.parseInt(name, 10) <= first);
  const lines = segments
    .slice(begins)
    .flatMap((name) => fs.readFileSync(path.join(history, name), 'utf8').split(/(?<=\n)/));
  return lines.filter((line) => Number(/"revision":(\d+)/.exec(line)?.[1]) >= first);
}

/** A block of edits in one source, as an analyst works; `file` gets their journal lines. */
async function edits(project: ProjectStore, count: number, file: string): Promise<number[]> {
  const sources = sortedSources(project.state);
  const source = sources[blocks % sources.length];
  if (source === undefined) throw new Error('no source');
  const text = must(await project.readText(currentRevision(source).textSha256));
  const words = wordsOf(text);
  const random = new Random(0xed17 + blocks);
  blocks += 1;
  const first = project.revision + 1;
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const annotation = annotationIn(text, source, words, random, [0, words.starts.length]);
    const start = performance.now();
    const diff = { ...emptyDiff, added: [annotation] };
    const label = `tag passage ‘${annotation.targets[0]?.exact.slice(0, 40) ?? ''}’ as Tag 1`;
    const change = doChange('tagPassage', label, diff, project.pointers, project.revision + 1);
    await project.commit(change, who).durable;
    times.push(performance.now() - start);
  }
  fs.writeFileSync(file, JSON.stringify(linesFrom(first)));
  return times;
}

const linesIn = (file: string) =>
  (JSON.parse(fs.readFileSync(file, 'utf8')) as string[]).map((line) => Buffer.from(line));

/** The floor for a program that must not block while the disk works. */
async function raw(file: string, onto: string): Promise<number[]> {
  const handle = await open(onto, 'a');
  const times: number[] = [];
  for (const line of linesIn(file)) {
    const start = performance.now();
    await handle.write(line);
    await handle.datasync();
    times.push(performance.now() - start);
  }
  await handle.close();
  return times;
}

/** The floor for one that may. */
function rawBlocking(file: string, onto: string): number[] {
  const handle = fs.openSync(onto, 'a');
  const times = linesIn(file).map((line) => {
    const start = performance.now();
    fs.writeSync(handle, line);
    fs.fdatasyncSync(handle);
    return performance.now() - start;
  });
  fs.closeSync(handle);
  return times;
}

answerQuestions({
  edits: (count: number, file: string) => {
    if (store === null) throw new Error('no project');
    return edits(store, count, file);
  },
  raw,
  rawBlocking: (file: string, onto: string) => Promise.resolve(rawBlocking(file, onto)),
  memory: () => Promise.resolve(memoryOf(process.pid)),
  close: async () => {
    if (store !== null) must(await store.close());
  },
});
