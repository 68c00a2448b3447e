// Below the queue: the other sources whose newer texts left passages to review, each a way there.
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import type { Source } from '../../core/model/source';
import { useProject } from '../state/project';
import { reviewSource } from './queue';

const none: readonly Source[] = [];

export function useOtherSources(): readonly Source[] {
  const sources = useProject(({ view }) => view?.sources ?? none);
  const counts = useProject(({ view }) => view?.counts.toReview);
  const here = useProject(({ sourceId }) => sourceId);
  return sources.filter(({ id }) => id !== here && (counts?.[id] ?? 0) > 0);
}

export function OtherSources() {
  const counts = useProject(({ view }) => view?.counts.toReview);
  const sources = useOtherSources();
  if (sources.length === 0) return null;
  return (
    <section className="review-others" aria-labelledby="review-others">
      <h3 id="review-others" className="panel-heading">
        {strings.revisions.others}
      </h3>
      <ul>
        {sources.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="review-other" onClick={() => void reviewSource(id)}>
              <span className="review-other-title" dir="auto">
                {title}
              </span>{' '}
              <span className="panel-count">{formatNumber(counts?.[id] ?? 0)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
