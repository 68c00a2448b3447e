import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diff, invert } from '../history/diff';
import { type Annotation, compareReadingOrder } from '../model/annotation';
import { AnnotationId, CreatorId, Sha256, SourceId, Utf16Offset } from '../model/identifier';
import { Paragraphs } from '../text/paragraphs';
import { AnnotationIndex } from './annotation-index';

const source = SourceId.parse('s');
const revision = Sha256.parse('a'.repeat(64));
const earlier = Sha256.parse('b'.repeat(64));
const text = 'one two three\n\nfour\nfive six\n \nseven eight nine ten\n';
const paragraphs = new Paragraphs(text);

function annotation(id: number, ranges: [number, number][], made = revision, of = source): Annotation {
  const targets = ranges.map(([start, end]) => {
    const exact = text.slice(start, end);
    return {
      revision: made,
      start: Utf16Offset.parse(start),
      end: Utf16Offset.parse(end),
      exact,
      prefix: '',
      suffix: '',
    };
  });
  const time = '2024-01-01T00:00:00.000Z';
  const creator = CreatorId.parse('c');
  return {
    kind: 'annotation',
    id: AnnotationId.parse(`a${id}`),
    source: of,
    targets,
    bodies: [],
    creator,
    created: time,
    modified: time,
  };
}

const anyRange = fc
  .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b) + 1]);
const anyRanges = fc
  .array(anyRange, { minLength: 1, maxLength: 3 })
  .map((ranges) => ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]));
/** As an arbitrary, one annotation per id: a list of them, and changes to it. */
const anyAnnotations = (from: number) =>
  fc
    .array(fc.tuple(anyRanges, fc.boolean()), { maxLength: 12 })
    .map((list) => list.map(([ranges, old], i) => annotation(from + i, ranges, old ? earlier : revision)));

/** What the index must say, found by looking at everything. */
function check(index: AnnotationIndex, all: readonly Annotation[]): void {
  const sorted = all.toSorted(compareReadingOrder);
  const here = (one: Annotation) => one.targets.filter((target) => target.revision === revision);
  expect(index.size).toBe(all.length);
  expect(index.inReadingOrder()).toEqual(sorted);
  for (let i = 0; i < paragraphs.count; i += 1) {
    const touches = (one: Annotation) =>
      here(one).some(({ start, end }) => start < paragraphs.end(i) && end > paragraphs.start(i));
    expect(index.ofParagraph(i)).toEqual(sorted.filter(touches));
    for (let at = paragraphs.start(i); at < paragraphs.end(i); at += 1) {
      const covers = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
      const found = index.at(at);
      expect(new Set(found)).toEqual(new Set(sorted.filter((one) => here(one).some(covers))));
      const lengths = found
        .map((one) => here(one).find(covers))
        .map((target) => (target ? target.end - target.start : 0));
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    }
  }
}

describe('the annotation index', () => {
  it('knows what touches each paragraph and covers each offset, innermost first', () => {
    fc.assert(
      fc.property(anyAnnotations(0), (all) => {
        check(new AnnotationIndex(paragraphs, all, revision), all);
      }),
      { numRuns: 60 },
    );
  });

  it('after a diff is the index of the changed list, and names every paragraph that looks different', () => {
    fc.assert(
      fc.property(
        anyAnnotations(0),
        anyAnnotations(100),
        fc.array(fc.nat(11)),
        fc.array(anyRanges),
        (all, added, gone, moved) => {
          const removed = all.filter((_, i) => gone.includes(i));
          const updated = all
            .filter((one) => !removed.includes(one))
            .flatMap((before, i) => {
              const ranges = moved[i];
              return ranges ? [{ before, after: annotation(Number(before.id.slice(1)), ranges) }] : [];
            });
          const diff: Diff = { added, updated, removed };
          const index = new AnnotationIndex(paragraphs, all, revision);
          const order = index.inReadingOrder();
          const before = Array.from({ length: paragraphs.count }, (_, i) => [...index.ofParagraph(i)]);
          const touched = index.apply(diff, source);
          const changedIds = new Set([...removed, ...updated.map((update) => update.before)]);
          const after = [
            ...all.filter((one) => !changedIds.has(one)),
            ...updated.map((update) => update.after),
            ...added,
          ];
          check(index, after);
          before.forEach((was, i) => {
            const same =
              was.length === index.ofParagraph(i).length && was.every((one, k) => one === index.ofParagraph(i)[k]);
            if (!same) expect(touched).toContain(i);
          });
          const isChange = added.length + updated.length + removed.length > 0;
          expect(index.inReadingOrder() === order).toBe(!isChange);
          index.apply(diff, source);
          check(index, after);
          index.apply(invert(diff), source);
          check(index, all);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes changes before anybody asked it anything', () => {
    const all = [annotation(1, [[0, 3]]), annotation(2, [[0, 13]])];
    const index = new AnnotationIndex(paragraphs, all, revision);
    index.apply({ added: [annotation(3, [[4, 7]])], updated: [], removed: all.slice(0, 1) }, source);
    expect(index.ofParagraph(0).map(({ id }) => id)).toEqual(['a2', 'a3']);
  });

  it('leaves other sources and other records alone', () => {
    const index = new AnnotationIndex(paragraphs, [], revision);
    const other = annotation(1, [[0, 3]], revision, SourceId.parse('other'));
    expect(index.apply({ added: [other], updated: [], removed: [] }, source).size).toBe(0);
    expect([index.size, index.version]).toEqual([0, 0]);
  });

  it('sorts afresh when very many come at once', () => {
    const many = Array.from({ length: 200 }, (_, i) => annotation(i, [[(i * 7) % 40, ((i * 7) % 40) + 3]]));
    const index = new AnnotationIndex(paragraphs, many.slice(0, 50), revision);
    index.inReadingOrder();
    index.apply({ added: many.slice(50), updated: [], removed: [] }, source);
    check(index, many);
  });
});
