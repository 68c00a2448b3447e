import { describe, expect, it } from 'vitest';
import type { SaveState } from '../core/model/save-state';
import { fail, succeed } from '../core/result';
import { atMost, settle, type UnsavedAnswer } from './leaving';

const failure = { code: 'DISK_FULL', message: 'The disk is full.' } as const;
const refused = fail(failure.code, failure.message);
const state = (status: SaveState['status']): SaveState => ({
  status,
  revision: 7,
  durable: status === 'saved' ? 7 : 4,
  failure: status === 'unsaved' ? failure : null,
});

/** A store that takes these states in turn, one for each attempt to save. */
function storeOf(...states: SaveState['status'][]) {
  const attempt = () => {
    if (states.length > 1) states.shift();
    return Promise.resolve(states[0] === 'saved' ? succeed(undefined) : refused);
  };
  return {
    get saveState() {
      return state(states[0] ?? 'saved');
    },
    flushed: attempt,
  };
}

function answering(...answers: UnsavedAnswer[]) {
  const asked: number[] = [];
  const ask = (_state: SaveState, changes: number) => {
    asked.push(changes);
    return Promise.resolve(answers.shift() ?? 'cancel');
  };
  return { asked, ports: { ask, patience: 200 } };
}

describe('settle', () => {
  it('leaves a saved or read-only project at once', async () => {
    const { asked, ports } = answering();
    expect(await settle(storeOf('saved'), ports)).toBe('saved');
    expect(await settle(storeOf('readOnly'), ports)).toBe('saved');
    expect(asked).toEqual([]);
  });

  it('waits while it is being saved', async () => {
    const { asked, ports } = answering();
    expect(await settle(storeOf('saving', 'saving', 'saved'), ports)).toBe('saved');
    expect(asked).toEqual([]);
  });

  it('asks when the disk refuses, says how much is at stake, and tries again as often as asked to', async () => {
    const { asked, ports } = answering('retry', 'retry');
    expect(await settle(storeOf('unsaved', 'unsaved', 'saved'), ports)).toBe('saved');
    expect(asked).toEqual([3, 3]);
  });

  it.each(['discard', 'cancel'] as const)('obeys %s', async (answer) => {
    expect(await settle(storeOf('unsaved'), answering(answer).ports)).toBe(answer);
  });

  it('asks when a disk hangs', async () => {
    const hanging = {
      saveState: state('saving'),
      flushed: () => new Promise<never>(() => undefined),
    };
    const { asked, ports } = answering('cancel');
    expect(await settle(hanging, ports)).toBe('cancel');
    expect(asked).toEqual([3]);
  });
});

describe('atMost', () => {
  it('answers what the work answers, or null when it hangs', async () => {
    expect(await atMost(1000, Promise.resolve('done'))).toBe('done');
    expect(await atMost(10, new Promise<never>(() => undefined))).toBeNull();
  });
});
