// Pure: one or two panes of text side by side, and which of them is read.
import type { Annotation } from '../../core/model/annotation';
import type { SourceId } from '../../core/model/identifier';
import type { Failure } from '../../core/result';
import type { OpenSource } from './open-source';

export type PaneId = 1 | 2;

export interface Pane {
  readonly id: PaneId;
  /** The source asked for; `open` follows as soon as its text is here. */
  readonly sourceId: SourceId | null;
  readonly open: OpenSource | null;
  /** Why the source asked for cannot be read. */
  readonly failure: Failure | null;
}

/** In the order of the window, left to right; the active one had the keyboard or the mouse last. */
export interface Panes {
  readonly panes: readonly Pane[];
  readonly active: PaneId;
}

/** What the active pane shows: most of the window is about that. */
export interface ActiveText {
  readonly sourceId: SourceId | null;
  readonly open: OpenSource | null;
  readonly sourceFailure: Failure | null;
  /** The open source's annotations in reading order. */
  readonly annotations: readonly Annotation[];
}

const noAnnotations: readonly Annotation[] = [];

export const emptyPane = (id: PaneId): Pane => ({ id, sourceId: null, open: null, failure: null });

export const onePane: Panes = { panes: [emptyPane(1)], active: 1 };

export function paneOf({ panes }: Panes, id: PaneId): Pane | undefined {
  return panes.find((pane) => pane.id === id);
}

/** The pane beside the active one. */
export function otherPane({ panes, active }: Panes): Pane | undefined {
  return panes.find(({ id }) => id !== active);
}

export function changePane(panes: readonly Pane[], id: PaneId, changes: Partial<Pane>): readonly Pane[] {
  return panes.map((pane) => (pane.id === id ? { ...pane, ...changes } : pane));
}

/** The panes with one more at the right. */
export function split({ panes }: Panes): { readonly panes: readonly Pane[]; readonly added: PaneId } {
  const added = panes.some(({ id }) => id === 1) ? 2 : 1;
  return { panes: [...panes, emptyPane(added)], added };
}

/** The panes without `id`; the last one stays. */
export function without(panes: Panes, id: PaneId): Panes {
  const left = panes.panes.filter((pane) => pane.id !== id);
  const first = left[0];
  if (first === undefined) return panes;
  return { panes: left, active: panes.active === id ? first.id : panes.active };
}

export function activeText(state: Panes): ActiveText {
  const pane = paneOf(state, state.active);
  return {
    sourceId: pane?.sourceId ?? null,
    open: pane?.open ?? null,
    sourceFailure: pane?.failure ?? null,
    annotations: pane?.open?.index.inReadingOrder() ?? noAnnotations,
  };
}
