import { describe, expect, it } from 'vitest';
import { sample } from './testing/sample';
import { addText, codeOf, makeProject, openSession, passageOf, valueOf } from './testing/temporary';

const text = 'The THAAD system was deployed.\nNobody agreed.\n';

describe('Session', () => {
  it('tags a passage, tells the change with its label, and undoes and redoes it', async () => {
    const { session, changes } = await openSession(await makeProject());
    const at = await addText(session, text);
    const on = { passage: passageOf(text, 'THAAD', at) };
    const tagged = await session.execute('tagPassage', { on, tag: { create: { name: 'Weapon system' } } });
    expect(valueOf(tagged).revision).toBe(2);
    expect(changes.at(-1)).toMatchObject({
      revision: 2,
      history: { undo: "tag passage 'THAAD' as Weapon system", redo: null },
      diff: { added: [{ kind: 'creator' }, { kind: 'tag' }, { kind: 'annotation' }] },
    });
    valueOf(await session.undo());
    expect(changes.at(-1)?.history).toEqual({
      undo: expect.stringContaining('add source') as string,
      redo: "tag passage 'THAAD' as Weapon system",
    });
    expect(valueOf(session.annotations(at.source))).toEqual([]);
    valueOf(await session.redo());
    expect(valueOf(session.annotations(at.source))).toHaveLength(1);
    expect((await session.view()).counts.bySource[at.source]).toBe(1);
  });

  it('undoes and redoes across closing and opening again, with the same labels', async () => {
    const directory = await makeProject();
    const first = await openSession(directory);
    const at = await addText(first.session, text);
    for (const words of ['THAAD', 'deployed', 'Nobody']) {
      valueOf(await first.session.execute('annotate', { passage: passageOf(text, words, at) }));
    }
    valueOf(await first.session.undo());
    valueOf(await first.store.close());

    const { session, store } = await openSession(directory);
    const { history, revision } = await session.view();
    expect(revision).toBe(5);
    expect(history).toEqual({ undo: "highlight passage 'deployed'", redo: "highlight passage 'Nobody'" });
    valueOf(await session.redo());
    expect(valueOf(session.annotations(at.source))).toHaveLength(3);
    for (let i = 0; i < 4; i++) valueOf(await session.undo());
    expect(store.state.sources.size).toBe(0);
    expect(codeOf(await session.undo())).toBe('NOTHING_TO_UNDO');
    for (let i = 0; i < 4; i++) valueOf(await session.redo());
    expect(codeOf(await session.redo())).toBe('NOTHING_TO_REDO');
    expect(valueOf(session.annotations(at.source)).map((a) => a.targets[0]?.exact)).toEqual([
      'THAAD',
      'deployed',
      'Nobody',
    ]);
  });

  it('drops redo when something new is done after an undo', async () => {
    const { session, changes } = await openSession(await makeProject());
    valueOf(await session.execute('createTag', { name: 'A' }));
    valueOf(await session.undo());
    valueOf(await session.execute('createTag', { name: 'B' }));
    expect(changes.at(-1)?.history).toEqual({ undo: 'create tag B', redo: null });
    expect(codeOf(await session.redo())).toBe('NOTHING_TO_REDO');
  });

  it('carries out commands that arrive at once in their order', async () => {
    const { session, changes } = await openSession(await makeProject());
    const at = await addText(session, text);
    const results = await Promise.all([
      session.execute('annotate', { passage: passageOf(text, 'THAAD', at) }), // waits for its text
      session.execute('createTag', { name: 'A' }), // does not
      session.undo(),
    ]);
    expect(results.map((result) => valueOf(result).revision)).toEqual([2, 3, 4]);
    expect(changes.map(({ revision }) => revision)).toEqual([1, 2, 3, 4]);
    expect(valueOf(session.annotations(at.source))).toHaveLength(1);
  });

  it('takes a note that is handed over again and again while it is written as one step, each time on the disk', async () => {
    const { session, store, changes } = await openSession(await makeProject());
    const at = await addText(session, text);
    valueOf(await session.execute('annotate', { passage: passageOf(text, 'THAAD', at) }));
    const made = valueOf(session.annotations(at.source))[0];
    const annotation = made?.id;
    const write = (note: string, continues: boolean) =>
      session.execute('setNote', { annotation, text: note, continues });
    const now = () => valueOf(session.annotations(at.source))[0];
    const undoSteps = async () => {
      let steps = 0;
      while ((await session.undo()).ok) steps += 1;
      for (let i = 0; i < steps; i++) valueOf(await session.redo());
      return steps;
    };
    for (const [note, continues] of [
      ['w', false],
      ['why', true],
      ['why not', true],
    ] as const) {
      valueOf(await write(note, continues));
    }
    expect(changes.at(-1)?.diff?.updated[0]?.before).toMatchObject({ bodies: [{ text: 'why' }] });
    expect(store.revision).toBe(5);
    expect(await undoSteps()).toBe(3); // the text, the passage, its note
    valueOf(await session.undo());
    expect(now()).toEqual(made);
    valueOf(await session.redo());
    expect(now()?.bodies).toMatchObject([{ text: 'why not' }]);
    // Another note, or anything else in between, is a step of its own; so is going on after an undo.
    valueOf(await write('because', false));
    valueOf(await session.execute('createTag', { name: 'A' }));
    valueOf(await write('because of it', true));
    expect(await undoSteps()).toBe(6);
    // Dropped: as if it had never been written, also for redo.
    valueOf(await session.undo());
    const before = now();
    const { pointers } = store;
    valueOf(await write('dropp', false));
    valueOf(await write('dropped', true));
    valueOf(await write('because', true));
    expect(now()).toEqual(before);
    expect(store.pointers).toEqual(pointers);
    expect(await undoSteps()).toBe(5);
    valueOf(await store.flushed());
    expect(valueOf(await store.verifyHistory()).records).toBe(store.revision);
  });

  it('does nothing, and tells nothing, when there is nothing to do', async () => {
    const { session, changes } = await openSession(await makeProject());
    const at = await addText(session, text);
    valueOf(await session.execute('annotate', { passage: passageOf(text, 'THAAD', at) }));
    const annotation = valueOf(session.annotations(at.source))[0]?.id;
    expect(valueOf(await session.execute('setNote', { annotation, text: '' })).revision).toBe(2);
    expect(changes).toHaveLength(2);
  });

  it('refuses what may not be done, with a code, and changes nothing', async () => {
    const { session, changes, store } = await openSession(await makeProject());
    const at = await addText(session, text);
    const passage = passageOf(text, 'THAAD', at);
    const moved = { ...passage, targets: passage.targets.map((target) => ({ ...target, start: 5, end: 10 })) };
    expect(codeOf(await session.execute('annotate', { passage: moved }))).toBe('QUOTE_MISMATCH');
    expect(codeOf(await session.execute('annotate', { passage: 'x' }))).toBe('INVALID_INPUT');
    expect(codeOf(await session.execute('noSuchCommand', {}))).toBe('UNKNOWN_COMMAND');
    expect(codeOf(await session.execute('constructor', {}))).toBe('UNKNOWN_COMMAND');
    expect(codeOf(await session.execute('addSources', { sources: [] }))).toBe('UNKNOWN_COMMAND');
    expect(codeOf(session.annotations(sample.unknownSource))).toBe('NOT_FOUND');
    expect(codeOf(await session.text(sample.unknownRevision))).toBe('TEXT_MISSING');
    expect(changes).toHaveLength(1);
    expect(store.revision).toBe(1);
  });

  it('asks for a name before anything is changed', async () => {
    const { session } = await openSession(await makeProject(), { creator: null });
    expect(codeOf(await session.execute('createTag', { name: 'A' }))).toBe('NO_CREATOR');
    expect(codeOf(await session.undo())).toBe('NO_CREATOR');
  });

  it('shows a project that another instance holds, and refuses to change it', async () => {
    const directory = await makeProject();
    const { session, store } = await openSession(directory);
    valueOf(await session.execute('createTag', { name: 'A' }));
    valueOf(await store.flushed());
    const second = await openSession(directory, { readOnly: true });
    const view = await second.session.view();
    expect(view.tags.map((tag) => tag.name)).toEqual(['A']);
    expect(view.readOnly?.code).toBe('READ_ONLY');
    expect(view.saveState.status).toBe('readOnly');
    expect(codeOf(await second.session.execute('createTag', { name: 'B' }))).toBe('READ_ONLY');
    expect(codeOf(await second.session.undo())).toBe('READ_ONLY');
  });

  it('sends no diff when it is too large to send', async () => {
    const { session, changes } = await openSession(await makeProject());
    const names = Array.from({ length: 5001 }, (_, i) => `tag-${i}`);
    valueOf(await session.execute('addTagSet', { tags: names.map((id, order) => ({ ...sample.tag, id, order })) }));
    expect(changes[0]).toMatchObject({ revision: 1, diff: null });
    expect((await session.view()).tags).toHaveLength(5001);
  });

  it('gives exports a copy that later commands do not touch', async () => {
    const { session } = await openSession(await makeProject());
    const at = await addText(session, text);
    const before = session.snapshot();
    valueOf(await session.execute('annotate', { passage: passageOf(text, 'THAAD', at) }));
    expect(before.sourceOf.size).toBe(0);
    expect(session.snapshot().annotations.get(at.source)?.size).toBe(1);
  });
});
