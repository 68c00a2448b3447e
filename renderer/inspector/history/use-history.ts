// The history as far as it has been read: the newest part at once, older parts as they are scrolled to.
import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { HistoryEntry } from '../../../core/history/entry';
import { call } from '../../bridge';
import { notifyFailure } from '../../state/notices';
import { useProject } from '../../state/project';

/** Two to three screens. */
const pageSize = 50;

interface Read {
  /** Newest first, without gaps; null until the first answer. */
  readonly entries: readonly HistoryEntry[] | null;
  readonly isReading: boolean;
}
type Step = { readonly newer: readonly HistoryEntry[] } | { readonly older: readonly HistoryEntry[] } | 'reading';

function next(before: Read, step: Step): Read {
  if (step === 'reading') return { ...before, isReading: true };
  const entries = before.entries ?? [];
  if ('older' in step) return { entries: [...entries, ...step.older], isReading: false };
  const known = entries[0]?.revision ?? 0;
  const added = step.newer.filter(({ revision }) => revision > known);
  const gap = known > 0 && added.length > 0 && added.at(-1)?.revision !== known + 1;
  return { entries: gap ? added : [...added, ...entries], isReading: false };
}

/** What has been read, and the way to read on; nothing is read twice at a time. */
export function useHistory(): Read & { readonly readOlder: () => void } {
  const revision = useProject(({ view }) => view?.revision ?? 0);
  const [read, dispatch] = useReducer(next, { entries: null, isReading: false });
  const busy = useRef(false);
  useEffect(() => {
    let isWanted = true;
    void call('history', { before: null, limit: pageSize }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) dispatch({ newer: answer.value });
      else notifyFailure(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [revision]);
  const oldest = read.entries?.at(-1)?.revision ?? 1;
  const readOlder = useCallback(() => {
    if (busy.current || oldest <= 1) return;
    busy.current = true;
    dispatch('reading');
    void call('history', { before: oldest, limit: pageSize }).then((answer) => {
      busy.current = false;
      dispatch({ older: answer.ok ? answer.value : [] });
      if (!answer.ok) notifyFailure(answer.error);
    });
  }, [oldest]);
  return { ...read, readOlder };
}
