import { beforeEach, describe, expect, it, vi } from 'vitest';
import { calls, type CallName } from '../core/contract';
import { succeed, type Result } from '../core/result';
import { openDoor, type Handlers } from './ipc';
import { codeOf } from './testing/temporary';

type Listener = (event: { senderFrame: unknown }, name: unknown, input: unknown) => Promise<Result<unknown>>;
const registered: Listener[] = [];
vi.mock('electron', () => ({
  ipcMain: { handle: (_channel: string, listener: Listener) => registered.push(listener) },
}));

const own = { own: true };
const reported: string[] = [];
const refused: string[] = [];
const seen: unknown[] = [];

function knock(name: unknown, input: unknown, senderFrame: unknown = own): Promise<Result<unknown>> {
  const listener = registered.at(-1);
  if (listener === undefined) throw new Error('no door');
  return Promise.resolve(listener({ senderFrame }, name, input));
}

beforeEach(() => {
  reported.length = 0;
  refused.length = 0;
  seen.length = 0;
  const handler = (input: unknown) => {
    seen.push(input);
    return succeed(null);
  };
  const handlers = Object.fromEntries(Object.keys(calls).map((name) => [name, handler])) as unknown as Handlers;
  const broken = () => {
    throw new Error('a bug');
  };
  openDoor({
    handlers: { ...handlers, retrySave: broken, undo: () => Promise.reject(new Error('another')) },
    trusts: (frame) => (frame as unknown) === own,
    report: (where) => reported.push(where),
    refuse: (what, code) => refused.push(`${what}: ${code}`),
  });
});

describe('the door', () => {
  it('lets a known call with a parsed payload through', async () => {
    expect(codeOf(await knock('setCreatorName', { name: '  Ann ' }))).toBe('ok');
    expect(seen).toEqual([{ name: 'Ann' }]);
  });

  it.each([null, { own: true }])('refuses a frame that is not our own: %j', async (frame) => {
    expect(codeOf(await knock('view', {}, frame))).toBe('FOREIGN_SENDER');
    expect(refused).toEqual(['call: FOREIGN_SENDER']);
    expect(seen).toEqual([]);
  });

  it.each(['nope', '', 'constructor', '__proto__', 'toString', null, 7, ['view']])('knows no call %j', async (name) => {
    expect(codeOf(await knock(name, {}))).toBe('UNKNOWN_CALL');
    expect(refused).toEqual(['call: UNKNOWN_CALL']);
  });

  it.each<[CallName, unknown]>([
    ['view', undefined],
    ['view', { more: 1 }],
    ['text', { revision: '../../etc/passwd' }],
    ['annotations', { source: '../x' }],
    ['execute', { type: 3, input: {} }],
    ['execute', null],
    ['setCreatorName', { name: ' ' }],
    ['runAction', { action: 'formatDisk' }],
    ['applyImport', { planId: 'x', conflicts: 'all' }],
    ['openRecent', { directory: ['/'] }],
  ])('refuses %s with the payload %j', async (name, input) => {
    expect(codeOf(await knock(name, input))).toBe('INVALID_INPUT');
    expect(refused).toEqual([`call ${name}: INVALID_INPUT`]);
    expect(seen).toEqual([]);
  });

  it('answers a bug with a code, and reports it', async () => {
    expect(codeOf(await knock('retrySave', {}))).toBe('UNEXPECTED');
    expect(codeOf(await knock('undo', {}))).toBe('UNEXPECTED');
    expect(reported).toEqual(['call retrySave', 'call undo']);
  });
});
