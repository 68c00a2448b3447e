// What is shown of a passage that a newer revision left unsettled, wherever passages are shown.
import { strings } from '../../core/language/index';
import type { Annotation } from '../../core/model/annotation';
import { Tip } from '../ui/tip';

/** Null: it is where it was, or somebody has confirmed where it is. */
export function statusOf({ anchoring }: Pick<Annotation, 'anchoring'>): keyof typeof strings.revisions.status | null {
  if (anchoring === undefined) return null;
  return anchoring.gone === true ? 'gone' : anchoring.status;
}

/** `name`, and its status when there is one: "Claim (moved)". */
export function withStatus(name: string, annotation: Pick<Annotation, 'anchoring'>): string {
  const status = statusOf(annotation);
  return status === null ? name : strings.revisions.marked(name, strings.revisions.status[status]);
}

export function StatusChip({ annotation }: { readonly annotation: Annotation }) {
  const status = statusOf(annotation);
  if (status === null) return null;
  const { status: names, statusMeans, score } = strings.revisions;
  const isScored = status === 'moved' || status === 'fuzzy';
  return (
    <Tip text={statusMeans[status]}>
      <span className="status-chip" data-status={status} tabIndex={-1}>
        {names[status]}
        {isScored && annotation.anchoring && ` · ${score(annotation.anchoring.score)}`}
      </span>
    </Tip>
  );
}

/** The same, where the line around it says the rest. */
export function StatusWord({ of }: { readonly of: Pick<Annotation, 'anchoring'> }) {
  const status = statusOf(of);
  if (status === null) return null;
  return (
    <span className="status-chip" data-status={status}>
      {strings.revisions.status[status]}
    </span>
  );
}
