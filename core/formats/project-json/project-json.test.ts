import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { describe } from '../../anchoring/describe';
import { applyDiff, emptyDiff, invert } from '../../history/diff';
import { bodiesOf, type Annotation } from '../../model/annotation';
import { AnnotationId, CreatorId, ProjectId, Sha256, SourceId, TagId } from '../../model/identifier';
import type { Source } from '../../model/source';
import { emptyState, type ProjectState } from '../../model/state';
import type { Tag } from '../../model/tag';
import { snap } from '../../text/boundaries';
import { CodePointIndex } from '../../text/offsets';
import { encodeProjectJson } from './encode';
import { planImport, readProjectJson, type PreparedImport } from './import';
import { projectJsonSchema } from './schema';

const sha256 = (text: string) => Sha256.parse(createHash('sha256').update(text, 'utf8').digest('hex'));
const time = '2026-01-02T03:04:05.678Z';
const creator = { kind: 'creator' as const, id: CreatorId.parse('creator-1'), name: 'Ada “Q” <b>' };

const tag = (id: string, parent: string | null, order: number, shortcut: Tag['shortcut'] = null): Tag => ({
  kind: 'tag',
  id: TagId.parse(id),
  name: `Name of ${id}`,
  parent: parent === null ? null : TagId.parse(parent),
  definition: 'When "to" use\nit',
  colour: '#aabbcc',
  shortcut,
  order,
});

const source = (id: string, text: string, order: number): Source => ({
  kind: 'source',
  id: SourceId.parse(id),
  title: `Title of ${id}`,
  byline: null,
  publisher: 'P',
  date: { value: '2017-04', inferred: true, basis: 'both texts' },
  place: null,
  url: null,
  language: 'en',
  order,
  revisions: [
    {
      textSha256: sha256(text),
      originalSha256: sha256(`orig ${text}`),
      originalName: `${id}.txt`,
      encoding: 'utf-8',
      utf16Length: text.length,
      codePointLength: new CodePointIndex(text).codePointLength,
    },
  ],
});

const annotation = (
  id: string,
  on: Source,
  text: string,
  start: number,
  end: number,
  tags: string[],
  note: string | null,
) =>
  ({
    kind: 'annotation',
    id: AnnotationId.parse(id),
    source: on.id,
    targets: [describe(text, sha256(text), { start, end })],
    bodies: bodiesOf(
      tags.map((name) => TagId.parse(name)),
      note,
    ),
    creator: creator.id,
    created: time,
    modified: time,
  }) satisfies Annotation;

const textA = 'a\n💩é(e\u0301)👨🏻‍🚒العربية and plain words';
const textB = 'Second text.\nTwo paragraphs.';

function sample() {
  const state = emptyState({ kind: 'project', id: ProjectId.parse('p'), name: 'Sample' });
  const bookmarks = [describe(textA, sha256(textA), { start: 2, end: 5 })];
  const [a, b] = [{ ...source('s-a', textA, 4), bookmarks }, source('s-b', textB, 2)];
  const added = [
    creator,
    tag('t-child', 't-root', 0),
    tag('t-root', null, 3, '1'),
    tag('t-first', null, 1),
    a,
    b,
    annotation('x-2', a, textA, 2, 4, ['t-child', 't-root'], null),
    { ...annotation('x-1', a, textA, 2, 4, [], 'a note\r\nwith lines'), important: true as const },
    annotation('x-3', b, textB, 0, 6, ['t-first'], null),
  ];
  applyDiff(state, { ...emptyDiff, added });
  return { state, texts: new Map([textA, textB].map((text) => [sha256(text), text])) };
}

const encode = (state: ProjectState, texts: ReadonlyMap<Sha256, string>, includeTexts = true) =>
  [...encodeProjectJson(state, texts, { includeTexts })].join('');

function plan(file: string, state: ProjectState, texts: ReadonlyMap<Sha256, string> = new Map()): PreparedImport {
  const read = readProjectJson(file);
  if (!read.ok) throw new Error(read.error.message);
  return planImport(read.value, { state, sha256, text: (revision) => texts.get(revision) });
}

const blank = (name = 'Empty') => emptyState({ kind: 'project', id: ProjectId.parse('other'), name });

suite('Project JSON export', () => {
  it('is what JSON.stringify writes, with LF, a final newline and tags in tree order', () => {
    const { state, texts } = sample();
    const file = encode(state, texts);
    const parsed = JSON.parse(file) as { tags: { id: string }[]; annotations: { id: string }[] };
    expect(file).toBe(`${JSON.stringify(parsed, null, 2)}\n`);
    expect(file).not.toContain('\r\n');
    expect(parsed.tags.map(({ id }) => id)).toEqual(['t-first', 't-root', 't-child']);
    expect(parsed.annotations.map(({ id }) => id)).toEqual(['x-3', 'x-1', 'x-2']);
  });

  it('says offsets in code points and in UTF-16 units', () => {
    const { state, texts } = sample();
    const parsed = JSON.parse(encode(state, texts)) as {
      annotations: { targets: { start: number; end: number; startUtf16: number; endUtf16: number; exact: string }[] }[];
    };
    const target = parsed.annotations[1]?.targets[0];
    expect(target).toMatchObject({ start: 2, end: 3, startUtf16: 2, endUtf16: 4, exact: '💩' });
    expect(Array.from(textA).slice(target?.start, target?.end).join('')).toBe('💩');
  });

  it('is accepted by an independent validator of its JSON Schema, with and without texts', () => {
    const validate = new Ajv2020({ strict: false }).compile(projectJsonSchema());
    const { state, texts } = sample();
    for (const includeTexts of [true, false]) {
      expect(validate(JSON.parse(encode(state, texts, includeTexts))), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...(JSON.parse(encode(state, texts)) as object), extra: 1 })).toBe(false);
  });

  it('has its schema in docs/', async () => {
    const schema = `${JSON.stringify(projectJsonSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot('../../../docs/project-json.schema.json');
  });

  it('writes an empty project', () => {
    const file = encode(blank(), new Map());
    expect(file).toBe(`${JSON.stringify(JSON.parse(file), null, 2)}\n`);
  });

  it('writes more items than one piece holds as it writes few', () => {
    const { state, texts } = sample();
    const on = state.sources.get(SourceId.parse('s-b'));
    if (!on) throw new Error('no source');
    const many = Array.from({ length: 1000 }, (_, i) =>
      annotation(`m-${String(i)}`, on, textB, i % 9, 9 + (i % 7), [], null),
    );
    applyDiff(state, { ...emptyDiff, added: many });
    const file = encode(state, texts);
    expect(file).toBe(`${JSON.stringify(JSON.parse(file), null, 2)}\n`);
  });
});

suite('Project JSON import', () => {
  it('export, import into an empty project and export again give identical bytes', () => {
    const { state, texts } = sample();
    const file = encode(state, texts);
    const other = blank();
    const prepared = plan(file, other);
    expect(prepared.plan.totals).toEqual({ new: 10, identical: 0, conflict: 0, refused: 0 });
    const before = encode(other, new Map());
    const diff = prepared.diff('keepMine');
    applyDiff(other, diff);
    expect(encode(other, prepared.texts)).toBe(file);
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
    ['an unknown creator', '"creator": "creator-1"', '"creator": "nobody"', /creator is not in the file/],
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
    ['{"format":"glossator-project","version":2}', 'NEWER_FORMAT'],
    ['{"format":"glossator-project","version":1,"extra":1}', 'WRONG_FORMAT'],
  ])('answers %s with %s', (file, code) => {
    const read = readProjectJson(file);
    expect(read.ok ? 'ok' : read.error.code).toBe(code);
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

  it('explains every key of the format in docs/project-json.md', () => {
    const explained = readFileSync(new URL('../../../docs/project-json.md', import.meta.url), 'utf8');
    const keys = new Set<string>();
    JSON.parse(JSON.stringify(projectJsonSchema()), (key, value: unknown) => {
      if (key === 'properties' && typeof value === 'object' && value !== null)
        Object.keys(value).forEach((name) => keys.add(name));
      return value;
    });
    expect(keys.size).toBeGreaterThan(30);
    for (const key of keys) expect(explained, key).toContain(`\`${key}\``);
  });
});
