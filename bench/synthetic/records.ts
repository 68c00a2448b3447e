// Synthetic records: tags, sources and annotations of 3 to 40 words that overlap freely.
import { describe } from '../../core/anchoring/describe';
import type { Annotation } from '../../core/model/annotation';
import { AnnotationId, CreatorId, Sha256, SourceId, TagId } from '../../core/model/identifier';
import type { Creator } from '../../core/model/project';
import type { Source } from '../../core/model/source';
import { tagColours, type Tag } from '../../core/model/tag';
import { Random } from './random';

export const time = '2026-01-01T00:00:00.000Z';
export const creator: Creator = { kind: 'creator', id: CreatorId.parse('bench'), name: 'Bench' };
/** As a journal line names them. */
export const who = { time, creator: { id: creator.id, name: creator.name } };

export const tags: readonly Tag[] = Array.from({ length: 12 }, (_, i) => ({
  kind: 'tag',
  id: TagId.parse(`tag-${i}`),
  name: `Tag ${i}`,
  parent: i >= 8 ? TagId.parse(`tag-${i - 8}`) : null,
  definition: '',
  colour: tagColours[i % tagColours.length] ?? tagColours[0],
  shortcut: null,
  order: i,
}));

/** A source whose only revision is `text`; `sha256` is its true hash, or any when nothing is stored. */
export function sourceOf(id: string, text: string, sha256: string, order = 0): Source {
  const hash = Sha256.parse(sha256);
  return {
    kind: 'source',
    id: SourceId.parse(id),
    title: `Statement ${order + 1}`,
    byline: null,
    publisher: 'Synthetic press',
    date: { value: '2016-04-28', inferred: false, basis: null },
    place: 'Geneva',
    url: null,
    language: 'en',
    order,
    revisions: [
      {
        textSha256: hash,
        originalSha256: hash,
        originalName: `${id}.txt`,
        encoding: 'utf-8',
        utf16Length: text.length,
        codePointLength: text.length, // the prose is ASCII
      },
    ],
  };
}

export interface Words {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Where the words of `text` are, UTF-16 units. */
export function wordsOf(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/[A-Za-z]+/g)) {
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** One annotation somewhere among the words from `first` to `last` (exclusive). */
export function annotationIn(
  text: string,
  source: Source,
  words: Words,
  random: Random,
  [first, last]: readonly [number, number],
): Annotation {
  const from = random.whole(first, last - 1);
  const to = Math.min(from + random.whole(3, 40), last) - 1;
  const range = { start: words.starts[from] ?? 0, end: words.ends[to] ?? text.length };
  const revision = source.revisions[0]?.textSha256;
  if (revision === undefined) throw new Error('a source without a revision');
  return {
    kind: 'annotation',
    id: AnnotationId.parse(random.uuid()),
    source: source.id,
    targets: [describe(text, revision, range)],
    bodies: [{ type: 'tag', tag: random.pick(tags as [Tag, ...Tag[]]).id }],
    creator: creator.id,
    created: time,
    modified: time,
  };
}

/** Words that stand on the first screen for certain. */
const firstScreen = 80;

/** `count` annotations anywhere in `text`, in no order, but for the first: it shows when the text is opened. */
export function annotationsIn(text: string, source: Source, count: number, seed: number): Annotation[] {
  const random = new Random(seed);
  const words = wordsOf(text);
  return Array.from({ length: count }, (_, i) =>
    annotationIn(text, source, words, random, [0, i === 0 ? firstScreen : words.starts.length]),
  );
}
