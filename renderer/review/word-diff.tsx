// Words before and now, one above the other, with what differs marked: struck through or underlined, and said.
import { useMemo } from 'react';
import { comparePieces, type WordPiece } from '../../core/analysis/word-pieces';
import { strings } from '../../core/language/index';

interface WordDiffProps {
  readonly older: string;
  /** Null: it is nowhere. */
  readonly newer: string | null;
  /** What stood around it. */
  readonly before: string;
  readonly after: string;
}

export function WordDiff({ older, newer, before, after }: WordDiffProps) {
  const pieces = useMemo(() => (newer === null ? null : comparePieces(older, newer)), [older, newer]);
  const { revisions } = strings;
  return (
    <dl className="word-diff">
      <dt>{revisions.older}</dt>
      <dd dir="auto">
        <span className="faint">{before !== '' && `… ${before.replace(/^\S*\s+/, '')}`}</span>
        {pieces ? <Pieces text={older} pieces={pieces.old} as="del" /> : older}
        <span className="faint">{after !== '' && `${after.replace(/\s+\S*$/, '')} …`}</span>
      </dd>
      <dt>{revisions.newer}</dt>
      <dd dir="auto">
        {pieces && newer !== null ? (
          <Pieces text={newer} pieces={pieces.new} as="ins" />
        ) : (
          <span className="faint">{revisions.nowhere}</span>
        )}
      </dd>
    </dl>
  );
}

interface PiecesProps {
  readonly text: string;
  readonly pieces: readonly WordPiece[];
  readonly as: 'del' | 'ins';
}

export function Pieces({ text, pieces, as: Changed }: PiecesProps) {
  return pieces.map(({ start, end, isChanged }) => {
    const words = text.slice(start, end);
    return isChanged ? (
      <Changed key={start} className="changed-words">
        {words}
      </Changed>
    ) : (
      <span key={start}>{words}</span>
    );
  });
}
