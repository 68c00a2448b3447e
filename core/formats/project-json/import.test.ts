import { describe, expect, it } from 'vitest';
import { applyDiff, emptyDiff } from '../../history/diff';
import { readProjectJson } from './import';
import { annotation, blank, creator, encode, plan, sample, sha256, source } from './testing/sample';

describe('Project JSON import', () => {
  it('finds everything identical in the project it came from', () => {
    const { state, texts } = sample();
    const prepared = plan(encode(state, texts), state, texts);
    expect(prepared.plan.totals).toEqual({ new: 0, identical: 9, conflict: 0, refused: 0 });
    expect(prepared.diff('takeTheirs')).toEqual(emptyDiff);
  });

  it('takes a file without texts where the project has them, and refuses its sources where not', () => {
    const { state, texts } = sample();
    const file = encode(state, texts, false);
    expect(plan(file, state, texts).plan.totals.identical).toBe(9);
    const refused = plan(file, blank()).plan;
    expect(refused.totals.refused).toBe(5);
    expect(refused.items.find((item) => item.kind === 'source')?.reason).toMatch(/leaves its text out/);
  });

  it('never parts a passage from its text: a source of the same id with another text is refused with its passages', () => {
    const { state, texts } = sample();
    const other = blank();
    const text = 'Quite another text.';
    const on = source('s-a', text, 0);
    const added = [creator, on, annotation('y-1', on, text, 0, 5, [], null)];
    applyDiff(other, { ...emptyDiff, added });
    const prepared = plan(encode(other, new Map([[sha256(text), text]])), state, texts);
    expect(prepared.plan.totals).toEqual({ new: 0, identical: 1, conflict: 0, refused: 2 });
    for (const choice of ['keepMine', 'takeTheirs'] as const) {
      applyDiff(state, prepared.diff(choice));
      expect(() => encode(state, texts)).not.toThrow();
    }
  });

  it('names conflicts and changes nothing of mine unless asked', () => {
    const { state, texts } = sample();
    const file = encode(state, texts)
      .replace('"note": "a note\\r\\nwith lines"', '"note": "another"')
      .replace('#aabbcc', '#000000');
    const prepared = plan(file, state, texts);
    expect(prepared.plan.totals).toEqual({ new: 0, identical: 7, conflict: 2, refused: 0 });
    expect(prepared.plan.items.slice(0, 2).map((item) => item.reason)).toEqual([
      'Differs in colour.',
      'Differs in note.',
    ]);
    expect(prepared.diff('keepMine')).toEqual(emptyDiff);
    expect(prepared.diff('takeTheirs').updated).toHaveLength(2);
  });

  it('attaches passages to the source that has the same text, and to the tag of the same full name', () => {
    const { state, texts } = sample();
    const file = encode(state, texts)
      .replaceAll('"s-a"', '"s-other"')
      .replaceAll('"t-child"', '"t-other"')
      .replaceAll('x-2', 'y-2');
    const prepared = plan(file.replace('Name of t-other', 'Name of t-child'), state, texts);
    expect(prepared.plan.totals).toMatchObject({ new: 1, conflict: 0, refused: 0 });
    const added = prepared.diff('keepMine').added[0];
    expect(added).toMatchObject({ kind: 'annotation', source: 's-a', bodies: [{ tag: 't-child' }, { tag: 't-root' }] });
  });

  it.each([
    ['a quote that does not stand there', '"exact": "💩"', '"exact": "💪"', /quote does not stand/],
    ['offsets that disagree', '"endUtf16": 4', '"endUtf16": 5', /different places/],
    [
      'an unknown tag',
      '"id": "t-root",\n          "fullName"',
      '"id": "t-none",\n          "fullName"',
      /tags is not in the file/,
    ],
    [
      'an unknown creator',
      '"creator": "creator-1",\n      "created"',
      '"creator": "nobody",\n      "created"',
      /creator is not in the file/,
    ],
    ['a wrong field', '"created": "2026', '"created": "yesterday 2026', /created/],
    ['an id twice', '"id": "x-2"', '"id": "x-1"', /twice/],
    ['a text that is not the one the hash names', 'Two paragraphs', 'Three paragraphs', /SHA-256/],
    ['a tag below itself', '"parent": null', '"parent": "t-first"', /below itself/],
  ])('refuses %s, names why and takes the rest', (_what, from, to, why) => {
    const { state, texts } = sample();
    const file = encode(state, texts);
    expect(file).toContain(from);
    const prepared = plan(file.replace(from, to), blank());
    expect(
      prepared.plan.items
        .filter((item) => item.state === 'refused')
        .map((item) => item.reason)
        .join(),
    ).toMatch(why);
    expect(prepared.plan.totals.new).toBeGreaterThan(3);
  });

  it.each([
    ['not json', 'NOT_JSON'],
    ['[]', 'WRONG_FORMAT'],
    ['null', 'WRONG_FORMAT'],
    ['{"format":"other"}', 'WRONG_FORMAT'],
    ['{"format":"glossator-project","version":3}', 'NEWER_FORMAT'],
    ['{"format":"glossator-project","version":1,"extra":1}', 'WRONG_FORMAT'],
  ])('answers %s with %s', (file, code) => {
    const read = readProjectJson(file);
    expect(read.ok ? 'ok' : read.error.code).toBe(code);
  });
});
