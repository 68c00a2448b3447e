// Files dragged over the window: main looks at what they are. The page itself never opens one.
import { useEffect, useState } from 'react';
import { strings } from '../../core/language/index';
import { call, pathOf } from '../bridge';
import { isBehindDialog } from '../focus';
import { notifyFailure } from '../state/notices';
import { mirror } from '../state/project';

export type Offer = 'taken' | 'noProject' | 'readOnly';

/** What dropping would do now; null while no files are dragged. */
export function useFileDrop(): Offer | null {
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const next = isBehindDialog() ? null : offerNow();
      if (event.dataTransfer) event.dataTransfer.dropEffect = next === 'taken' ? 'copy' : 'none';
      setOffer(next);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOffer(null);
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOffer(null);
      if (!isBehindDialog() && offerNow() === 'taken') void take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', over, { signal, capture: true });
    window.addEventListener('dragover', over, { signal, capture: true });
    window.addEventListener('dragleave', leave, { signal, capture: true });
    window.addEventListener('drop', drop, { signal, capture: true });
    return () => listeners.abort();
  }, []);
  return offer;
}

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

function offerNow(): Offer {
  const { view } = mirror.getState();
  if (view === null) return 'noProject';
  return view.readOnly === null ? 'taken' : 'readOnly';
}

async function take(dropped: readonly File[]): Promise<void> {
  const files = dropped.map(pathOf).filter((path) => path !== '');
  if (files.length === 0) {
    const { notOnDisk, notOnDiskAdvice } = strings.drop;
    notifyFailure({ code: 'FILE_MISSING', message: notOnDisk, advice: notOnDiskAdvice });
    return;
  }
  const answer = await call('takeDropped', { files });
  if (!answer.ok) notifyFailure(answer.error);
}
