// What is done to the place of a passage that a newer text left unsettled, and when that settles it.
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { countPassages, updateCounts } from '../analysis/counts';
import { describe } from '../anchoring/describe';
import { applyDiff, emptyDiff, invert } from '../history/diff';
import { acceptedTargets, bodiesOf, quoteOf, type Annotation, type Target } from '../model/annotation';
import { AnnotationId, CreatorId, ProjectId, Sha256, SourceId, TagId } from '../model/identifier';
import { emptyState, findAnnotation, type ProjectState } from '../model/state';
import { prepare } from './execute';
import type { CommandCall } from './index';

const oldText = 'The THAAD system is in Korea. The radar stays where it was.';
const text = 'The Patriot system is in Korea. Their radar goes.';
const [old, current] = [Sha256.parse('b'.repeat(64)), Sha256.parse('a'.repeat(64))];
const [id, source] = [AnnotationId.parse('n'), SourceId.parse('s')];
const time = '2026-05-05T05:05:05.555Z';
let state: ProjectState;

function at(quote: string, on = current): Target {
  const whole = on === current ? text : oldText;
  const start = whole.indexOf(quote);
  return describe(whole, on, { start, end: start + quote.length });
}

const passage = (targets: Target[], more: Partial<Annotation>): Annotation => ({
  ...{ kind: 'annotation', id, source, targets, bodies: bodiesOf([TagId.parse('t')], 'why') },
  ...{ creator: CreatorId.parse('ada'), created: time, modified: time, ...more },
});
const fuzzy = passage([at('Patriot system')], {
  earlier: [at('THAAD system', old)],
  anchoring: { status: 'fuzzy', score: 0.7 },
});
const lost = passage([at('THAAD', old), at('radar stays', old)], { anchoring: { status: 'lost', score: 0 } });

const now = () => findAnnotation(state, id);
const put = (annotation: Annotation) => applyDiff(state, { ...emptyDiff, added: [annotation] });

function run(call: CommandCall) {
  const prepared = prepare(call.type, call.input);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const creator = { kind: 'creator' as const, id: CreatorId.parse('bob'), name: 'Bob' };
  const texts = (asked: Sha256) => (asked === current ? text : oldText);
  const result = prepared.value.apply(state, { newId: () => 'never', now: time, creator, text: texts });
  if (!result.ok) return result.error.code;
  const before = countPassages(state);
  applyDiff(state, result.value);
  const counts = updateCounts(before, result.value);
  expect({ ...counts, toReview: { s: counts.toReview['s'] || undefined } }).toEqual(countPassages(state));
  return result.value;
}

const set = (targets: Target[], unsettled?: true) =>
  run({ type: 'setTargets', input: { annotation: id, targets, ...(unsettled && { unsettled }) } });

beforeEach(() => {
  state = emptyState({ kind: 'project', id: ProjectId.parse('p'), name: 'Test' });
  const metadata = { title: 'A', byline: null, publisher: null, date: null, place: null, url: null, language: null };
  const revisions = [old, current].map((textSha256) => ({
    ...{ textSha256, originalSha256: textSha256, originalName: 'a.txt', encoding: 'utf-8' },
    ...{ utf16Length: text.length, codePointLength: text.length },
  }));
  applyDiff(state, { ...emptyDiff, added: [{ kind: 'source', id: source, ...metadata, order: 0, revisions }] });
});

it('moving the ends of a changed passage leaves it to be reviewed, with how it agrees now; accepting settles it', () => {
  put(fuzzy);
  set([at('system')], true);
  expect(now()).toMatchObject({ targets: [at('system')], earlier: fuzzy.earlier, anchoring: { status: 'fuzzy' } });
  expect(now()?.anchoring?.score).not.toBe(0.7);
  expect(countPassages(state).toReview).toEqual({ s: 1 });
  expect(set([at('system')], true)).toEqual(emptyDiff);
  run({ type: 'acceptPlaces', input: { annotations: [id] } });
  expect(now()?.anchoring).toBeUndefined();
  expect(countPassages(state).toReview).toEqual({});
});

it('a moved or changed passage that is placed by hand is settled, also where it was proposed', () => {
  for (const status of ['moved', 'fuzzy'] as const) {
    put({ ...fuzzy, anchoring: { status, score: 0.5, since: old } });
    const diff = set([at('radar')]);
    expect(now()).toEqual({ ...fuzzy, targets: [at('radar')], anchoring: undefined });
    if (typeof diff !== 'string') applyDiff(state, invert(diff));
    expect(now()?.anchoring).toEqual({ status, score: 0.5, since: old });
    set([at('Patriot system')]);
    expect(now()?.anchoring).toBeUndefined();
  }
});

it('of a lost passage one stretch after the other is placed, and it is under review until it is accepted', () => {
  put(lost);
  set([at('Patriot')], true);
  expect(now()).toMatchObject({ earlier: lost.targets, anchoring: { status: 'fuzzy' } });
  run({ type: 'addTarget', input: { annotation: id, target: at('radar goes') } });
  expect(quoteOf(now() ?? lost)).toBe('Patriot […] radar goes');
  expect(now()?.anchoring?.status).toBe('fuzzy');
  run({ type: 'removeTarget', input: { annotation: id, start: at('Patriot').start } });
  expect(now()?.anchoring?.status).toBe('fuzzy');
  run({ type: 'acceptPlaces', input: { annotations: [id] } });
  expect(now()).toEqual({ ...lost, targets: [at('radar goes')], earlier: lost.targets, anchoring: undefined });
});

it('a passage called gone keeps what nobody had looked at before, and is no longer to be reviewed', () => {
  put({ ...lost, anchoring: { status: 'lost', score: 0, since: current } });
  expect(countPassages(state).toReview).toEqual({ s: 1 });
  run({ type: 'markGone', input: { annotations: [id], gone: true } });
  expect(now()?.anchoring).toEqual({ status: 'lost', score: 0, since: current, gone: true });
  expect(countPassages(state)).toMatchObject({ toReview: {}, bySource: { s: 1 }, byTag: { t: 1 } });
  run({ type: 'markGone', input: { annotations: [id], gone: false } });
  expect(now()?.anchoring).toEqual({ status: 'lost', score: 0, since: current });
});

it('a place that was wrongly proposed is refused: the passage is gone, and stands where somebody saw it last', () => {
  for (const since of [undefined, old]) {
    const open = {
      ...fuzzy,
      anchoring: { ...fuzzy.anchoring, status: 'fuzzy' as const, score: 0.7, ...(since && { since }) },
    };
    put(open);
    const diff = run({ type: 'markGone', input: { annotations: [id], gone: true } });
    const { earlier, ...rest } = fuzzy;
    const anchoring = { status: 'lost', score: 0, gone: true, ...(since && { since }) };
    expect(now()).toEqual({ ...rest, targets: earlier, anchoring, modified: time });
    expect(acceptedTargets(now() ?? fuzzy)).toEqual(earlier);
    expect(countPassages(state).toReview).toEqual({});
    if (typeof diff !== 'string') applyDiff(state, invert(diff));
    expect(now()).toEqual(open);
  }
  const { earlier: _none, ...alone } = fuzzy;
  put(alone);
  expect(run({ type: 'markGone', input: { annotations: [id], gone: true } })).toEqual(emptyDiff);
});

it('whatever is done to its ends, a passage to review is so until somebody accepts or places it', () => {
  const words = fc.constantFrom('The', 'Patriot', 'system is', 'Korea', 'Their', 'radar goes');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.constantFrom('set', 'add', 'remove')), { maxLength: 6 }), (steps) => {
      applyDiff(state, { ...emptyDiff, added: [fuzzy] });
      for (const [quote, how] of steps) {
        const target = at(quote);
        if (how === 'set') set([target], true);
        else if (how === 'add') run({ type: 'addTarget', input: { annotation: id, target } });
        else run({ type: 'removeTarget', input: { annotation: id, start: target.start } });
        expect(now()?.anchoring).toBeDefined();
      }
    }),
    { numRuns: 50 },
  );
});
