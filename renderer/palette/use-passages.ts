// Passages of the whole project by their words: main knows them. An answer that was overtaken is never shown as the newer one.
import { useEffect, useRef, useState } from 'react';
import type { PassageHits } from '../../core/analysis/passage-search';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import type { Query } from './query';

/** Hits beyond this are reached by typing more, not by scrolling. */
const mostHits = 50;
/** One letter is in every passage; a word of one character is one in scripts without an alphabet. */
const asksMain = ({ only, text }: Query) =>
  only === 'passage' || (only === null && (text.length >= 2 || /^[^\p{ASCII}\p{Script=Cyrillic}]$/u.test(text)));

export interface FoundPassages extends PassageHits {
  /** The text that they were found by; null before the first answer. */
  readonly by: string | null;
}

const none: FoundPassages = { by: null, total: 0, hits: [] };

/** The newest answer, and whether a newer one is under way. */
export function usePassages(query: Query): { readonly found: FoundPassages; readonly isPending: boolean } {
  const [found, setFound] = useState(none);
  const asks = asksMain(query);
  const ticket = useRef(0);
  useEffect(() => {
    void call('findPassages', { words: '', limit: 1 }); // the first search reads the project: before the first letter
  }, []);
  useEffect(() => {
    ticket.current += 1;
    if (!asks) return;
    const mine = ticket.current;
    void call('findPassages', { words: query.text, limit: mostHits }).then((answer) => {
      if (mine !== ticket.current) return;
      setFound({ ...none, ...(answer.ok && answer.value), by: query.text });
      if (!answer.ok) notifyFailure(answer.error);
    });
  }, [asks, query.text]);
  return { found: asks ? found : none, isPending: asks && found.by !== query.text };
}
