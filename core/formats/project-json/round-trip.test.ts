import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDiff, emptyDiff, invert } from '../../history/diff';
import { AnnotationId } from '../../model/identifier';
import { snap } from '../../text/boundaries';
import { annotation, blank, creator, encode, plan, sample, sha256, source } from './testing/sample';

describe('Project JSON, exported and imported', () => {
  it('export, import into an empty project and export again give identical bytes', () => {
    const { state, texts } = sample();
    const file = encode(state, texts);
    const other = blank();
    const prepared = plan(file, other);
    expect(prepared.plan.totals).toEqual({ new: 10, identical: 0, conflict: 0, refused: 0 });
    const before = encode(other, new Map());
    const diff = prepared.diff('keepMine');
    applyDiff(other, diff);
    expect(encode(other, prepared.texts, true, prepared.layouts)).toBe(file);
    applyDiff(other, invert(diff));
    expect(encode(other, new Map())).toBe(before);
  });

  it('reads a file from before there were flags and bookmarks, and refuses a bookmark that does not stand', () => {
    const { state, texts } = sample();
    const file = JSON.parse(encode(state, texts)) as {
      annotations: { important?: boolean }[];
      sources: { bookmarks?: { exact: string }[] }[];
    };
    expect(file.annotations.map((one) => one.important)).toEqual([false, true, false]);
    expect(file.sources.map((one) => one.bookmarks?.length)).toEqual([0, 1]);
    for (const bookmark of file.sources[1]?.bookmarks ?? []) bookmark.exact = 'wrong';
    const refused = plan(JSON.stringify(file), blank()).plan.items.find((item) => item.state === 'refused');
    expect(refused?.reason).toMatch(/One of its bookmarks is wrong/);
    for (const one of file.annotations) delete one.important;
    for (const one of file.sources) delete one.bookmarks;
    expect(plan(JSON.stringify(file), blank()).plan.totals).toMatchObject({ new: 10, refused: 0 });
  });

  it('reads a file of version 1, which lacks what came with version 2', () => {
    const { state, texts } = sample();
    const file = JSON.parse(encode(state, texts)) as { version: number; annotations: object[]; sources: object[] };
    const without = (item: object, ...keys: string[]) =>
      Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key)));
    const old = {
      ...file,
      version: 1,
      annotations: file.annotations.map((one) => without(one, 'earlier', 'anchoring')),
      sources: file.sources.map((one) => ({
        ...without(one, 'retrieved', 'collection', 'properties', 'origins', 'gradings'),
        revisions: (one as { revisions: object[] }).revisions.map((revision) =>
          without(revision, 'received', 'extractor', 'layoutSha256', 'layout'),
        ),
      })),
    };
    const other = blank();
    const prepared = plan(JSON.stringify(old), other);
    expect(prepared.plan.totals).toMatchObject({ new: 10, refused: 0 });
    applyDiff(other, prepared.diff('keepMine'));
    const again = JSON.parse(encode(other, prepared.texts)) as typeof old;
    expect(again.version).toBe(2);
    expect(again.sources).toMatchObject(old.sources);
    expect(again.annotations).toMatchObject(old.annotations);
  });

  it.each([
    ['a layout that is another', '"level": 2', '"level": 3', /layout/],
    ['offsets of a layout that disagree', '"endUtf16": 24', '"endUtf16": 23', /layout/],
    ['a layout that was left out', '"layout": [', '"layout": null, "x": [', /x/],
    [
      'a grading by nobody',
      '"creator": "creator-1",\n          "time"',
      '"creator": "nobody",\n          "time"',
      /graded/,
    ],
    ['an earlier place with other words', '"exact": "Old"', '"exact": "New"', /quote/],
  ])('refuses %s', (_what, from, to, why) => {
    const { state, texts } = sample();
    const file = encode(state, texts);
    expect(file).toContain(from);
    const { items } = plan(file.replace(from, to), blank()).plan;
    expect(items.find((item) => item.state === 'refused')?.reason).toMatch(why);
  });

  it('brings gradings to a source that is there, keeps mine, and says what else differs', () => {
    const { state, texts } = sample();
    const file = JSON.parse(encode(state, texts)) as { sources: { gradings: object[]; collection: string | null }[] };
    const item = file.sources[1];
    if (item === undefined) throw new Error('no source');
    item.gradings[0] = { ...item.gradings[0], reason: 'otherwise' };
    item.collection = 'Vienna';
    const prepared = plan(JSON.stringify(file), state, texts);
    const [after] = prepared.diff('keepMine').updated.map((update) => update.after);
    expect(after).toMatchObject({ collection: 'Geneva' });
    expect(after && 'gradings' in after ? after.gradings : []).toHaveLength(3);
    const theirs = prepared.diff('takeTheirs').updated[0]?.after;
    expect(theirs).toMatchObject({ collection: 'Vienna' });
    expect(prepared.plan.items[0]?.reason).toMatch(/collection/);
  });

  it('passages that are lost or gone keep their places in the older text and their status', () => {
    const { state, texts } = sample();
    const one = [...state.annotations.values()].flatMap((all) => [...all.values()]).find(({ earlier }) => earlier);
    const [old] = one?.earlier ?? [];
    if (!one || !old) throw new Error('no passage with an older place');
    const { earlier: _earlier, ...rest } = one;
    const lost = (id: string, more: object) => ({
      ...{ ...rest, id: AnnotationId.parse(id), targets: [old] },
      anchoring: { status: 'lost' as const, score: 0, ...more },
    });
    const added = [lost('l-1', {}), lost('l-2', { gone: true }), lost('l-3', { gone: true, since: old.revision })];
    applyDiff(state, { ...emptyDiff, added });
    const file = encode(state, texts);
    const items = (JSON.parse(file) as { annotations: { id: string; anchoring: unknown }[] }).annotations;
    expect(items.filter(({ id }) => id.startsWith('l-')).map(({ anchoring }) => anchoring)).toEqual([
      { status: 'lost', score: 0, gone: false, since: null },
      { status: 'lost', score: 0, gone: true, since: null },
      { status: 'lost', score: 0, gone: true, since: old.revision },
    ]);
    const other = blank();
    const prepared = plan(file, other);
    expect(prepared.plan.totals).toMatchObject({ new: 13, refused: 0 });
    applyDiff(other, prepared.diff('keepMine'));
    expect(encode(other, prepared.texts, true, prepared.layouts)).toBe(file);
    expect(other.annotations).toEqual(state.annotations);
    const differing = plan(file.replace('"gone": true', '"gone": false'), other).plan;
    expect(differing.totals).toMatchObject({ conflict: 1, refused: 0 });
  });

  it('round-trips any passages of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60))),
        (raw, ranges) => {
          const text = raw.replaceAll('\r', '\n');
          const on = source('s', text, 0);
          const snapped = ranges.flatMap(([start, end]) => snap(text, { start, end }) ?? []);
          const found = snapped.map(({ start, end }, i) =>
            annotation(`r-${String(i)}`, on, text, start, end, [], null),
          );
          const state = blank();
          applyDiff(state, { ...emptyDiff, added: [creator, on, ...found] });
          const file = encode(state, new Map([[sha256(text), text]]));
          const other = blank();
          const prepared = plan(file, other);
          expect(prepared.plan.totals.refused).toBe(0);
          applyDiff(other, prepared.diff('keepMine'));
          expect(encode(other, prepared.texts)).toBe(file);
        },
      ),
    );
  });
});
