import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addText, codeOf, makeProject, openSession, passageOf, valueOf } from './testing/temporary';

const text = 'The THAAD system was deployed.\nNobody agreed.\n';

async function sessionWithThree() {
  const directory = await makeProject();
  const opened = await openSession(directory);
  const at = await addText(opened.session, text);
  for (const words of ['THAAD', 'deployed', 'Nobody']) {
    valueOf(await opened.session.execute('annotate', { passage: passageOf(text, words, at) }));
  }
  return { ...opened, at, directory };
}

describe('the history', () => {
  it('lists what was done, the newest first, in pages, with who and where', async () => {
    const { session, at } = await sessionWithThree();
    const page = valueOf(await session.history(null, 2));
    expect(page.map(({ revision, label }) => [revision, label])).toEqual([
      [4, "highlight passage 'Nobody'"],
      [3, "highlight passage 'deployed'"],
    ]);
    const start = text.indexOf('Nobody');
    expect(page[0]).toMatchObject({ creator: 'Ann', action: 'do', passage: { source: at.source, start } });
    expect(valueOf(await session.history(3, 100)).map(({ revision }) => revision)).toEqual([2, 1]);
    expect(valueOf(await session.history(1, 100))).toEqual([]);
  });

  it('is the same after closing, over several segments', async () => {
    const { session, store, directory, at } = await sessionWithThree();
    valueOf(await store.checkpoint());
    valueOf(await session.execute('annotate', { passage: passageOf(text, 'agreed', at) }));
    const before = valueOf(await session.history(null, 100));
    valueOf(await store.close());
    expect((await readdir(path.join(directory, 'history'))).length).toBeGreaterThan(1);
    const again = await openSession(directory);
    expect(valueOf(await again.session.history(null, 100))).toEqual(before);
    expect(before.map(({ revision }) => revision)).toEqual([5, 4, 3, 2, 1]);
  });

  it('lists a change too large to be read whole without its passage', async () => {
    const { session, store, directory, at } = await sessionWithThree();
    const annotation = valueOf(session.annotations(at.source))[0]?.id;
    valueOf(await session.execute('setNote', { annotation, text: '“diff”:{ '.repeat(10_000) }));
    valueOf(await store.close());
    const entries = valueOf(await (await openSession(directory)).session.history(null, 2));
    expect(entries[0]).toMatchObject({
      revision: 5,
      time: expect.any(String) as string,
      action: 'do',
      label: "write note on passage 'THAAD'",
      creator: 'Ann',
      passage: null,
    });
    expect(entries[1]?.passage).not.toBeNull();
  });

  it('refuses a damaged line by name', async () => {
    const { store, directory } = await sessionWithThree();
    valueOf(await store.close());
    const { session } = await openSession(directory, { readOnly: true });
    const [name = ''] = await readdir(path.join(directory, 'history'));
    const file = await open(path.join(directory, 'history', name), 'r+');
    const { size } = await file.stat();
    await file.write('#', size - 40);
    await file.close();
    expect(codeOf(await session.history(null, 10))).toBe('JOURNAL_DAMAGED');
  });
});

describe('undo back to here', () => {
  it('shows what will change and does just that; redo leads forward again', async () => {
    const { session, at } = await sessionWithThree();
    const preview = valueOf(await session.previewUndoTo(2));
    expect(preview.labels).toEqual(["highlight passage 'Nobody'", "highlight passage 'deployed'"]);
    expect(preview.counts.passages).toEqual({ added: 0, changed: 0, removed: 2 });
    valueOf(await session.undoTo(2));
    const quotes = () => valueOf(session.annotations(at.source)).map(({ targets }) => targets[0]?.exact);
    expect(quotes()).toEqual(['THAAD']);
    valueOf(await session.redo());
    valueOf(await session.redo());
    expect(quotes()).toEqual(['THAAD', 'deployed', 'Nobody']);
  });

  it('is refused for the newest line and for what was undone', async () => {
    const { session } = await sessionWithThree();
    expect(codeOf(await session.previewUndoTo(4))).toBe('NOTHING_TO_UNDO');
    valueOf(await session.undo());
    expect(codeOf(await session.undoTo(4))).toBe('NOTHING_TO_UNDO');
    expect(codeOf(await session.undoTo(5))).toBe('NOTHING_TO_UNDO');
  });
});
