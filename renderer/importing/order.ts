// In which order the files of a plan are shown: what is wrong comes first, once everything has been read.
import type { PlannedSource } from '../../core/analysis/source-plan';
import type { SourceImportState } from './state';

export interface PlanTotals {
  readonly twins: number;
  readonly near: number;
  readonly failed: number;
}

function weight({ failure, texts: [first] }: PlannedSource): number {
  if (failure !== null || first === undefined) return 0;
  if (first.twin !== null) return 1;
  return first.near === null ? 3 : 2;
}

export function ordered({ items, phase }: Pick<SourceImportState, 'items' | 'phase'>): PlannedSource[] {
  const all = [...items.values()].sort((a, b) => a.item - b.item);
  return phase === 'looking' || phase === 'reading' || phase === 'comparing'
    ? all
    : all.sort((a, b) => weight(a) - weight(b) || a.item - b.item);
}

export function totalsOf(items: readonly PlannedSource[]): PlanTotals {
  const count = (wanted: number) => items.filter((item) => weight(item) === wanted).length;
  return { failed: count(0), twins: count(1), near: count(2) };
}
