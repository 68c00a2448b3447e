// The form that a grade is given in, for one source or many: which, why, and in whose name.
import { useState, type RefObject } from 'react';
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import { Reliability } from '../../core/model/source';
import { run } from '../commands';
import { useSettings } from '../state/settings';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';

interface GradeFormProps {
  readonly ids: readonly SourceId[];
  /** The grade that they have, all the same. */
  readonly now: Reliability | null;
  /** The grade that was named already: only the reason is asked for. */
  readonly named?: Reliability | null;
  /** Whether any of them has a grade. */
  readonly isGraded?: boolean;
  /** Of a dialog: gets what has the keyboard first, and gives it the keyboard. */
  readonly first?: RefObject<HTMLInputElement | null>;
  readonly onEnd: () => void;
}

export function GradeForm({ ids, now, named = null, isGraded = now !== null, first, onEnd }: GradeFormProps) {
  const [grade, setGrade] = useState<Reliability | null>(named ?? now);
  const [reason, setReason] = useState('');
  const [isBusy, whileBusy] = useBusy();
  const creator = useSettings((settings) => settings.creator?.name);
  const words = strings.grading;
  const focused = first === undefined ? { autoFocus: true } : { ref: first };
  const give = (reliability: Reliability | null) =>
    whileBusy(async () => {
      const input = { ids: [...ids], reliability, reason: reason.trim() };
      if ((await run({ type: 'gradeSources', input })) !== null) onEnd();
    });
  return (
    <form
      className="grade-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (grade !== null) give(grade);
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
              {...(named === null && (grade === option || (grade === null && i === 0)) && focused)}
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
        {...(named !== null && focused)}
        onChange={(event) => setReason(event.target.value)}
      />
      {creator !== undefined && <p className="hint">{words.gradedAs(creator)}</p>}
      <div className="modal-buttons">
        {isGraded && <Button onClick={() => give(null)}>{words.takeBack}</Button>}
        <span className="stretch" />
        <Button onClick={onEnd}>{words.cancel}</Button>
        <Button type="submit" variant="primary" disabled={grade === null || isBusy}>
          {words.give}
        </Button>
      </div>
    </form>
  );
}
