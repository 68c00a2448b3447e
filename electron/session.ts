// The open project: the one authority. Everything that changes it passes here, one after the other, and becomes one
// diff = one journal record = one undo step = one `changed` event. Knows no window and no dialog.
import { countPassages, updateCounts, type Counts } from '../core/analysis/counts';
import { internalCommands } from '../core/commands/index';
import { prepare, type Prepared } from '../core/commands/execute';
import type { Events, HistoryLabels, ProjectView, UndoPreview } from '../core/contract';
import { invert, sizeOf, type Diff } from '../core/history/diff';
import type { HistoryEntry } from '../core/history/entry';
import {
  continueChange,
  doChange,
  noHistory,
  redoChange,
  undoChange,
  type Change,
  type JournalRecord,
} from '../core/history/record';
import { countDiff, squash, undoPath } from '../core/history/undo-path';
import { strings } from '../core/language/index';
import { compareReadingOrder, type Annotation } from '../core/model/annotation';
import type { Sha256, SourceId, Timestamp } from '../core/model/identifier';
import type { LayoutRange } from '../core/model/layout';
import type { Creator } from '../core/model/project';
import { sortedSources, type ProjectState } from '../core/model/state';
import { fail, succeed, type Result } from '../core/result';
import { HistoryNames } from './history-names';
import type { ProjectStore } from './storage/store';
import { PassageFinder } from './passage-finder';
import { TextCache } from './text-cache';

export interface SessionPorts {
  readonly newId: () => string;
  readonly now: () => Timestamp;
  /** Who is at work; null until a name is known. */
  readonly creator: () => Creator | null;
  readonly changed: (event: Events['changed']) => void;
}

type Revised = Result<{ revision: number }>;

/** Records a `changed` event carries at most; beyond it the window asks again, which is cheaper than cloning them. */
const largestEvent = 5000;

export class Session {
  readonly store: ProjectStore;
  readonly texts: TextCache;
  readonly passages: PassageFinder;
  readonly #ports: SessionPorts;
  readonly #names: HistoryNames;
  #counts: Counts;
  #closing = false;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(store: ProjectStore, ports: SessionPorts) {
    this.store = store;
    this.#ports = ports;
    this.texts = new TextCache((revision) => store.readText(revision));
    this.#names = new HistoryNames((revision) => store.record(revision));
    this.passages = new PassageFinder(() => store.state);
    this.#counts = countPassages(store.state);
  }

  /** Waits for the commands before it, so that labels, counts and records belong to one revision. */
  view(): Promise<Omit<ProjectView, 'lastSource' | 'hiddenTags'>> {
    return this.#inTurn(async () => {
      const { directory, state, revision, saveState, readOnly } = this.store;
      return {
        directory,
        project: state.project,
        creators: [...state.creators.values()],
        tags: [...state.tags.values()],
        sources: sortedSources(state),
        counts: this.#counts,
        revision,
        history: await this.#names.labels(this.store.pointers),
        saveState,
        readOnly,
      };
    });
  }

  /** What undo and redo would do, for the menu. */
  labels(): Promise<HistoryLabels> {
    return this.#names.labels(this.store.pointers);
  }

  /** A source's annotations in reading order. */
  annotations(source: SourceId): Result<readonly Annotation[]> {
    const { state } = this.store;
    if (!state.sources.has(source)) return fail('NOT_FOUND', strings.failures.sourceUnknown);
    return succeed([...(state.annotations.get(source)?.values() ?? [])].sort(compareReadingOrder));
  }

  text(revision: Sha256): Promise<Result<string>> {
    return this.texts.get(revision);
  }

  /** A command from the window: internal ones are unknown to it. */
  async execute(type: string, input: unknown): Promise<Revised> {
    const internal: ReadonlySet<string> = internalCommands;
    if (internal.has(type)) return fail('UNKNOWN_COMMAND', strings.failures.unknownCommand(type));
    return this.run(type, input);
  }

  /** A command, internal or not. */
  async run(type: string, input: unknown): Promise<Revised> {
    const prepared = prepare(type, input);
    return prepared.ok ? this.#inTurn(() => this.#apply(prepared.value)) : prepared;
  }

  /** A change that no command describes (an import). `build` sees state and revision when its turn has come. */
  change(
    type: string,
    label: string,
    build: (state: ProjectState, revision: number) => Result<Diff>,
  ): Promise<Revised> {
    return this.#inTurn(async () => {
      const creator = this.mayChange();
      if (!creator.ok) return creator;
      const diff = build(this.store.state, this.store.revision);
      return diff.ok ? this.#commit(type, label, diff.value, creator.value) : diff;
    });
  }

  undo(): Promise<Revised> {
    return this.#inTurn(() => this.#step('undo'));
  }

  redo(): Promise<Revised> {
    return this.#inTurn(() => this.#step('redo'));
  }

  /** What was done before revision `before` (null: up to now), newest first. */
  history(before: number | null, limit: number): Promise<Result<readonly HistoryEntry[]>> {
    return this.#inTurn(() => this.store.history(before ?? this.store.revision + 1, limit));
  }

  /** What undoing everything after `revision` would change. NOTHING_TO_UNDO when no undo leads there. */
  previewUndoTo(revision: number): Promise<Result<UndoPreview>> {
    return this.#inTurn(async () => {
      const path = await this.#undoPathTo(revision);
      if (!path.ok) return path;
      const diffs = path.value.map((record) => invert(record.diff));
      return succeed({ labels: path.value.map(({ label }) => label), counts: countDiff(squash(diffs)) });
    });
  }

  /** Undoes everything after `revision`, step by step: each can be redone by itself. */
  undoTo(revision: number): Promise<Revised> {
    return this.#inTurn(async () => {
      const path = await this.#undoPathTo(revision);
      if (!path.ok) return path;
      for (let left = path.value.length; left > 0; left--) {
        const undone = await this.#step('undo');
        if (!undone.ok) return undone;
      }
      return succeed({ revision: this.store.revision });
    });
  }

  /** A copy that later commands do not touch (records are immutable, tables are copied), for exports that take time. */
  snapshot(): ProjectState {
    const { state } = this.store;
    return {
      project: state.project,
      creators: new Map(state.creators),
      tags: new Map(state.tags),
      sources: new Map(state.sources),
      annotations: new Map([...state.annotations].map(([source, table]) => [source, new Map(table)])),
      sourceOf: new Map(state.sourceOf),
    };
  }

  /** Canonical texts of every revision in `state`. */
  allTexts(state: ProjectState): Promise<Result<ReadonlyMap<Sha256, string>>> {
    const revisions = [...state.sources.values()].flatMap((source) => source.revisions.map((r) => r.textSha256));
    return this.texts.getAll(new Set(revisions));
  }

  /** The ranges of every layout that a revision in `state` names, by the layout's hash. */
  async allLayouts(state: ProjectState): Promise<Result<ReadonlyMap<Sha256, readonly LayoutRange[]>>> {
    const layouts = new Map<Sha256, readonly LayoutRange[]>();
    for (const { layoutSha256: hash } of [...state.sources.values()].flatMap((source) => source.revisions)) {
      if (hash === undefined || layouts.has(hash)) continue;
      const layout = await this.store.readLayout(hash);
      if (!layout.ok) return layout;
      layouts.set(hash, layout.value.ranges);
    }
    return succeed(layouts);
  }

  /** After the commands before it; later ones are refused. A close that fails leaves the session as it was. */
  close(options: { readonly discardUnsaved: boolean }): Promise<Result<void>> {
    return this.#inTurn(async () => {
      this.#closing = true;
      const closed = await this.store.close(options);
      if (!closed.ok) this.#closing = false;
      return closed;
    });
  }

  async #apply(prepared: Prepared): Promise<Revised> {
    const creator = this.mayChange();
    if (!creator.ok) return creator;
    const texts = await this.texts.getAll(prepared.texts);
    if (!texts.ok) return texts;
    const step = await this.#stepOf(prepared);
    const { state } = this.store;
    const label = prepared.label(state); // before the change: a removed tag still has its name
    const diff = prepared.apply(state, {
      newId: this.#ports.newId,
      now: this.#ports.now(),
      creator: creator.value,
      text: (revision) => texts.value.get(revision),
      ...(step === null ? {} : { step }),
    });
    return diff.ok ? this.#commit(prepared.type, label, diff.value, creator.value, step) : diff;
  }

  /** The step that undo would take back next, when the command goes on with it. */
  async #stepOf({ goesOn }: Prepared): Promise<JournalRecord | null> {
    const { undo } = this.store.pointers;
    if (goesOn === null || undo === null) return null;
    const record = await this.store.record(undo);
    return record.ok && record.value.action === 'do' && goesOn(record.value) ? record.value : null;
  }

  async #commit(
    type: string,
    label: string,
    diff: Diff,
    creator: Creator,
    step: JournalRecord | null = null,
  ): Promise<Revised> {
    if (sizeOf(diff) === 0) return succeed({ revision: this.store.revision });
    const next = this.store.revision + 1;
    const change =
      step === null
        ? doChange(type, label, diff, this.store.pointers, next)
        : continueChange(step, type, label, diff, next);
    return this.#record(change, creator, diff);
  }

  async #step(direction: 'undo' | 'redo'): Promise<Revised> {
    const creator = this.mayChange();
    if (!creator.ok) return creator;
    const { pointers, revision } = this.store;
    const target = pointers[direction];
    if (target === null) {
      return direction === 'undo'
        ? fail('NOTHING_TO_UNDO', strings.failures.nothingToUndo)
        : fail('NOTHING_TO_REDO', strings.failures.nothingToRedo);
    }
    const record = await this.store.record(target);
    if (!record.ok) return record;
    const change = direction === 'undo' ? undoChange : redoChange;
    return this.#record(change(record.value, pointers, revision + 1), creator.value);
  }

  /** The records to undo, newest first. */
  async #undoPathTo(revision: number): Promise<Result<readonly JournalRecord[]>> {
    const records = await this.store.recordsAfter(revision);
    if (!records.ok) return records;
    const byRevision = new Map(records.value.map((record) => [record.revision, record]));
    const path = undoPath(this.store.pointers, revision, (step) => byRevision.get(step)?.before ?? noHistory);
    if (path === null || path.length === 0) return fail('NOTHING_TO_UNDO', strings.history.noWayBack);
    return succeed(path.map((step) => byRevision.get(step)).filter((record) => record !== undefined));
  }

  /** `diff`: what changes now; less than the record says when it goes on with an earlier one. */
  async #record(change: Change, { id, name }: Creator, diff = change.diff): Promise<Revised> {
    const { revision } = this.store.commit(change, { time: this.#ports.now(), creator: { id, name } });
    this.#counts = updateCounts(this.#counts, diff);
    this.passages.apply(diff);
    this.#names.note(revision, change.label);
    const history = await this.#names.labels(this.store.pointers);
    this.#ports.changed({ revision, diff: sizeOf(diff) > largestEvent ? null : diff, history });
    return succeed({ revision });
  }

  /** Who would change it, or why nobody can. */
  mayChange(): Result<Creator> {
    if (this.#closing) return fail('NO_PROJECT', strings.failures.closing);
    const { readOnly } = this.store;
    if (readOnly !== null) return { ok: false, error: { ...readOnly, code: 'READ_ONLY' } };
    const creator = this.#ports.creator();
    return creator === null ? fail('NO_CREATOR', strings.failures.noCreator) : succeed(creator);
  }

  /** One after the other: a command that waits for a text must not be overtaken by one that builds on it. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(task);
    this.#tail = turn.catch(() => undefined); // its caller has the error; the next command runs all the same
    return turn;
  }
}
