// How reliable the source is held to be: the grade in force, a way to give another, and the history of all.
import { useState } from 'react';
import { formatDay } from '../../../core/language/dates';
import { strings } from '../../../core/language/index';
import { gradeOf, Reliability, type Grading, type Source } from '../../../core/model/source';
import { run } from '../../commands';
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
      {isOpen && <GradeForm source={source} onEnd={() => setOpen(false)} />}
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

function GradeForm({ source, onEnd }: { readonly source: Source; readonly onEnd: () => void }) {
  const now = gradeOf(source);
  const [grade, setGrade] = useState<Reliability | null>(now);
  const [reason, setReason] = useState('');
  const words = strings.grading;
  const give = async (reliability: Reliability | null) => {
    const done = await run({ type: 'gradeSources', input: { ids: [source.id], reliability, reason: reason.trim() } });
    if (done !== null) onEnd();
  };
  return (
    <form
      className="grade-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (grade !== null) void give(grade);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onEnd();
      }}
    >
      <fieldset className="grade-choices">
        <legend className="hint">{words.hint}</legend>
        {Reliability.options.map((option, i) => (
          <label key={option} className="grade-choice" title={words.explained[option]}>
            <input
              type="radio"
              name="grade"
              value={option}
              checked={grade === option}
              autoFocus={grade === option || (grade === null && i === 0)}
              onChange={() => setGrade(option)}
            />
            {words.named(option, words.scale[option])}
          </label>
        ))}
      </fieldset>
      {grade !== null && <p className="hint">{words.explained[grade]}</p>}
      <input
        className="input metadata-input"
        aria-label={words.reason}
        placeholder={`${words.reason} (${words.reasonHint})`}
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="button-row">
        <Button type="submit" variant="primary" disabled={grade === null}>
          {words.give}
        </Button>
        {now !== null && <Button onClick={() => void give(null)}>{words.takeBack}</Button>}
        <Button onClick={onEnd}>{words.cancel}</Button>
      </div>
    </form>
  );
}
