import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proves } from '../anchoring/describe';
import { applyDiff, Diff } from '../history/diff';
import { compareReadingOrder, firstTarget, noteOf, quoteOf, tagsOf, type Annotation } from '../model/annotation';
import { ProjectId, Sha256 } from '../model/identifier';
import { countAnnotations, emptyState, sortedSources } from '../model/state';
import { fullNames } from '../model/tag';
import type { Result } from '../result';
import { snap } from '../text/boundaries';
import { canonicalise } from '../text/canonical';
import { BundledProject, decodeBundled, parseBundled, type BundledText } from './bundled';

const data = join(import.meta.dirname, '..', '..', 'data');
const sha256 = (content: string | Uint8Array) => Sha256.parse(createHash('sha256').update(content).digest('hex'));

function readText(file: string): BundledText {
  const bytes = readFileSync(join(data, 'sources', file));
  const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return { text: canonicalise(decoded), originalSha256: sha256(bytes) };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

const description = valueOf(parseBundled(JSON.parse(readFileSync(join(data, 'project.json'), 'utf8'))));
const files = readdirSync(join(data, 'sources')).sort();
const texts = new Map(files.map((file) => [file, readText(file)]));
const decode = (changed: Partial<BundledProject> = {}, given: ReadonlyMap<string, BundledText> = texts) =>
  decodeBundled({ ...description, ...changed }, given, sha256);

const state = emptyState({ kind: 'project', id: ProjectId.parse('test'), name: description.name });
const diff = valueOf(decode());
applyDiff(state, diff);

/** Canonical texts by the hash that names them. */
const byHash = new Map([...texts.values()].map(({ text }) => [sha256(text), text]));
const all = [...state.annotations.values()].flatMap((annotations) => [...annotations.values()]);
const textOf = (annotation: Annotation) => byHash.get(firstTarget(annotation).revision) ?? '';
const idsOf = (annotations: readonly Annotation[]) => annotations.map((annotation) => annotation.id);
const names = fullNames(state.tags.values());
const namesOf = (annotation: Annotation) => tagsOf(annotation).map((tag) => names.get(tag));
const range = (annotation: Annotation) => {
  const { start, end } = firstTarget(annotation);
  return { start, end };
};

/** Pairs in one source, in reading order, whose passages relate as `holds` says. */
function pairs(holds: (a: { start: number; end: number }, b: { start: number; end: number }) => boolean) {
  const ordered = all.toSorted(compareReadingOrder);
  return ordered.flatMap((a, i) =>
    ordered.slice(i + 1).filter((b) => a.source === b.source && holds(range(a), range(b))),
  );
}

describe('the bundled texts', () => {
  it('are the two that were received, byte for byte', () => {
    const hashes = files.map((file) => [file, sha256(readFileSync(join(data, 'sources', file)))]);
    expect(Object.fromEntries(hashes)).toEqual({
      'china-russia-press-release-moscow.txt': '3b1bdab25f12e19199556fd157dc398b1ae8f7d1936e80ff92f9fc3ced714fcd',
      'china-russia-briefing-geneva.txt': '06330a3688bb9e9b9fe82c5bd3c64a5c3befd498ef924b0e2d0ddc1fcd05936a',
    });
  });

  it('are described by what they themselves say', () => {
    for (const source of sortedSources(state)) {
      const text = texts.get(source.revisions[0]?.originalName ?? '')?.text ?? '';
      expect(text.split('\n')[0]).toBe(source.title);
      for (const told of [source.byline, source.publisher]) expect(text).toContain(told ?? '');
      expect(text).toContain(source.place?.toUpperCase());
    }
  });

  it('have one revision each, with hashes and lengths of the text', () => {
    for (const source of sortedSources(state)) {
      expect(source.revisions).toHaveLength(1);
      for (const revision of source.revisions) {
        const text = byHash.get(revision.textSha256) ?? '';
        expect(revision).toMatchObject({ encoding: 'utf-8', utf16Length: text.length });
        expect(revision.codePointLength).toBe(Array.from(text).length);
      }
    }
  });

  it('carry a date that is stated, and one that is inferred from words that stand in the texts', () => {
    const [moscow, geneva] = sortedSources(state);
    expect(geneva?.date).toEqual({ value: '2017-03-29', inferred: false, basis: null });
    expect(moscow?.date).toMatchObject({ value: '2017-04-28', inferred: true });
    const cited = (moscow?.date?.basis ?? '').matchAll(/“([^”]+)”/g);
    for (const [, words = ''] of cited) expect([...byHash.values()].join('\n')).toContain(words);
    expect(new Date('2017-04-28T00:00:00Z').getUTCDay()).toBe(5);
    expect(new Date('2017-04-26T00:00:00Z').getUTCDay()).toBe(3);
  });
});

describe('the starter tag set', () => {
  it('has every tag that official statements need, as a tree', () => {
    expect([...names.values()]).toEqual([
      'Claim',
      'Claim / Threat',
      'Claim / Justification',
      'Claim / Accusation',
      'Claim / Denial',
      'Claim / Call or demand',
      'Speaker',
      'Organisation',
      'Weapon system',
      'Treaty or forum',
      'Place',
      'Date',
      'Parallel wording',
    ]);
  });

  it('gives every tag a definition, a colour of its own, and no key to two tags', () => {
    const tags = [...state.tags.values()];
    for (const tag of tags) expect(tag.definition.length).toBeGreaterThan(80);
    expect(new Set(tags.map((tag) => tag.colour)).size).toBe(tags.length);
    const shortcuts = tags.flatMap((tag) => tag.shortcut ?? []);
    expect(shortcuts.sort()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it('is shown at work: every tag is on a passage', () => {
    expect(new Set(all.flatMap(tagsOf))).toEqual(new Set(state.tags.keys()));
  });
});

describe('the worked examples', () => {
  it('are about 25, evenly over both texts, by the creator Example', () => {
    expect(countAnnotations(state)).toBe(description.annotations.length);
    const counts = [...state.annotations.values()].map((annotations) => annotations.size);
    expect(counts).toEqual([14, 13]);
    const creators = new Set(all.map((annotation) => state.creators.get(annotation.creator)?.name));
    expect([...creators]).toEqual(['Example']);
  });

  it.each(all.map((annotation) => [annotation.id, annotation] as const))('%s proves itself', (_id, annotation) => {
    for (const target of annotation.targets) expect(proves(textOf(annotation), target)).toBe(true);
  });

  it('begin and end where a selection would', () => {
    for (const annotation of all) {
      expect(snap(textOf(annotation), range(annotation)), annotation.id).toEqual(range(annotation));
      const { start, end } = range(annotation);
      const [before, after] = [
        textOf(annotation).slice(start - 1, start + 1),
        textOf(annotation).slice(end - 1, end + 1),
      ];
      expect(before, `${annotation.id} begins inside a word`).not.toMatch(/^\w\w$/);
      expect(after, `${annotation.id} ends inside a word`).not.toMatch(/^\w\w$/);
      expect(quoteOf(annotation), `${annotation.id} ends with punctuation`).not.toMatch(/[.,;:]$/);
    }
  });

  it('use only tags of the set', () => {
    for (const annotation of all) for (const tag of tagsOf(annotation)) expect(state.tags.has(tag)).toBe(true);
  });

  it('quote nothing in a note that is not in one of the texts', () => {
    const both = [...byHash.values()].join('\n');
    for (const annotation of all) {
      for (const [, words = ''] of (noteOf(annotation) ?? '').matchAll(/“([^”]+?)(?: …)?”/g)) {
        expect(both, annotation.id).toContain(words);
      }
    }
  });

  it('stand in the file in reading order, sources and all', () => {
    const listed = sortedSources(state).flatMap(({ id }) => all.filter((annotation) => annotation.source === id));
    expect(idsOf(listed)).toEqual(description.annotations.map((entry) => entry.id));
    for (const { id } of sortedSources(state)) {
      const inSource = all.filter((annotation) => annotation.source === id);
      expect(idsOf(inSource)).toEqual(idsOf(inSource.toSorted(compareReadingOrder)));
    }
  });

  it('show nested, crossing and identical passages, two tags on one, and a note without a tag', () => {
    expect(pairs((a, b) => a.start === b.start && a.end === b.end)).toHaveLength(1);
    expect(pairs((a, b) => a.start < b.start && b.end <= a.end).length).toBeGreaterThan(3);
    expect(pairs((a, b) => a.start < b.start && b.start < a.end && a.end < b.end)).toHaveLength(1);
    expect(all.filter((annotation) => tagsOf(annotation).length === 2)).toHaveLength(3);
    const plain = all.filter((annotation) => tagsOf(annotation).length === 0);
    expect(plain.map(noteOf)).toEqual([expect.stringContaining('Who says this?')]);
  });

  it('put the second THAAD of the Moscow text inside an accusation', () => {
    const thaad = all.find((annotation) => quoteOf(annotation) === 'THAAD');
    const around = all.filter(
      (other) =>
        thaad !== undefined &&
        other !== thaad &&
        other.source === thaad.source &&
        range(other).start <= range(thaad).start &&
        range(other).end >= range(thaad).end,
    );
    expect(around.map(namesOf)).toEqual([['Claim / Accusation']]);
  });

  it('mark parallel wording in both texts', () => {
    const parallel = all.filter((annotation) => namesOf(annotation).includes('Parallel wording'));
    expect(parallel.map((annotation) => annotation.source).sort()).toEqual([
      ...Array<string>(3).fill('source-geneva'),
      ...Array<string>(3).fill('source-moscow'),
    ]);
    for (const annotation of parallel) expect(noteOf(annotation)).toMatch(/Moscow|Geneva/);
  });
});

describe('decodeBundled', () => {
  it('gives a diff that any project can take', () => {
    expect(Diff.safeParse(diff).success).toBe(true);
    expect(decode()).toEqual(decode());
  });

  const [first] = description.annotations;
  if (first === undefined) throw new Error('no annotation to change');
  const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);
  const messageOf = (result: Result<unknown>) => (result.ok ? '' : result.error.message);
  const withFirst = (change: object) =>
    BundledProject.parse({
      ...description,
      annotations: [{ ...first, ...change }, ...description.annotations.slice(1)],
    });

  it.each([
    ['a quote that is not in the text', { quote: 'April 29' }, 'QUOTE_MISMATCH'],
    ['an occurrence that is not in the text', { quote: 'THAAD', occurrence: 3 }, 'QUOTE_MISMATCH'],
    ['a quote that stands twice, without its occurrence', { quote: 'THAAD' }, 'INVALID_INPUT'],
    ['an unknown tag', { tags: ['tag-nothing'] }, 'NOT_FOUND'],
    ['an unknown source', { source: 'source-nowhere' }, 'NOT_FOUND'],
  ])('refuses %s and names the annotation', (_what, change, code) => {
    const result = decode(withFirst(change));
    expect(codeOf(result)).toBe(code);
    expect(messageOf(result)).toContain(first.id);
  });

  it('refuses an id and a shortcut given twice', () => {
    expect(codeOf(decode({ annotations: [first, first] }))).toBe('ALREADY_EXISTS');
    expect(codeOf(decode({ tags: [...description.tags, ...description.tags] }))).toBe('ALREADY_EXISTS');
  });

  it('refuses a tag whose parent is not in the set', () => {
    expect(codeOf(decode({ tags: description.tags.slice(1) }))).toBe('NOT_FOUND');
  });

  it('refuses a text that is missing, or whose bytes changed', () => {
    expect(codeOf(decode({}, new Map()))).toBe('TEXT_MISSING');
    const [file = ''] = files;
    const damaged = new Map(texts).set(file, { text: 'other', originalSha256: sha256('other') });
    expect(decode({}, damaged)).toMatchObject({ ok: false, error: { code: 'TEXT_DAMAGED', file } });
  });
});

describe('parseBundled', () => {
  it('refuses another shape, and a file name that means another folder', () => {
    expect(parseBundled({})).toMatchObject({ ok: false, error: { code: 'WRONG_FORMAT' } });
    const sources = description.sources.map((source) => ({ ...source, file: '../project.json' }));
    expect(parseBundled({ ...description, sources })).toMatchObject({ ok: false, error: { code: 'WRONG_FORMAT' } });
  });
});
