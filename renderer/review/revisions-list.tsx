// In the Source tab: the revisions of the source, each to be chosen for its proof and its original; the way to a newer
// text, and to what they differ in.
import { whyNotDecodedAgain } from '../../core/analysis/decode-again';
import { strings } from '../../core/language/index';
import { currentRevision, type Source } from '../../core/model/source';
import { revisionName } from '../../core/proof';
import { useIsReadOnly } from '../state/project';
import { Button } from '../ui/button';
import { compareRevisions, decodeAgain, replaceText } from './open';

interface RevisionsListProps {
  readonly source: Source;
  /** The revision whose proof is shown, counted from 0. */
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
}

export function RevisionsList({ source, chosen, onChoose }: RevisionsListProps) {
  const isReadOnly = useIsReadOnly();
  const last = source.revisions.length - 1;
  const { actions, revisions } = strings;
  const rows = source.revisions.map(({ originalName }, place) => (
    <span key={place}>
      {revisionName(source, place)} <span className="faint">{originalName}</span>
    </span>
  ));
  return (
    <section className="revisions" aria-labelledby="revisions-title">
      <h3 id="revisions-title" className="panel-heading">
        {revisions.history}
      </h3>
      <ol className="revisions-list">
        {rows.map((row, place) => (
          <li key={place}>
            {last === 0 ? (
              row
            ) : (
              <button
                type="button"
                className="revision-row"
                aria-pressed={place === chosen}
                onClick={() => onChoose(place)}
              >
                {row}
              </button>
            )}
          </li>
        ))}
      </ol>
      {last > 0 && <p className="hint">{revisions.chooseForProof}</p>}
      <div className="review-tools">
        {!isReadOnly && <Button onClick={() => replaceText(source.id)}>{actions.replaceText}</Button>}
        {!isReadOnly && whyNotDecodedAgain(currentRevision(source)) === null && (
          <Button onClick={() => decodeAgain(source.id)}>{actions.decodeAgain}</Button>
        )}
        {last > 0 && <Button onClick={() => compareRevisions(source.id)}>{actions.compareRevisions}</Button>}
      </div>
    </section>
  );
}
