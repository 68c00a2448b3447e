// Opens a project in a fresh process, to usable; or parses the JSON of the same files, their bytes in memory already.
import fs from 'node:fs';
import path from 'node:path';
import { sortedSources } from '../../core/model/state';
import { currentRevision } from '../../core/model/source';
import { Session } from '../../electron/session';
import { openProject } from '../../electron/storage/store';
import { answer, must } from '../lib/answer';
import { memoryOf } from '../lib/memory';

const [what = '', directory = ''] = process.argv.slice(2);

async function open() {
  const start = performance.now();
  const store = must(await openProject(directory, { creatorName: 'Bench' }));
  const opened = performance.now();
  const session = new Session(store, {
    newId: () => 'unused',
    now: () => new Date().toISOString(),
    creator: () => null,
    changed: () => undefined,
  });
  const view = await session.view();
  const source = sortedSources(store.state)[0];
  if (source === undefined) throw new Error('no source');
  const text = must(await session.text(currentRevision(source).textSha256));
  const annotations = must(session.annotations(source.id));
  const end = performance.now();
  const memory = memoryOf(process.pid);
  must(await store.close());
  const seen = { sources: view.sources.length, annotations: store.state.sourceOf.size, text: text.length };
  return { ms: end - start, store: opened - start, memory, seen, first: annotations.length };
}

function parse() {
  const folder = path.join(directory, 'annotations');
  const files = [
    path.join(directory, 'project.json'),
    ...fs.readdirSync(folder).map((name) => path.join(folder, name)),
  ];
  const contents = files.map((file) => fs.readFileSync(file));
  const start = performance.now();
  const texts = contents.map((bytes) => bytes.toString('utf8'));
  const decoded = performance.now();
  const values = texts.map((text) => JSON.parse(text) as unknown);
  const end = performance.now();
  const bytes = contents.reduce((sum, { length }) => sum + length, 0);
  return {
    ms: end - start,
    withoutDecoding: end - decoded,
    values: values.length,
    bytes,
    memory: memoryOf(process.pid),
  };
}

answer(what === 'open' ? await open() : parse());
