import { describe, expect, it } from 'vitest';
import { activeText, changePane, onePane, otherPane, split, without } from './panes';

const two = () => ({ panes: split(onePane).panes, active: onePane.active });

describe('panes', () => {
  it('split into two with ids of their own, whichever is left', () => {
    expect(two().panes.map(({ id }) => id)).toEqual([1, 2]);
    const right = without({ ...two(), active: 2 }, 1);
    expect(right).toMatchObject({ panes: [{ id: 2 }], active: 2 });
    expect(split(right)).toMatchObject({ panes: [{ id: 2 }, { id: 1 }], added: 1 });
  });

  it('lose the active one to the other, and never the last one', () => {
    expect(without(two(), 1).active).toBe(2);
    expect(without(onePane, 1)).toBe(onePane);
    expect(otherPane(onePane)).toBeUndefined();
    expect(otherPane(two())?.id).toBe(2);
  });

  it('are for the rest of the window what the active one shows', () => {
    const failure = { code: 'NOT_FOUND', message: 'gone' } as const;
    const panes = changePane(two().panes, 2, { failure });
    expect(activeText({ panes, active: 1 }).sourceFailure).toBeNull();
    expect(activeText({ panes, active: 2 })).toMatchObject({ sourceFailure: failure, open: null, annotations: [] });
  });
});
