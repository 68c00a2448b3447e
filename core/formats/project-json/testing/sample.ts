// For tests of this format: a small project with everything in it, and the ways in and out of a file.
import { createHash } from 'node:crypto';
import { describe } from '../../../anchoring/describe';
import { applyDiff, emptyDiff } from '../../../history/diff';
import { bodiesOf, type Annotation } from '../../../model/annotation';
import { AnnotationId, CreatorId, ProjectId, Sha256, SourceId, TagId } from '../../../model/identifier';
import { encodeLayout, LayoutRange } from '../../../model/layout';
import type { Source } from '../../../model/source';
import { emptyState, type ProjectState } from '../../../model/state';
import type { Tag } from '../../../model/tag';
import { CodePointIndex } from '../../../text/offsets';
import { encodeProjectJson } from '../encode';
import { planImport, readProjectJson, type PreparedImport } from '../import';

export const sha256 = (text: string) => Sha256.parse(createHash('sha256').update(text, 'utf8').digest('hex'));
const time = '2026-01-02T03:04:05.678Z';
export const creator = { kind: 'creator' as const, id: CreatorId.parse('creator-1'), name: 'Ada “Q” <b>' };

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

export const source = (id: string, text: string, order: number): Source => ({
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

export const annotation = (
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

export const textA = 'a\n💩é(e\u0301)👨🏻‍🚒العربية and plain words';
export const textB = 'Second text.\nTwo paragraphs.';
export const textOld = 'Old text.';

/** A heading, a list item, a quotation, words in bold, a link and a page over textA. */
export const ranges: LayoutRange[] = [
  { type: 'heading' as const, level: 2, start: 0, end: 1 },
  { type: 'quotation' as const, start: 2, end: 24 },
  { type: 'listItem' as const, depth: 1, start: 2, end: 9 },
  { type: 'emphasis' as const, strong: true, start: 2, end: 5 },
  { type: 'link' as const, href: 'https://example.org/?a=1&b=“2”', start: 4, end: 5 },
  { type: 'page' as const, label: 'iv', start: 24, end: 24 },
].map((range) => LayoutRange.parse(range));
export const layouts: ReadonlyMap<Sha256, readonly LayoutRange[]> = new Map([[sha256(encodeLayout(ranges)), ranges]]);

/** With all that may be known of a source. */
function received(from: Source): Source {
  return {
    ...from,
    retrieved: { value: '2026-01-02', inferred: false, basis: null },
    collection: 'Geneva',
    properties: [
      { key: 'Section', value: 'World' },
      { key: 'Section', value: '' },
    ],
    origins: { date: 'meta date', title: '' },
    gradings: [
      { reliability: 'B', reason: 'known for years', creator: creator.id, time },
      { reliability: null, reason: '', creator: creator.id, time: '2026-02-02T03:04:05.678Z' },
    ],
    revisions: from.revisions.map((revision) => ({
      ...revision,
      received: { time, how: 'file' as const },
      extractor: { name: 'html', version: 3, variant: 'article' },
      layoutSha256: sha256(encodeLayout(ranges)),
    })),
  };
}

/** With an older revision. */
function revised(from: Source): Source {
  const old = source('old', textOld, 0).revisions.map((one) => ({ ...one, extractor: { name: 'text', version: 1 } }));
  return { ...from, revisions: [...old, ...from.revisions] };
}

export function sample() {
  const state = emptyState({ kind: 'project', id: ProjectId.parse('p'), name: 'Sample' });
  const bookmarks = [describe(textA, sha256(textA), { start: 2, end: 5 })];
  const [a, b] = [{ ...received(source('s-a', textA, 4)), bookmarks }, revised(source('s-b', textB, 2))];
  const added = [
    creator,
    tag('t-child', 't-root', 0),
    tag('t-root', null, 3, '1'),
    tag('t-first', null, 1),
    a,
    b,
    annotation('x-2', a, textA, 2, 4, ['t-child', 't-root'], null),
    { ...annotation('x-1', a, textA, 2, 4, [], 'a note\r\nwith lines'), important: true as const },
    {
      ...annotation('x-3', b, textB, 0, 6, ['t-first'], null),
      earlier: [describe(textOld, sha256(textOld), { start: 0, end: 3 })],
      anchoring: { status: 'fuzzy' as const, score: 0.75 },
    },
  ];
  applyDiff(state, { ...emptyDiff, added });
  return { state, texts: new Map([textA, textB, textOld].map((text) => [sha256(text), text])) };
}

export const encode = (
  state: ProjectState,
  texts: ReadonlyMap<Sha256, string>,
  includeTexts = true,
  known: ReadonlyMap<Sha256, readonly LayoutRange[]> = layouts,
) => [...encodeProjectJson(state, { texts, layouts: known }, { includeTexts })].join('');

export function plan(
  file: string,
  state: ProjectState,
  texts: ReadonlyMap<Sha256, string> = new Map(),
): PreparedImport {
  const read = readProjectJson(file);
  if (!read.ok) throw new Error(read.error.message);
  return planImport(read.value, { state, sha256, text: (revision) => texts.get(revision) });
}

export const blank = (name = 'Empty') => emptyState({ kind: 'project', id: ProjectId.parse('other'), name });
