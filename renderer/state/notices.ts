// Messages in the corner of the window: what went wrong and what to do, or what happened elsewhere.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Notice } from '../../core/contract';
import type { Failure } from '../../core/result';

export interface ShownNotice {
  readonly number: number;
  readonly notice: Notice;
  /** How often it was said since it is shown. */
  readonly times: number;
}

export const notices = createStore<{ readonly shown: readonly ShownNotice[] }>(() => ({ shown: [] }));

let count = 0;
/** More than this would cover the text; the oldest infos go first. */
const most = 4;

export function useNotices(): readonly ShownNotice[] {
  return useStore(notices, ({ shown }) => shown);
}

/** Shows a message. What is shown already is counted. */
export function notify(notice: Notice): void {
  const { shown } = notices.getState();
  const same = shown.find((other) => isSame(other.notice, notice));
  if (same) {
    const again = { ...same, times: same.times + 1 };
    notices.setState({ shown: shown.map((entry) => (entry === same ? again : entry)) });
    return;
  }
  count += 1;
  const all = [...shown, { number: count, notice, times: 1 }];
  const surplus = all.length - most;
  const passing = all.filter(({ notice: { level, ...more } }) => level === 'info' && !('stays' in more));
  const drop = new Set(passing.slice(0, Math.max(0, surplus)));
  notices.setState({ shown: all.filter((entry) => !drop.has(entry)) });
}

/** Shows a failure; a cancelled dialog is none. */
export function notifyFailure(failure: Failure): void {
  if (failure.code !== 'CANCELLED') notify({ level: 'error', failure });
}

export function dismiss(number: number): void {
  notices.setState(({ shown }) => ({ shown: shown.filter((entry) => entry.number !== number) }));
}

/** Whether both say the same of the same file. */
function isSame(a: Notice, b: Notice): boolean {
  if (a.level === 'info') return b.level === 'info' && a.message === b.message && a.detail === b.detail;
  if (b.level === 'info') return false;
  const [one, other] = [a.failure, b.failure];
  const keys = ['code', 'message', 'file', 'advice'] as const;
  return keys.every((key) => one[key] === other[key]);
}
