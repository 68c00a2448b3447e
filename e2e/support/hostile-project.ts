// A Project JSON file that is valid and hostile: every field that takes free text carries a payload.
import { createHash } from 'node:crypto';
import { describe } from '../../core/anchoring/describe';
import { Sha256 } from '../../core/model/identifier';
import { hostile, within } from '../hostile';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const long = (payload: string) => within(payload, 2000);
const time = '2026-01-02T03:04:05.678Z';

/** What stands in a paragraph of the text: on one line, and short enough to be one passage. */
export const inText = (payload: string) => within(payload.replace(/[\n\r]/g, ' '), 500);

const revisionOf = (text: string, originalName: string) => ({
  textSha256: sha256(text),
  originalSha256: sha256(text),
  originalName,
  encoding: 'utf-8',
  codePointLength: Array.from(text).length,
  utf16Length: text.length,
  text,
});

/** The first source holds all payloads, one a paragraph, each a passage; then one source for each payload as its title. */
export function hostileProject(): unknown {
  const paragraphs = hostile.map(inText);
  const text = `${paragraphs.join('\n\n')}\n`;
  const starts = paragraphs.map((_paragraph, i) =>
    paragraphs.slice(0, i).reduce((sum, one) => sum + one.length + 2, 0),
  );
  const tags = hostile.map((payload, i) => ({
    id: `tag-${i}`,
    name: within(payload, 200),
    fullName: within(payload, 200),
    parent: null,
    definition: within(payload, 10_000),
    colour: '#3b82c4',
    shortcut: null,
  }));
  return {
    format: 'glossator-project',
    version: 1,
    project: { name: within(hostile[0] ?? '', 200) },
    creators: hostile.map((payload, i) => ({ id: `creator-${i}`, name: within(payload, 200) })),
    tags,
    sources: [
      sourceOf('all', 'All payloads', text, 'all.txt'),
      ...hostile.map((payload, i) => sourceOf(`source-${i}`, long(payload), `Text ${i}\n`, within(payload, 255))),
    ],
    annotations: paragraphs.map((paragraph, i) => ({
      ...annotationOf(text, starts[i] ?? 0, paragraph),
      id: `annotation-${i}`,
      tags: [{ id: `tag-${i}`, fullName: tags[i]?.name ?? '' }],
      note: within(hostile[i] ?? '', 20_000),
      creator: `creator-${i}`,
    })),
  };
}

function sourceOf(id: string, title: string, text: string, file: string): Record<string, unknown> {
  const line = { byline: title, publisher: title, place: title, url: title };
  const date = { value: '2026', inferred: true, basis: title };
  return { id, title, ...line, date, language: null, revisions: [revisionOf(text, file)] };
}

function annotationOf(text: string, start: number, paragraph: string): Record<string, unknown> {
  const target = describe(text, Sha256.parse(sha256(text)), { start, end: start + paragraph.length });
  const points = (length: number) => Array.from(text.slice(0, length)).length;
  const { revision, exact, prefix, suffix } = target;
  const offsets = {
    start: points(target.start),
    end: points(target.end),
    startUtf16: target.start,
    endUtf16: target.end,
  };
  return { source: 'all', targets: [{ revision, ...offsets, exact, prefix, suffix }], created: time, modified: time };
}
