// Mirror of main's open project: its view, and the source being read. Only main's events change it.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { strings } from '../../core/language/index';
import type { Events, ProjectView } from '../../core/contract';
import type { Diff } from '../../core/history/diff';
import type { Annotation } from '../../core/model/annotation';
import type { SourceId, TagId } from '../../core/model/identifier';
import { currentRevision, type Source } from '../../core/model/source';
import type { Tag } from '../../core/model/tag';
import { fail, succeed, type Failure, type Result } from '../../core/result';
import { call, on } from '../bridge';
import { OpenSource } from './open-source';
import { touchesSource, updateView } from './view';

export interface ProjectMirror {
  /** none: no project is open. failed: main could not say. */
  readonly phase: 'loading' | 'none' | 'open' | 'failed';
  readonly failure: Failure | null;
  readonly view: ProjectView | null;
  readonly tags: ReadonlyMap<TagId, Tag>;
  /** The source asked for; `open` follows as soon as its text is here. */
  readonly sourceId: SourceId | null;
  readonly open: OpenSource | null;
  /** Why the source asked for cannot be read. */
  readonly sourceFailure: Failure | null;
  /** The open source's annotations in reading order. */
  readonly annotations: readonly Annotation[];
}

const nothing = { sourceId: null, open: null, sourceFailure: null, annotations: [] };
const noTags: ReadonlyMap<TagId, Tag> = new Map();

export const mirror = createStore<ProjectMirror>(() => ({
  phase: 'loading',
  failure: null,
  view: null,
  tags: noTags,
  ...nothing,
}));

/** The mirror, or a part of it, as React state. */
export function useProject<T>(select: (mirror: ProjectMirror) => T): T {
  return useStore(mirror, select);
}

/** Whether nothing can be changed here. */
export function useIsReadOnly(): boolean {
  return useProject(({ view }) => (view?.readOnly ?? null) !== null);
}

/** Rises with every request for a source; a reply to an older one is ignored. */
let ticket = 0;
/** Counts changes of the asked source's annotations: a reply that was overtaken by one is out of date. */
let changes = 0;
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
  showProject(answer.value, same ? before.sourceId : null);
}

function showProject(view: ProjectView | null, keep: SourceId | null = null): void {
  if (keep === null) {
    ticket += 1;
    forgetArrivals();
    mirror.setState(nothing);
  }
  const tags = view ? new Map(view.tags.map((tag) => [tag.id, tag])) : noTags;
  mirror.setState({ phase: view ? 'open' : 'none', failure: null, view, tags });
  const wanted = keep ?? view?.lastSource;
  const source = view?.sources.find(({ id }) => id === wanted) ?? view?.sources[0];
  if (source) void openSource(source.id);
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
  if (before.sourceId !== null && touchesSource(diff, before.sourceId)) changes += 1;
  if (before.open) {
    before.open.apply(diff);
    mirror.setState({ annotations: before.open.index.inReadingOrder() });
  }
  const first = next.sources[0];
  const gone = before.sourceId !== null && !next.sources.some(({ id }) => id === before.sourceId);
  if (gone) mirror.setState(nothing);
  if (first && (gone || before.sourceId === null)) void openSource(first.id);
}

/** Shows another source; what was asked for before and arrives late is ignored. */
export async function openSource(id: SourceId): Promise<void> {
  const source = mirror.getState().view?.sources.find((candidate) => candidate.id === id);
  if (source === undefined) return;
  ticket += 1;
  const mine = ticket;
  mirror.setState({ sourceId: id, sourceFailure: null });
  const loaded = await loadSource(source, () => mine === ticket);
  if (mine !== ticket) return;
  if (!loaded.ok) {
    mirror.setState({ open: null, annotations: [], sourceFailure: loaded.error });
    return;
  }
  mirror.setState({ open: loaded.value, annotations: loaded.value.index.inReadingOrder() });
  void call('rememberSource', { source: id }); // a setting that cannot be written is told by a notice
}

async function loadSource(source: Source, wanted: () => boolean): Promise<Result<OpenSource>> {
  const text = await call('text', { revision: currentRevision(source).textSha256 });
  if (!text.ok) return text;
  while (wanted()) {
    const before = changes;
    const annotations = await call('annotations', { source: source.id });
    if (!annotations.ok) return annotations;
    if (changes === before) return succeed(new OpenSource(source, text.value, annotations.value));
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
