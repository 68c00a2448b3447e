import { describe, expect, it } from 'vitest';
import { plannedItemLimit, summarise, type PlannedItem, type PlannedState } from './plan';

const many = (state: PlannedState, count: number, reason: (i: number) => string | null = () => null): PlannedItem[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'annotation',
    id: `${state}-${String(i)}`,
    name: '',
    state,
    reason: reason(i),
  }));

describe('the summary of an import plan', () => {
  it('shows everything of a small plan, refusals first', () => {
    const { items, omitted } = summarise(
      ['identical', 'new', 'conflict', 'refused'].flatMap((s) => many(s as PlannedState, 2)),
    );
    expect(items.map((item) => item.id)).toEqual(
      ['refused', 'conflict', 'new', 'identical'].flatMap((state) => [`${state}-0`, `${state}-1`]),
    );
    expect(omitted).toEqual({ refused: 0, conflict: 0, new: 0, identical: 0 });
  });

  it('never hides the refusals and their reasons behind conflicts, however many', () => {
    const conflicts = many('conflict', 3000, () => 'Differs in note.');
    const refusals = many('refused', 1000, (i) => (i < 997 ? 'Its source is refused.' : `Reason ${String(i)}`));
    const { items, totals, omitted } = summarise([...conflicts, ...refusals, ...many('new', 1)]);
    expect(totals).toEqual({ refused: 1000, conflict: 3000, new: 1, identical: 0 });
    const shown = (state: PlannedState) => items.filter((item) => item.state === state);
    for (const state of ['refused', 'conflict', 'new', 'identical'] as const) {
      expect(shown(state).length + omitted[state]).toBe(totals[state]);
      expect(shown(state).length).toBeLessThanOrEqual(plannedItemLimit);
    }
    expect(shown('refused')).toHaveLength(plannedItemLimit);
    const reasons = new Set(shown('refused').map((item) => item.reason));
    expect(reasons).toEqual(new Set(['Its source is refused.', 'Reason 997', 'Reason 998', 'Reason 999']));
  });
});
