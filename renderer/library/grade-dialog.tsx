// Asks how reliable sources are and why, where there is no Source tab to do it in.
import { useRef } from 'react';
import type { SourceId } from '../../core/model/identifier';
import { strings } from '../../core/language/index';
import { gradeOf, type Reliability } from '../../core/model/source';
import { mirror } from '../state/project';
import { Modal } from '../ui/modal';
import { GradeForm } from './grade-form';
import { endQuestion } from './source-actions';

interface GradeDialogProps {
  readonly ids: readonly SourceId[];
  /** The one that was named already. */
  readonly grade: Reliability | null;
}

export function GradeDialog({ ids, grade }: GradeDialogProps) {
  const first = useRef<HTMLInputElement>(null);
  const of = new Set(ids);
  const sources = mirror.getState().view?.sources.filter(({ id }) => of.has(id)) ?? [];
  const grades = new Set(sources.map(gradeOf));
  const now = grades.size === 1 ? ([...grades][0] ?? null) : null;
  const isGraded = sources.some((source) => gradeOf(source) !== null);
  return (
    <Modal
      title={strings.grading.dialog(ids.length, sources[0]?.title ?? null)}
      onClose={endQuestion}
      initialFocus={first}
    >
      <GradeForm ids={ids} now={now} named={grade} isGraded={isGraded} first={first} onEnd={endQuestion} />
    </Modal>
  );
}
