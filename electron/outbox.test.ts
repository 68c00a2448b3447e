import { describe, expect, it } from 'vitest';
import { Outbox } from './outbox';
import { recordingReceiver } from './testing/temporary';

describe('Outbox', () => {
  it('keeps notices until the page listens, in their order, and again after a crash', () => {
    const outbox = new Outbox();
    const { sent, receiver } = recordingReceiver();
    outbox.inform('first');
    outbox.attach(receiver);
    outbox.complain({ code: 'DISK_FULL', message: 'second' });
    expect(sent).toEqual([]);
    outbox.pageListens();
    outbox.inform('third', 'in detail');
    outbox.detachPage();
    outbox.inform('fourth');
    expect(sent).toHaveLength(3);
    outbox.pageListens();
    expect(sent.map(({ event }) => event)).toEqual([
      { level: 'info', message: 'first' },
      { level: 'error', failure: { code: 'DISK_FULL', message: 'second' } },
      { level: 'info', message: 'third', detail: 'in detail' },
      { level: 'info', message: 'fourth' },
    ]);
  });

  it('says nothing about a cancelled dialog, and nothing to a closed window', () => {
    const outbox = new Outbox();
    const { sent, receiver } = recordingReceiver();
    outbox.attach(receiver);
    outbox.pageListens();
    outbox.complain({ code: 'CANCELLED', message: 'x' });
    outbox.attach({ ...receiver, isDestroyed: () => true });
    outbox.pageListens();
    outbox.inform('lost');
    expect(sent).toEqual([]);
  });
});
