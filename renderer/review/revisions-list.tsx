// In the Source tab: the revisions of the source, the way to a newer text, and to what they differ in.
import { whyNotDecodedAgain } from '../../core/analysis/decode-again';
import { strings } from '../../core/language/index';
import { currentRevision, type Source } from '../../core/model/source';
import { useIsReadOnly } from '../state/project';
import { Button } from '../ui/button';
import { revisionName } from './compare-dialog';
import { compareRevisions, decodeAgain, replaceText } from './open';

export function RevisionsList({ source }: { readonly source: Source }) {
  const isReadOnly = useIsReadOnly();
  const last = source.revisions.length - 1;
  const { actions, revisions } = strings;
  return (
    <section className="revisions" aria-labelledby="revisions-title">
      <h3 id="revisions-title" className="panel-heading">
        {revisions.history}
      </h3>
      <ol className="revisions-list">
        {source.revisions.map((revision, i) => (
          <li key={i}>
            {revisionName(revision, i, last)} <span className="faint">{revision.originalName}</span>
          </li>
        ))}
      </ol>
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
