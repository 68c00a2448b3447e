// Passages of the whole project by their words: main knows them. An answer that was overtaken is never shown as the newer one.
import { useEffect, useRef, useState } from 'react';
import type { PassageHit, PassageHits } from '../../core/analysis/passage-search';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { mostOf, recentPassages } from './entries';
import type { Query } from './query';

/** One letter is in every passage; a word of one character is one in scripts without an alphabet. */
const asksMain = ({ only, text }: Query) =>
  only === 'passage' || (only === null && (text.length >= 2 || /^[^\p{ASCII}\p{Script=Cyrillic}]$/u.test(text)));

export interface FoundPassages extends PassageHits {
  /** The text that they were found by; null before the first answer. */
  readonly by: string | null;
}

const none: FoundPassages = { by: null, total: 0, hits: [] };

/** The passages chosen lately, as they are now. Asking for them has main read the project before the first letter. */
export function useRecentPassages(keys: readonly string[]): readonly PassageHit[] {
  const [hits, setHits] = useState<readonly PassageHit[]>([]);
  useEffect(() => {
    let isShown = true;
    void call('passageHits', { ids: recentPassages(keys) }).then((answer) => {
      if (isShown && answer.ok) setHits(answer.value);
    });
    return () => {
      isShown = false;
    };
  }, [keys]);
  return hits;
}

/** The newest answer, whether a newer one is under way, and how to ask: at once, so that main searches while the window paints. */
export function usePassages(query: Query): {
  readonly found: FoundPassages;
  readonly isPending: boolean;
  readonly ask: (query: Query) => void;
} {
  const [found, setFound] = useState(none);
  const ticket = useRef(0);
  const ask = (asked: Query) => {
    ticket.current += 1;
    if (!asksMain(asked)) return;
    const mine = ticket.current;
    void call('findPassages', { words: asked.text, limit: mostOf(asked) }).then((answer) => {
      if (mine !== ticket.current) return;
      setFound({ ...none, ...(answer.ok && answer.value), by: asked.text });
      if (!answer.ok) notifyFailure(answer.error);
    });
  };
  const asks = asksMain(query);
  return { found: asks ? found : none, isPending: asks && found.by !== query.text, ask };
}
