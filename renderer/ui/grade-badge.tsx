// The grade of a source as a small badge; what the letter means stands in its tooltip, or beside it. Presentational.
import { strings } from '../../core/language/index';
import type { Reliability } from '../../core/model/source';
import { Tip } from './tip';

interface GradeBadgeProps {
  readonly grade: Reliability;
  /** Its meaning stands beside it. */
  readonly isNamed?: boolean;
}

export function GradeBadge({ grade, isNamed = false }: GradeBadgeProps) {
  const { scale, explained, named } = strings.grading;
  return (
    <Tip text={isNamed ? explained[grade] : `${named(grade, scale[grade])}. ${explained[grade]}`}>
      <span className="grade">
        <span className="grade-letter" {...(!isNamed && { 'aria-hidden': true })}>
          {grade}
        </span>
        {isNamed ? scale[grade] : <span className="visually-hidden">{named(grade, scale[grade])}</span>}
      </span>
    </Tip>
  );
}
