// The copy to work on of a damaged project: what comes back, what is said to be lost, and that nothing else is touched.
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ProjectId } from '../../core/model/identifier';
import { rebuildProject, openProject } from './store';
import {
  added,
  annotation,
  commit,
  contentOf,
  filesIn,
  newProject,
  open,
  quick,
  removeFolders,
  source,
  tag,
  time,
  updated,
  valueOf,
} from './testing/fixtures';

afterEach(removeFolders);

const ports = { newId: () => ProjectId.parse('new'), now: () => time, creator: null };
/** The fixtures' sources name a text that nobody has written. */
const ofTexts = (loss: string) => /The text of/.test(loss);

/** Sources s1 and s2 with two passages each, the second pair after a checkpoint; closed. */
async function twoSources() {
  const directory = await newProject();
  const store = await open(directory);
  commit(store, added(source('s1'), source('s2'), tag('t1')));
  commit(store, added(annotation('a1', 's1'), annotation('b1', 's2')));
  valueOf(await store.checkpoint());
  commit(store, added(annotation('a2', 's1'), annotation('b2', 's2')));
  commit(store, updated(annotation('a2', 's1'), annotation('a2', 's1', 'changed')));
  const content = contentOf(store.state) as Record<string, unknown>;
  valueOf(await store.close());
  return { directory, content };
}

async function reopened(directory: string) {
  const store = await open(directory);
  const content = contentOf(store.state) as Record<string, unknown>;
  return { store, content };
}

const annotationsOf = (directory: string, id: string) => path.join(directory, 'annotations', `${id}.json`);
const half = async (file: string) => truncate(file, Math.floor((await readFile(file)).length / 2));

describe('a rebuilt copy', () => {
  it.each([
    ['torn annotations', (directory: string) => half(annotationsOf(directory, 's1')), 'SNAPSHOT_TORN'],
    ['empty annotations', (directory: string) => writeFile(annotationsOf(directory, 's1'), ''), 'SNAPSHOT_EMPTY'],
    ['no annotations file', (directory: string) => rm(annotationsOf(directory, 's1')), 'FILE_MISSING'],
    ['a torn project.json', (directory: string) => half(path.join(directory, 'project.json')), 'SNAPSHOT_TORN'],
    ['no project.json', (directory: string) => rm(path.join(directory, 'project.json')), 'FILE_MISSING'],
  ])('holds everything when there is %s, and the damaged folder stays as it is', async (_what, damage, code) => {
    const { directory, content } = await twoSources();
    await damage(directory);
    const before = await filesIn(directory);
    expect(await openProject(directory, quick)).toMatchObject({ ok: false, error: { code } });
    const rebuilt = valueOf(await rebuildProject(directory, ports));
    expect(rebuilt.directory).toBe(`${directory} (rebuilt)`);
    expect(rebuilt.passages).toBe(4);
    expect(rebuilt.losses.filter((loss) => !ofTexts(loss))).toEqual([]);
    expect(await filesIn(directory)).toEqual(before);
    const copy = await reopened(rebuilt.directory);
    expect({ ...copy.content, project: null }).toEqual({ ...content, project: null });
    expect(copy.store.pointers.undo).toBe(4); // the history came along: undo goes on where it was
    expect(valueOf(await copy.store.verifyHistory()).records).toBe(4);
    valueOf(await copy.store.close());
  });

  it('keeps the name of the project, or is named as its folder, and never overwrites an older copy', async () => {
    const { directory } = await twoSources();
    await writeFile(annotationsOf(directory, 's1'), '');
    const first = valueOf(await rebuildProject(directory, ports));
    await writeFile(path.join(directory, 'project.json'), '');
    const second = valueOf(await rebuildProject(directory, ports));
    expect(second.directory).toBe(`${directory} (rebuilt 2)`);
    const names: string[] = [];
    for (const copy of [first, second]) {
      const { store } = await reopened(copy.directory);
      names.push(store.state.project.name);
      valueOf(await store.close());
    }
    expect(names).toEqual(['Probe', 'project']);
  });

  it('ends where a torn journal does, and says so', async () => {
    const { directory } = await twoSources();
    // As a crash leaves it: the last line is torn, and the snapshots were not written since.
    await rm(annotationsOf(directory, 's1'));
    await rm(annotationsOf(directory, 's2'));
    await rm(path.join(directory, 'project.json'));
    const last = path.join(directory, 'history', (await readdir(path.join(directory, 'history'))).sort().at(-1) ?? '');
    await truncate(last, (await readFile(last)).length - 20);
    const rebuilt = valueOf(await rebuildProject(directory, ports));
    expect(rebuilt.passages).toBe(4);
    expect(rebuilt.losses.filter((loss) => !ofTexts(loss))).toEqual([expect.stringMatching(/cut off or damaged/)]);
    const { store, content } = await reopened(rebuilt.directory);
    expect(content['annotations']).toContainEqual(annotation('a2', 's1')); // before it was changed
    valueOf(await store.close());
  });

  it('takes what readable snapshots hold where the journal has lost its beginning, and says what may be missing', async () => {
    const { directory, content } = await twoSources();
    await rm(path.join(directory, 'history', '000001.jsonl'));
    await writeFile(annotationsOf(directory, 's1'), '');
    const rebuilt = valueOf(await rebuildProject(directory, ports));
    expect(rebuilt.passages).toBe(3); // a1 was only in what is lost
    expect(rebuilt.losses.filter((loss) => !ofTexts(loss))).toEqual([
      'These changes could not be read in history/: 1–2.',
      'What they marked may be missing in “Source s1”.',
      expect.stringContaining('begins anew'),
    ]);
    const copy = await reopened(rebuilt.directory);
    const annotations = (content['annotations'] as { id: string }[]).filter(({ id }) => id !== 'a1');
    expect({ ...copy.content, project: null }).toEqual({
      ...content,
      project: null,
      annotations,
      sourceOf: copy.content['sourceOf'],
    });
    expect(copy.store.pointers.undo).toBeNull();
    valueOf(await copy.store.close());
  });

  it('goes on behind a damaged line when no snapshot is left', async () => {
    const { directory } = await twoSources();
    await rm(path.join(directory, 'annotations'), { recursive: true });
    await writeFile(path.join(directory, 'project.json'), '');
    const file = path.join(directory, 'history', '000001.jsonl');
    const bytes = await readFile(file);
    bytes[bytes.indexOf(10) + 300] = 0; // in the second line
    await writeFile(file, bytes);
    const rebuilt = valueOf(await rebuildProject(directory, ports));
    expect(rebuilt.passages).toBe(2); // a2 and b2
    expect(rebuilt.losses.join(' ')).toMatch(/history\/: 2\..*“Source s1”, “Source s2”.*tags and sources/);
  });

  it('leaves out passages and tags of what is not known any more, and counts them', async () => {
    const directory = await newProject();
    const store = await open(directory);
    const tagged = { ...annotation('a1', 's1'), bodies: [{ type: 'tag' as const, tag: tag('t1').id }] };
    commit(store, added(tag('t1')));
    commit(store, added(source('s2')));
    valueOf(await store.checkpoint());
    commit(store, added(source('s1')));
    commit(store, added(tagged, annotation('b1', 's2')));
    valueOf(await store.close());
    await rm(path.join(directory, 'annotations'), { recursive: true });
    await rm(path.join(directory, 'project.json'));
    await rm(path.join(directory, 'history', '000001.jsonl'));
    const rebuilt = valueOf(await rebuildProject(directory, ports));
    expect(rebuilt.passages).toBe(1);
    expect(rebuilt.losses.join(' ')).toMatch(/1 passage could not come back.*taken off 1 passage/);
  });

  it('is not begun where it cannot be written, and says why', async () => {
    const { directory } = await twoSources();
    const failed = await rebuildProject(path.join(directory, 'project.json', 'nowhere'), ports);
    expect(failed).toMatchObject({ ok: false, error: { code: 'DISK_ERROR' } });
  });
});
