// A text with the stretches marked that match what was typed; stretches that overlap are joined. Presentational.
import type { ReactNode } from 'react';
import type { Match } from '../../core/text/fold';

export function Marked({ text, matches }: { readonly text: string; readonly matches: readonly Match[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of matches) {
    const from = Math.max(at, start);
    if (from >= end) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
