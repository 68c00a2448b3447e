// Messages in the corner of the window: what went wrong and what to do, or what happened elsewhere.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Notice } from '../../core/contract';
import type { Failure } from '../../core/result';

export interface ShownNotice {
  readonly number: number;
  readonly notice: Notice;
}

export const notices = createStore<{ readonly shown: readonly ShownNotice[] }>(() => ({ shown: [] }));

let count = 0;
/** More than this would cover the text; the oldest infos go first. */
const most = 4;

export function useNotices(): readonly ShownNotice[] {
  return useStore(notices, ({ shown }) => shown);
}

/** Shows a message. The same error twice in a row is shown once. */
export function notify(notice: Notice): void {
  const { shown } = notices.getState();
  if (notice.level === 'error' && shown.some((other) => isSame(other.notice, notice.failure))) return;
  count += 1;
  const all = [...shown, { number: count, notice }];
  const surplus = all.length - most;
  const drop = new Set(all.filter((entry) => entry.notice.level === 'info').slice(0, Math.max(0, surplus)));
  notices.setState({ shown: all.filter((entry) => !drop.has(entry)) });
}

/** Shows a failure; a cancelled dialog is none. */
export function notifyFailure(failure: Failure): void {
  if (failure.code !== 'CANCELLED') notify({ level: 'error', failure });
}

export function dismiss(number: number): void {
  notices.setState(({ shown }) => ({ shown: shown.filter((entry) => entry.number !== number) }));
}

function isSame(notice: Notice, failure: Failure): boolean {
  return notice.level === 'error' && notice.failure.code === failure.code && notice.failure.message === failure.message;
}
