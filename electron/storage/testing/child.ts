// A process of its own that works on a project until it is killed: what the parent tests are about.
// child.mjs hold DIRECTORY     opens the project, says whether it may write, and holds it
// child.mjs race DIRECTORY     the same, once it is told to on stdin
// child.mjs commit DIRECTORY   once it is told to, opens and commits for ever, saying each acknowledged revision
import { once } from 'node:events';
import { openProject, type ProjectStore } from '../store';
import { killDiff } from './kill-plan';
import { doChange } from '../../../core/history/record';

const [, , task = '', directory = ''] = process.argv;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function open(checkpointEvery: number): Promise<ProjectStore> {
  const opened = await openProject(directory, { creatorName: `child ${process.pid}`, checkpointEvery });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

async function commitForEver(): Promise<void> {
  const store = await open(7);
  if (store.readOnly !== null) throw new Error(store.readOnly.message);
  const who = { time: '2024-05-01T12:00:00.000Z', creator: null };
  say('ready');
  for (;;) {
    const next = store.revision + 1;
    const diff = killDiff(next);
    const { durable } = store.commit(doChange('test', `change ${next}`, diff, store.pointers, next), who);
    const said = durable.then(() => say(String(next)));
    if (next % 5 !== 0) await said; // now and then several at once
  }
}

async function hold(): Promise<void> {
  const store = await open(1000);
  say(store.readOnly === null ? 'writer' : `reader: ${store.readOnly.message}`);
  setInterval(() => undefined, 1000);
}

if (task !== 'hold') {
  say('waiting');
  await once(process.stdin, 'data');
}
await (task === 'commit' ? commitForEver() : hold());
