// Makes a project folder as work would: every annotation is a change of its own in the journal.
import { createHash } from 'node:crypto';
import { emptyDiff, type Diff } from '../../core/history/diff';
import { doChange } from '../../core/history/record';
import { ProjectId } from '../../core/model/identifier';
import { createProject, openProject, type ProjectStore } from '../../electron/storage/store';
import { answer, must } from '../lib/answer';
import { prose } from '../synthetic/prose';
import { Random } from '../synthetic/random';
import { annotationIn, creator, sourceOf, tags, who, wordsOf } from '../synthetic/records';

/** `length`: words in one source. */
const [directory = '', sources = '', annotations = '', length = ''] = process.argv.slice(2);

function commit(store: ProjectStore, command: string, diff: Diff): Promise<void> {
  const change = doChange(command, `${command} by bench`, diff, store.pointers, store.revision + 1);
  return store.commit(change, who).durable;
}

must(await createProject(directory, { kind: 'project', id: ProjectId.parse('bench'), name: 'Bench' }));
const store = must(await openProject(directory, { creatorName: null }));
await commit(store, 'createTag', { ...emptyDiff, added: [creator, ...tags] });
for (let i = 0; i < Number(sources); i += 1) {
  const text = prose(Number(length), i);
  const source = sourceOf(`source-${i}`, text, createHash('sha256').update(text).digest('hex'), i);
  must(await store.writeText(text, Buffer.from(text), 'txt'));
  const random = new Random(i);
  const words = wordsOf(text);
  const edits = [commit(store, 'addSource', { ...emptyDiff, added: [source] })];
  for (let k = 0; k < Number(annotations) / Number(sources); k += 1) {
    const annotation = annotationIn(text, source, words, random, [0, words.starts.length]);
    edits.push(commit(store, 'tagPassage', { ...emptyDiff, added: [annotation] }));
  }
  await Promise.all(edits);
}
must(await store.close());
answer({ revision: store.revision });
