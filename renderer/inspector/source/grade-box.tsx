// How reliable the source is held to be: the grade in force, a way to give another, and the history of all.
import { useState } from 'react';
import { formatDay } from '../../../core/language/dates';
import { strings } from '../../../core/language/index';
import { gradeOf, type Grading, type Source } from '../../../core/model/source';
import { GradeForm } from '../../library/grade-form';
import { useIsReadOnly, useProject } from '../../state/project';
import { Button } from '../../ui/button';
import { GradeBadge } from '../../ui/grade-badge';

export function GradeBox({ source }: { readonly source: Source }) {
  const isReadOnly = useIsReadOnly();
  const [isOpen, setOpen] = useState(false);
  const gradings = source.gradings ?? [];
  const last = gradings.at(-1);
  const grade = gradeOf(source);
  const words = strings.grading;
  return (
    <section className="grade-box" aria-label={words.title}>
      <div className="grade-now">
        <span className="metadata-key">{words.title}</span>
        {grade === null ? <span className="hint">{words.none}</span> : <GradeBadge grade={grade} isNamed />}
        <span className="stretch" />
        {!isReadOnly && !isOpen && <Button onClick={() => setOpen(true)}>{words.give}</Button>}
      </div>
      {grade !== null && last !== undefined && <GivenBy grading={last} />}
      {isOpen && <GradeForm ids={[source.id]} now={grade} onEnd={() => setOpen(false)} />}
      {gradings.length > 1 && (
        <details className="grade-history">
          <summary>{words.history(gradings.length)}</summary>
          <ol>
            {gradings.toReversed().map((grading, i) => (
              <li key={i}>
                {grading.reliability === null ? words.takenBack : <GradeBadge grade={grading.reliability} isNamed />}
                <GivenBy grading={grading} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function GivenBy({ grading: { creator, time, reason } }: { readonly grading: Grading }) {
  const name = useProject(({ view }) => view?.creators.find(({ id }) => id === creator)?.name);
  const words = strings.grading;
  return (
    <p className="hint grade-reason">
      {words.givenBy(name ?? words.unknownCreator, formatDay(time))}
      {reason === '' ? '' : `: ${reason}`}
    </p>
  );
}
