// What the find bar's search finds in the open text: literal searches here, regular expressions by main, which can stop one.
import { useEffect, useMemo, useState } from 'react';
import { strings } from '../../core/language/index';
import type { Failure } from '../../core/result';
import { findAll, noHits, type FindOptions, type Hits } from '../../core/text/find';
import { call } from '../bridge';
import type { OpenSource } from '../state/open-source';

export interface Search extends FindOptions {
  readonly query: string;
  readonly regularExpression: boolean;
}

export interface Found {
  readonly hits: Hits;
  /** Why there are none (yet), in words; null when the search is done. */
  readonly trouble: string | null;
}

export function useHits(open: OpenSource, { query, matchCase, wholeWord, regularExpression }: Search): Found {
  const literal = useMemo(
    () => (regularExpression ? noHits : findAll(open.text, query, { matchCase, wholeWord })),
    [open, query, matchCase, wholeWord, regularExpression],
  );
  const { revision } = open;
  const asked = JSON.stringify([revision, query, matchCase, wholeWord]);
  const [answered, setAnswered] = useState<Found & { readonly asked: string }>({ hits: noHits, trouble: null, asked });
  const isPattern = regularExpression && query !== '';
  useEffect(() => {
    if (!isPattern) return undefined;
    let isWanted = true;
    void call('findPattern', { revision, query, matchCase, wholeWord }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setAnswered({ hits: answer.value, trouble: null, asked });
      else setAnswered({ hits: noHits, trouble: inWords(answer.error), asked });
    });
    return () => {
      isWanted = false;
    };
  }, [asked, revision, query, matchCase, wholeWord, isPattern]);
  if (!isPattern) return { hits: literal, trouble: null };
  return answered.asked === asked ? answered : { hits: noHits, trouble: strings.find.searching };
}

const inWords = ({ message, advice }: Failure) => (advice === undefined ? message : `${message} ${advice}`);
