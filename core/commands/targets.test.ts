import fc from 'fast-check';
import { beforeEach, describe as suite, expect, it } from 'vitest';
import { describe, proves } from '../anchoring/describe';
import { applyDiff, emptyDiff, invert } from '../history/diff';
import { bodiesOf, quoteOf, type Annotation } from '../model/annotation';
import { AnnotationId, CreatorId, ProjectId, Sha256, SourceId, TagId } from '../model/identifier';
import { emptyState, findAnnotation, type ProjectState } from '../model/state';
import type { CommandContext } from './command';
import { prepare } from './execute';
import type { CommandCall } from './index';

const text = 'The THAAD system is in Korea. The THAAD system stays.';
const revision = Sha256.parse('a'.repeat(64));
const other = Sha256.parse('b'.repeat(64));
const later = '2026-06-06T06:06:06.666Z';
const id = AnnotationId.parse('n');
const source = SourceId.parse('s');
let state: ProjectState;

const context: CommandContext = {
  newId: () => 'never',
  now: later,
  creator: { kind: 'creator', id: CreatorId.parse('bob'), name: 'Bob' },
  text: (asked) => (asked === revision || asked === other ? text : undefined),
};

const target = (start: number, end: number, on = revision) => describe(text, on, { start, end });
const original: Annotation = {
  kind: 'annotation',
  id,
  source,
  targets: [target(4, 9)],
  bodies: bodiesOf([TagId.parse('t')], 'why'),
  creator: CreatorId.parse('ada'),
  created: '2026-05-05T05:05:05.555Z',
  modified: '2026-05-05T05:05:05.555Z',
};
const now = () => findAnnotation(state, id);

/** Runs a command as main does; its label and what became of it. */
function run(call: CommandCall) {
  const prepared = prepare(call.type, call.input);
  if (!prepared.ok) return { code: prepared.error.code, label: '', diff: emptyDiff };
  const label = prepared.value.label(state);
  const texts = new Set<string>(prepared.value.texts);
  const result = prepared.value.apply(state, {
    ...context,
    text: (asked) => (texts.has(asked) ? context.text(asked) : undefined),
  });
  if (!result.ok) return { code: result.error.code, label, diff: emptyDiff };
  applyDiff(state, result.value);
  return { code: 'ok', label, diff: result.value };
}

beforeEach(() => {
  state = emptyState({ kind: 'project', id: ProjectId.parse('p'), name: 'P' });
  const metadata = { title: 'A', byline: null, publisher: null, date: null, place: null, url: null, language: null };
  const revisions = [other, revision].map((textSha256) => ({
    textSha256,
    originalSha256: textSha256,
    originalName: 'a.txt',
    encoding: 'utf-8',
    utf16Length: text.length,
    codePointLength: text.length,
  }));
  const added = [{ kind: 'source' as const, id: source, ...metadata, order: 0, revisions }, original];
  applyDiff(state, { ...emptyDiff, added });
});

suite('setTargets', () => {
  it('redraws the boundaries and keeps tags, note, id, creator and time of creation, in one step that undo takes back', () => {
    const done = run({ type: 'setTargets', input: { annotation: id, targets: [target(0, 16)] } });
    expect(done.label).toBe("redraw passage 'THAAD'");
    expect(now()).toEqual({ ...original, targets: [target(0, 16)], modified: later });
    applyDiff(state, invert(done.diff));
    expect(now()).toEqual(original);
  });

  it('does nothing when nothing moves, and refuses what does not prove itself', () => {
    expect(run({ type: 'setTargets', input: { annotation: id, targets: [target(4, 9)] } }).diff).toEqual(emptyDiff);
    const wrong = { ...target(4, 9), start: 5 };
    expect(run({ type: 'setTargets', input: { annotation: id, targets: [wrong] } }).code).toBe('QUOTE_MISMATCH');
    expect(run({ type: 'setTargets', input: { annotation: 'gone', targets: [target(4, 9)] } }).code).toBe('NOT_FOUND');
    expect(run({ type: 'setTargets', input: { annotation: id, targets: [] } }).code).toBe('INVALID_INPUT');
    const unknown = { ...target(4, 9), revision: Sha256.parse('c'.repeat(64)) };
    expect(run({ type: 'setTargets', input: { annotation: id, targets: [unknown] } }).code).toBe('TEXT_MISSING');
  });
});

suite('addTarget', () => {
  it('adds a stretch in reading order, whichever is added first', () => {
    const done = run({ type: 'addTarget', input: { annotation: id, target: target(34, 39) } });
    expect(done.label).toBe("add 'THAAD' to passage 'THAAD'");
    run({ type: 'addTarget', input: { annotation: id, target: target(0, 3) } });
    const after = now();
    expect(after && quoteOf(after)).toBe('The […] THAAD […] THAAD');
    expect(after).toMatchObject({ bodies: original.bodies, creator: 'ada', created: original.created });
  });

  it('refuses another revision of the text, and a quote that is not there', () => {
    const elsewhere = { annotation: id, target: target(34, 39, other) };
    expect(run({ type: 'addTarget', input: elsewhere }).code).toBe('INVALID_INPUT');
    const wrong = { ...target(34, 39), exact: 'Patriot' };
    expect(run({ type: 'addTarget', input: { annotation: id, target: wrong } }).code).toBe('QUOTE_MISMATCH');
    expect(run({ type: 'addTarget', input: { annotation: 'gone', target: target(0, 3) } }).code).toBe('NOT_FOUND');
    expect(now()).toEqual(original);
  });

  it('keeps the targets sorted, apart and true to the text, whatever is added', () => {
    const anyTarget = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => target(Math.min(a, b), Math.max(a, b) + 1));
    fc.assert(
      fc.property(fc.array(anyTarget, { maxLength: 5 }), (targets) => {
        applyDiff(state, { ...emptyDiff, added: [original] });
        for (const one of targets) run({ type: 'addTarget', input: { annotation: id, target: one } });
        const after = now()?.targets ?? [];
        after.forEach((one, i) => {
          expect(text.slice(one.start, one.end)).toBe(one.exact);
          expect(proves(text, one)).toBe(true);
          expect(one.start).toBeGreaterThan(after[i - 1]?.end ?? -1);
        });
      }),
    );
  });
});

suite('removeTarget', () => {
  it('takes one stretch of several off, but never the last', () => {
    run({ type: 'addTarget', input: { annotation: id, target: target(34, 39) } });
    const done = run({ type: 'removeTarget', input: { annotation: id, start: 4 } });
    expect(done.label).toBe("take 'THAAD' off passage 'THAAD […] THAAD'");
    expect(now()?.targets).toEqual([target(34, 39)]);
    expect(run({ type: 'removeTarget', input: { annotation: id, start: 4 } }).code).toBe('NOT_FOUND');
    expect(run({ type: 'removeTarget', input: { annotation: id, start: 34 } }).code).toBe('INVALID_INPUT');
    expect(run({ type: 'removeTarget', input: { annotation: 'gone', start: 4 } }).code).toBe('NOT_FOUND');
  });
});
