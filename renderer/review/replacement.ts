// What a newer text would be and becoming so: the dialogs that replace a text and decode it again bind this.
import { useEffect, useRef, useState } from 'react';
import { offeredText, type PlannedReplacement, type ReplacedCounts } from '../../core/analysis/replacement-plan';
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import type { Result } from '../../core/result';
import { call, on } from '../bridge';
import { change, mayBegin } from '../commands';
import { notify, notifyFailure } from '../state/notices';
import { announce, ui } from '../state/ui';
import { useBusy } from '../ui/busy';
import { showReplaced } from './queue';

/** A file, or kept bytes, and what the analyst has chosen of them. */
export interface Planned {
  readonly plan: PlannedReplacement;
  /** Chosen; null: the one that is found. */
  readonly encoding: string | null;
  readonly variant: string | null;
  readonly isReading: boolean;
}

export const close = () => ui.setState({ dialog: null });

/** `before`: which of several texts of its file, and in which encoding, the text is that would be replaced. */
export function useReplacement(id: SourceId, before: { readonly variant: string | null; readonly encoding: string }) {
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [share, setShare] = useState<number | null>();
  const [isBusy, whileBusy] = useBusy();
  const latest = useRef(0);
  const plans = useRef(0);
  useEffect(() => on('replacing', (event) => setShare(event.share)), []);
  const begin = (work: () => Promise<void>) => {
    setShare(undefined);
    whileBusy(work);
  };
  const plan = async (from: 'file' | 'kept'): Promise<boolean> => {
    if (!(await mayBegin())) return false;
    latest.current += 1;
    const turn = (plans.current += 1);
    const answer = await call('planReplacement', { source: id, from });
    if (turn !== plans.current) return true; // cancelled, perhaps too late for main
    if (!answer.ok) notifyFailure(answer.error);
    else {
      const encoding = from === 'kept' ? before.encoding : null;
      setPlanned({ plan: answer.value, encoding, variant: before.variant, isReading: false });
    }
    return answer.ok;
  };
  const decode = async (at: Planned, encoding: string | null) => {
    const turn = (latest.current += 1);
    setPlanned({ ...at, encoding, isReading: true });
    const again = await call('readReplacementAgain', { planId: at.plan.planId, encoding });
    if (turn !== latest.current) return; // another one was chosen meanwhile
    const read = again.ok ? again.value : { ...at.plan, texts: [], failure: again.error.message };
    setPlanned((now) => now && { ...now, plan: read, isReading: false });
  };
  const replace = async (ask: () => Promise<Result<ReplacedCounts>>) => {
    if (!(await mayBegin())) return;
    const answer = await change(ask);
    if (answer.ok) await finish(id, answer.value);
  };
  return {
    planned,
    share,
    isBusy,
    chooseFile: () =>
      begin(async () => {
        await plan('file');
      }),
    readKept: () =>
      begin(async () => {
        if (!(await plan('kept'))) close();
      }),
    chooseVariant: (variant: string) => setPlanned((now) => now && { ...now, variant }),
    chooseEncoding: (encoding: string | null) => {
      if (planned !== null) void decode(planned, encoding);
    },
    replaceByText: (text: string) => begin(() => replace(() => call('replaceText', { source: id, text }))),
    replaceByPlan: () =>
      begin(async () => {
        const text = planned && offeredText(planned.plan, planned.variant);
        if (!planned || !text) return;
        const { encoding } = planned;
        const { planId } = planned.plan;
        await replace(() => call('applyReplacement', { planId, encoding, textSha256: text.textSha256 }));
      }),
    cancel: () => {
      plans.current += 1;
      if (isBusy || planned?.isReading === true) void call('cancelReplacement', {});
      if (isBusy) announce(strings.revisions.cancelled);
      else close();
    },
  };
}

export type Replacement = ReturnType<typeof useReplacement>;

async function finish(id: SourceId, counts: ReplacedCounts): Promise<void> {
  close();
  const { revisions } = strings;
  const { exact, moved, fuzzy, lost } = counts;
  const message = revisions.replaced(exact + moved + fuzzy + lost);
  notify({ level: 'info', message, detail: revisions.outcome(counts) });
  await showReplaced(id, moved + fuzzy + lost > 0);
}
