// The import of texts that is at hand: what main has told of it, and what the analyst has chosen. Never saved.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  isTakenByDefault,
  type ImportPhase,
  type ImportProgress,
  type ImportReport,
  type PlannedSource,
} from '../../core/analysis/source-plan';
import { on } from '../bridge';
import { ordered } from './order';

export interface SourceImportState {
  readonly importId: string;
  readonly phase: ImportPhase | 'done';
  readonly done: number;
  readonly total: number;
  readonly files: readonly string[];
  readonly items: ReadonlyMap<number, PlannedSource>;
  /** Where the analyst's choice differs from what is usual. */
  readonly taken: ReadonlyMap<number, boolean>;
  readonly variants: ReadonlyMap<number, string | null>;
  readonly encodings: ReadonlyMap<number, string | null>;
  /** Whose details are shown. */
  readonly current: number | null;
  /** The analyst has gone to a file: it stays the one that is shown. */
  readonly hasLooked: boolean;
  readonly isStopping: boolean;
  readonly report: ImportReport | null;
}

const begun = (importId: string): SourceImportState => ({
  importId,
  phase: 'looking',
  done: 0,
  total: 0,
  files: [],
  items: new Map(),
  taken: new Map(),
  variants: new Map(),
  encodings: new Map(),
  current: null,
  hasLooked: false,
  isStopping: false,
  report: null,
});

interface AtHand {
  readonly at: SourceImportState | null;
  /** The one that was closed last: what main was still saying of it is not heard. */
  readonly closed: string | null;
}

export const sourceImport = createStore<AtHand>(() => ({ at: null, closed: null }));

export const useSourceImport = (): SourceImportState | null => useStore(sourceImport, ({ at }) => at);

/** Changes what is at hand, if anything still is. */
export function changeImport(change: (at: SourceImportState) => Partial<SourceImportState>): void {
  sourceImport.setState(({ at }) => ({ at: at === null ? null : { ...at, ...change(at) } }));
}

export function followImports(): void {
  on('importProgress', hear);
  on('opened', endImport);
}

export const endImport = () =>
  sourceImport.setState(({ at, closed }) => ({ at: null, closed: at?.importId ?? closed }));

/** An import that was closed may still say something: only the first word of a new one opens the dialog. */
function hear({ importId, items, ...progress }: ImportProgress): void {
  const { at, closed } = sourceImport.getState();
  if (importId === closed) return;
  const isNew = at?.importId !== importId;
  if (isNew && (!isFirst(progress.phase) || progress.done > 0)) return;
  const before = isNew ? begun(importId) : at;
  if (before.phase === 'done') return;
  const all = new Map(before.items);
  for (const item of items) all.set(item.item, item);
  const current = before.current ?? items[0]?.item ?? null;
  const isReady = progress.phase === 'planned' && before.phase !== 'planned' && !before.hasLooked;
  // What is wrong stands first now, and is shown.
  const first = isReady ? (ordered({ items: all, phase: 'planned' })[0]?.item ?? null) : current;
  sourceImport.setState({ at: { ...before, ...progress, items: all, current: first } });
}

const isFirst = (phase: ImportPhase) => phase === 'looking' || phase === 'reading';

export const isTaken = ({ taken }: SourceImportState, item: PlannedSource): boolean =>
  item.texts.length > 0 && (taken.get(item.item) ?? isTakenByDefault(item));

/** The text of a file that would be imported. */
export function textOf(
  { variants }: SourceImportState,
  item: PlannedSource,
): PlannedSource['texts'][number] | undefined {
  const chosen = variants.get(item.item);
  return item.texts.find(({ variant }) => variant === chosen) ?? item.texts[0];
}
