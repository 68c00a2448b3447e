import { beforeEach, describe, expect, it } from 'vitest';
import { dismiss, notices, notify, notifyFailure } from './notices';

const failure = { code: 'DISK_FULL', message: 'No room.', file: '/a' } as const;
const shown = () => notices.getState().shown.map(({ notice, times }) => [notice.level, times]);

describe('notices', () => {
  beforeEach(() => notices.setState({ shown: [] }));

  it('counts what is shown already, errors and infos alike', () => {
    notifyFailure(failure);
    notify({ level: 'info', message: 'Exported.', detail: '/x' });
    notifyFailure(failure);
    notifyFailure(failure);
    notify({ level: 'info', message: 'Exported.', detail: '/x' });
    expect(shown()).toEqual([
      ['error', 3],
      ['info', 2],
    ]);
  });

  it('keeps apart what is said of another file, and begins anew after one was dismissed', () => {
    notifyFailure(failure);
    notifyFailure({ ...failure, file: '/b' });
    expect(shown()).toEqual([
      ['error', 1],
      ['error', 1],
    ]);
    dismiss(notices.getState().shown[0]?.number ?? 0);
    notifyFailure(failure);
    expect(shown()).toEqual([
      ['error', 1],
      ['error', 1],
    ]);
  });

  it('says nothing of a cancelled dialog, and keeps errors when infos go for want of room', () => {
    notifyFailure({ code: 'CANCELLED', message: '' });
    notifyFailure(failure);
    for (const message of ['1', '2', '3', '4']) notify({ level: 'info', message });
    expect(shown().map(([level]) => level)).toEqual(['error', 'info', 'info', 'info']);
  });
});
