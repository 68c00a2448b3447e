// Mirror of main's open project: its view, and the sources being read. Only main's events change it.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { strings } from '../../core/language/index';
import type { Events, ProjectView } from '../../core/contract';
import type { Diff } from '../../core/history/diff';
import type { LayoutRange } from '../../core/model/layout';
import type { Sha256, SourceId, TagId } from '../../core/model/identifier';
import { currentRevision, type Source } from '../../core/model/source';
import type { Tag } from '../../core/model/tag';
import { fail, succeed, type Failure, type Result } from '../../core/result';
import { call, on } from '../bridge';
import { notify } from './notices';
import { OpenSource } from './open-source';
import {
  activeText,
  changePane,
  onePane,
  paneOf,
  split,
  without,
  type ActiveText,
  type Pane,
  type PaneId,
  type Panes,
} from './panes';
import { RecentSources } from './recent-sources';
import { touchesSource, updateView } from './view';

/** `panes` are all texts on screen; sourceId, open, sourceFailure and annotations are the active pane's. */
export interface ProjectMirror extends Panes, ActiveText {
  /** none: no project is open. failed: main could not say. */
  readonly phase: 'loading' | 'none' | 'open' | 'failed';
  readonly failure: Failure | null;
  readonly view: ProjectView | null;
  readonly tags: ReadonlyMap<TagId, Tag>;
}

const noTags: ReadonlyMap<TagId, Tag> = new Map();

export const mirror = createStore<ProjectMirror>(() => ({
  phase: 'loading',
  failure: null,
  view: null,
  tags: noTags,
  ...onePane,
  ...activeText(onePane),
}));

/** The mirror, or a part of it, as React state. */
export function useProject<T>(select: (mirror: ProjectMirror) => T): T {
  return useStore(mirror, select);
}

/** Whether nothing can be changed here. */
export function useIsReadOnly(): boolean {
  return useProject(({ view }) => (view?.readOnly ?? null) !== null);
}

/** Rises with every request for a source in a pane; a reply to an older one is ignored. */
const tickets: Record<PaneId, number> = { 1: 0, 2: 0 };
/** Counts changes of annotations in the sources asked for: a reply that was overtaken by one is out of date. */
let changes = 0;
const recent = new RecentSources();
/** What became of the newest revisions, for callers that want to know what their command made. */
const arrived = new Map<number, Diff | null>();
const awaited = new Map<number, (diff: Diff | null) => void>();

/** Fetches the open project and follows it. */
export async function followProject(): Promise<void> {
  on('opened', showProject);
  on('changed', applyChange);
  on('saveState', (saveState) => {
    const { view } = mirror.getState();
    if (view) mirror.setState({ view: { ...view, saveState } });
  });
  await fetchView();
}

/** Asks main again for everything: after a failure, a gap, or a change too large to send. */
export async function fetchView(): Promise<void> {
  const answer = await call('view', {});
  if (!answer.ok) {
    mirror.setState({ phase: 'failed', failure: answer.error });
    return;
  }
  const before = mirror.getState();
  const same = before.view !== null && before.view.directory === answer.value?.directory;
  if (same && answer.value.revision < before.view.revision) return;
  showProject(answer.value, same);
}

/** `keep`: it is the project that was shown, and the panes stay. */
function showProject(view: ProjectView | null, keep = false): void {
  recent.clear();
  if (!keep) {
    for (const id of [1, 2] as const) tickets[id] += 1;
    forgetArrivals();
    showPanes(onePane);
  }
  const tags = view ? new Map(view.tags.map((tag) => [tag.id, tag])) : noTags;
  mirror.setState({ phase: view ? 'open' : 'none', failure: null, view, tags });
  for (const { id, sourceId } of mirror.getState().panes) {
    const wanted = sourceId ?? view?.lastSource;
    const source = view?.sources.find((candidate) => candidate.id === wanted) ?? view?.sources[0];
    if (source) void openSource(source.id, id);
  }
}

function showPanes(state: Panes): void {
  mirror.setState({ panes: state.panes, active: state.active, ...activeText(state) });
}

/** The window is about this pane from now on. Callers swap what the panes have selected (panes/actions.ts). */
export function makeActive(active: PaneId): void {
  showPanes({ panes: mirror.getState().panes, active });
}

/** An empty pane at the right; answers its id. */
export function addPane(): PaneId {
  const { active } = mirror.getState();
  const { panes, added } = split(mirror.getState());
  showPanes({ panes, active });
  return added;
}

export function removePane(id: PaneId): void {
  tickets[id] += 1;
  showPanes(without(mirror.getState(), id));
}

function applyChange({ revision, diff, history }: Events['changed']): void {
  const before = mirror.getState();
  const { view } = before;
  if (view === null || revision <= view.revision) return;
  announceArrival(revision, diff);
  if (diff === null || revision !== view.revision + 1) {
    void fetchView();
    return;
  }
  const next = updateView(view, revision, diff, history);
  const tags = next.tags === view.tags ? before.tags : new Map(next.tags.map((tag) => [tag.id, tag]));
  mirror.setState({ view: next, tags });
  if (before.panes.some(({ sourceId }) => sourceId !== null && touchesSource(diff, sourceId))) changes += 1;
  recent.apply(
    diff,
    before.panes.flatMap(({ open }) => open ?? []),
  );
  mirror.setState(activeText(before));
  leaveRemoved(next);
  reloadReplaced(next);
}

/** A text that has a newer revision now gives way to it. */
function reloadReplaced({ sources }: ProjectView): void {
  for (const { id, open } of mirror.getState().panes) {
    const source = open && sources.find((one) => one.id === open.source.id);
    if (source && currentRevision(source).textSha256 !== open.revision) void openSource(source.id, id);
  }
}

/** A source that is gone leaves its pane; the last pane shows the first source. */
function leaveRemoved({ sources }: ProjectView): void {
  const first = sources[0];
  for (const { id, sourceId } of mirror.getState().panes) {
    if (sourceId !== null && sources.some((source) => source.id === sourceId)) continue;
    if (mirror.getState().panes.length > 1) removePane(id);
    else if (first) void openSource(first.id, id);
    else showPanes(onePane);
  }
}

/** Shows another source, in the active pane unless told otherwise; what was asked for there before and arrives late is ignored. */
export async function openSource(id: SourceId, pane: PaneId = mirror.getState().active): Promise<void> {
  const source = mirror.getState().view?.sources.find((candidate) => candidate.id === id);
  if (source === undefined) return;
  tickets[pane] += 1;
  const mine = tickets[pane];
  const isWanted = () => mine === tickets[pane];
  const kept = recent.get(source);
  if (kept) {
    showIn(pane, { sourceId: id, open: kept, failure: null });
    rememberSource(id);
    return;
  }
  showIn(pane, { sourceId: id, failure: null });
  const loaded = await loadSource(source, isWanted);
  if (!isWanted()) return;
  // The pane beside may have fetched the same one meanwhile: both must hear of changes.
  const open = loaded.ok ? (recent.get(source) ?? loaded.value) : null;
  if (open && (await warnOfLayout(open), !isWanted())) return;
  if (open) {
    recent.put(open);
    rememberSource(id);
  }
  showIn(pane, { open, failure: loaded.ok ? null : loaded.error });
}

/** UTF-16 units of one paragraph that Chromium needs a second or more to lay out; the window stands still meanwhile. */
const slowParagraph = 300_000;

/** Says it before it begins: resolves when that has been painted. */
async function warnOfLayout({ paragraphs }: OpenSource): Promise<void> {
  const isSlow = paragraphs.starts.some((start, i) => (paragraphs.ends[i] ?? start) - start > slowParagraph);
  if (!isSlow) return;
  notify({ level: 'info', message: strings.reader.longParagraph });
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

/** For the next start. */
function rememberSource(source: SourceId): void {
  void call('rememberSource', { source }); // a setting that cannot be written is told by a notice
}

function showIn(id: PaneId, changes: Partial<Pane>): void {
  const { panes, active } = mirror.getState();
  if (paneOf({ panes, active }, id) === undefined) return;
  showPanes({ panes: changePane(panes, id, changes), active });
}

/** A text whose layout is damaged can be read without it: that is told, and no more. */
async function loadLayout(layoutSha256: Sha256 | undefined): Promise<readonly LayoutRange[]> {
  if (layoutSha256 === undefined) return [];
  const layout = await call('layout', { layout: layoutSha256 });
  if (layout.ok) return layout.value;
  notify({ level: 'error', failure: layout.error });
  return [];
}

async function loadSource(source: Source, wanted: () => boolean): Promise<Result<OpenSource>> {
  const { textSha256: revision, layoutSha256 } = currentRevision(source);
  const [text, layout] = await Promise.all([call('text', { revision }), loadLayout(layoutSha256)]);
  if (!text.ok) return text;
  while (wanted()) {
    const before = changes;
    const annotations = await call('annotations', { source: source.id });
    if (!annotations.ok) return annotations;
    if (changes === before) return succeed(new OpenSource(source, text.value, annotations.value, layout));
  }
  return fail('CANCELLED', strings.failures.otherTextOpened);
}

/** What the change with this revision did; null when it was too large to be told, or the project was closed. */
export function changeAt(revision: number): Promise<Diff | null> {
  const known = arrived.get(revision);
  if (known !== undefined) return Promise.resolve(known);
  const { view } = mirror.getState();
  if (view === null || view.revision >= revision) return Promise.resolve(null);
  return new Promise((resolve) => awaited.set(revision, resolve));
}

function announceArrival(revision: number, diff: Diff | null): void {
  arrived.set(revision, diff);
  arrived.delete(revision - 20);
  for (const [wanted, resolve] of awaited) {
    if (wanted > revision) continue;
    awaited.delete(wanted);
    resolve(wanted === revision ? diff : null);
  }
}

function forgetArrivals(): void {
  arrived.clear();
  for (const resolve of awaited.values()) resolve(null);
  awaited.clear();
}
