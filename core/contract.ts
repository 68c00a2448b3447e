// Every call and every event between renderer and main: name, input schema, output type. One declaration; main's
// handlers, the preload and the renderer's bridge derive from it.
import { z } from 'zod';
import { type ActionId, actionIds } from './actions';
import type { Counts } from './analysis/counts';
import type { PassageHit, PassageHits } from './analysis/passage-search';
import type { PlannedReplacement, ReplacedCounts } from './analysis/replacement-plan';
import type { ImportProgress, ImportReport, PlannedSource } from './analysis/source-plan';
import type { ImportPlan } from './formats/project-json/plan';
import type { Diff } from './history/diff';
import type { HistoryEntry } from './history/entry';
import type { DiffCounts } from './history/undo-path';
import type { LanguageCode } from './language/index';
import type { Annotation } from './model/annotation';
import { AnnotationId, ProjectId, Sha256, SourceId, TagId } from './model/identifier';
import type { LayoutRange } from './model/layout';
import { PreferenceChanges, type Preferences } from './model/preferences';
import type { Creator, Project } from './model/project';
import type { SaveState } from './model/save-state';
import type { Source } from './model/source';
import type { Tag } from './model/tag';
import type { Versions } from './model/versions';
import type { Failure, Result } from './result';
import type { Hits } from './text/find';
import type { Verification, VerificationProgress } from './verification';

/** Passages and tags as they were at some moment. */
export interface PassagesThen {
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
}

/** What undo and redo would do next, in words; null when there is nothing. */
export interface HistoryLabels {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** What going back several steps would do. */
export interface UndoPreview {
  /** Of the steps to undo, newest first. */
  readonly labels: readonly string[];
  /** What changes altogether. */
  readonly counts: DiffCounts;
}

/** A project as a window first sees it; a source's annotations and text are asked for when it is read. */
export interface ProjectView {
  readonly directory: string;
  readonly project: Project;
  readonly creators: readonly Creator[];
  readonly tags: readonly Tag[];
  readonly sources: readonly Source[];
  /** The source this user read last in this project, if it is still known; it may be gone. */
  readonly lastSource: SourceId | null;
  /** Tags that this user has hidden from the text of this project. */
  readonly hiddenTags: readonly TagId[];
  readonly counts: Counts;
  readonly revision: number;
  readonly history: HistoryLabels;
  readonly saveState: SaveState;
  /** Why nothing can be changed; null when it can. */
  readonly readOnly: Failure | null;
}

export interface Settings {
  /** Who annotates on this machine; null until asked. */
  readonly creator: Creator | null;
  /** Recently used tags, newest first, by id. */
  readonly recentTags: readonly string[];
  /** What was last chosen in the palette, newest first: kind and id (renderer/palette/entries.ts). */
  readonly recentPicks: readonly string[];
  /** Project folders, newest first. */
  readonly recentProjects: readonly string[];
  readonly preferences: Preferences;
  /** The language in force: the preferred one, or the system's. */
  readonly language: LanguageCode;
}

/** What the picker of an import shows, and how the analyst's answer names it. */
export interface PlannedImport {
  readonly planId: string;
  readonly file: string;
  readonly plan: ImportPlan;
}

/** What the window cannot know of the program. */
export interface About {
  readonly versions: Versions;
  /** Where errors are written. */
  readonly errorLog: string;
}

/** Whose bytes as received: a revision of a source, by the hashes of its text and of the bytes. */
export const OriginalAsked = z.strictObject({ source: SourceId, text: Sha256, original: Sha256 });
export type OriginalAsked = z.infer<typeof OriginalAsked>;

/** The bytes of a source as they were received, as far as they can be shown. */
export interface Original {
  readonly file: string;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Its beginning, decoded by the encoding of the revision; never interpreted. */
  readonly text: string;
  readonly isWhole: boolean;
}

const nothing = z.strictObject({});

/** `input` is parsed in main before the handler sees it; `output` is never set: it carries the type. */
interface Call<Input extends z.ZodType, Output> {
  readonly input: Input;
  readonly output?: Output;
}
const call = <Input extends z.ZodType>(input: Input) => ({ returns: <Output>(): Call<Input, Output> => ({ input }) });

/** A line of the history of the project in `directory`. */
const Line = z.strictObject({ directory: z.string().max(4096), revision: z.int().min(1) });

export const calls = {
  /** The open project, or null when none is open. */
  view: call(nothing).returns<ProjectView | null>(),
  /** The canonical text of a revision. */
  text: call(z.strictObject({ revision: Sha256 })).returns<string>(),
  /** The layout with this hash, beside a canonical text. TEXT_MISSING, TEXT_DAMAGED. */
  layout: call(z.strictObject({ layout: Sha256 })).returns<readonly LayoutRange[]>(),
  /** A source's annotations in reading order. */
  annotations: call(z.strictObject({ source: SourceId })).returns<readonly Annotation[]>(),
  /** Runs a command of core/commands. Resolves when it is applied; `changed` and `saveState` tell the rest. */
  execute: call(z.strictObject({ type: z.string().max(100), input: z.unknown() })).returns<{ revision: number }>(),
  /** Where a text matches a regular expression. A newer search ends an older one. INVALID_INPUT, TIMED_OUT, CANCELLED. */
  findPattern: call(
    z.strictObject({
      revision: Sha256,
      query: z.string().min(1).max(2000),
      matchCase: z.boolean(),
      wholeWord: z.boolean(),
    }),
  ).returns<Hits>(),
  undo: call(nothing).returns<{ revision: number }>(),
  redo: call(nothing).returns<{ revision: number }>(),
  /** What was done before revision `before` (null: up to now), newest first, at most `limit`. */
  history: call(z.strictObject({ before: z.int().min(1).nullable(), limit: z.int().min(1).max(500) })).returns<
    readonly HistoryEntry[]
  >(),
  /** What undoing everything after `revision` would change. NO_PROJECT when another project is open than was looked at. */
  previewUndoTo: call(Line).returns<UndoPreview>(),
  undoTo: call(Line).returns<{ revision: number }>(),
  settings: call(nothing).returns<Settings>(),
  setCreatorName: call(z.strictObject({ name: z.string().trim().min(1).max(200) })).returns<Settings>(),
  /** Remembers that a tag was used, for "recent first" and "last tag". */
  rememberTag: call(z.strictObject({ tag: z.string().max(64) })).returns<Settings>(),
  /** Remembers which source of the open project is read, so that it is open again at the next start. */
  rememberSource: call(z.strictObject({ source: SourceId })).returns<null>(),
  /** Remembers which tags are hidden in this project, if it is still the open one. */
  rememberHiddenTags: call(z.strictObject({ project: ProjectId, tags: z.array(TagId).max(10_000) })).returns<null>(),
  /** Passages of the whole project that hold all of these words; all passages when there are none. */
  findPassages: call(
    z.strictObject({ words: z.string().max(200), limit: z.int().min(1).max(200) }),
  ).returns<PassageHits>(),
  /** Of these passages those that still are there, in the order asked for. */
  passageHits: call(z.strictObject({ ids: z.array(AnnotationId).max(100) })).returns<readonly PassageHit[]>(),
  /** Remembers what was chosen in the palette, for “recent first”. */
  rememberPick: call(z.strictObject({ pick: z.string().min(1).max(100) })).returns<Settings>(),
  changePreferences: call(z.strictObject({ changes: PreferenceChanges })).returns<Settings>(),
  /** The menu bar goes with everything else in focus mode. */
  showMenuBar: call(z.strictObject({ isShown: z.boolean() })).returns<null>(),
  /** Adds the starter tag set to the open project. */
  addStarterTags: call(nothing).returns<{ revision: number }>(),
  /** Runs an action that main owns (core/actions.ts), as its menu item would. */
  runAction: call(z.strictObject({ action: z.enum(actionIds) })).returns<null>(),
  /** Opens a project folder from the recent list. */
  openRecent: call(z.strictObject({ directory: z.string().max(4096) })).returns<null>(),
  /** Makes a copy of a project that was found damaged (a failure's remedy names it), and opens the copy. */
  rebuildCopy: call(z.strictObject({ directory: z.string().max(4096) })).returns<null>(),
  /** Takes the open project's lock from the holder that it was opened beside, and opens it again to edit it. */
  editAnyway: call(nothing).returns<null>(),
  /** Carries out a planned import: one undoable step. */
  applyImport: call(
    z.strictObject({ planId: z.string().max(64), conflicts: z.enum(['keepMine', 'takeTheirs']) }),
  ).returns<{ revision: number }>(),
  /** Plans a text that was pasted, as `importProgress` tells. */
  pasteSource: call(
    z.strictObject({ title: z.string().max(2000), text: z.string().min(1).max(50_000_000) }),
  ).returns<null>(),
  /** Reads a file of the plan in another encoding; null: in the one that is found. */
  readSourceAgain: call(
    z.strictObject({ importId: z.string().max(64), item: z.int().min(0), encoding: z.string().max(40).nullable() }),
  ).returns<PlannedSource>(),
  /** The beginning of a text of the plan. */
  previewSource: call(
    z.strictObject({ importId: z.string().max(64), item: z.int().min(0), variant: z.string().max(40).nullable() }),
  ).returns<string>(),
  /** Imports what was chosen of the plan: one undoable step. Resolves when it is over. */
  applySources: call(
    z.strictObject({
      importId: z.string().max(64),
      choices: z
        .array(z.strictObject({ item: z.int().min(0), variant: z.string().max(40).nullable() }))
        .min(1)
        .max(50_000),
    }),
  ).returns<ImportReport>(),
  /** Ends reading or importing; what has been imported stays, and `applySources` answers what that is. */
  cancelSources: call(z.strictObject({ importId: z.string().max(64) })).returns<null>(),
  /** Files and folders dropped upon the window: texts are planned, or a Project JSON is. */
  takeDropped: call(z.strictObject({ files: z.array(z.string().min(1).max(4096)).min(1).max(1000) })).returns<null>(),
  /**
   * What would replace the text of a source: a file that the analyst chooses, or its kept bytes, in the encoding in use.
   * INVALID_INPUT when those have no encoding to choose; CANCELLED. `replacing` tells that the reading has begun.
   */
  planReplacement: call(
    z.strictObject({ source: SourceId, from: z.enum(['file', 'kept']) }),
  ).returns<PlannedReplacement>(),
  /** The same, read in another encoding; null: in the one that is found. */
  readReplacementAgain: call(
    z.strictObject({ planId: z.string().max(64), encoding: z.string().max(40).nullable() }),
  ).returns<PlannedReplacement>(),
  /** Gives the source of the plan the text with this hash: as `replaceText`. */
  applyReplacement: call(
    z.strictObject({ planId: z.string().max(64), encoding: z.string().max(40).nullable(), textSha256: Sha256 }),
  ).returns<ReplacedCounts>(),
  /**
   * Gives a source this text, which was pasted. CANCELLED; ALREADY_EXISTS when it is the text that the source has.
   * `replacing` tells how far it is.
   */
  replaceText: call(z.strictObject({ source: SourceId, text: z.string().max(100_000_000) })).returns<ReplacedCounts>(),
  /** Ends the reading or replacement that is under way; it answers CANCELLED. */
  cancelReplacement: call(nothing).returns<null>(),
  /** What two texts differ in: four numbers for each change, [start, end) in the one and in the other, UTF-16 units. */
  compareRevisions: call(z.strictObject({ from: Sha256, to: Sha256 })).returns<Int32Array>(),
  /** The passages of a source as they were while this was its text; null when it never was. */
  passagesThen: call(z.strictObject({ source: SourceId, revision: Sha256 })).returns<PassagesThen | null>(),
  cancelImport: call(z.strictObject({ planId: z.string().max(64) })).returns<null>(),
  about: call(nothing).returns<About>(),
  /** The diagnostic report as one text (core/diagnostics/report.ts). */
  diagnosticReport: call(nothing).returns<string>(),
  /** Writes a text to a file that the analyst names in the system's dialog; `suggestion` is its name without an ending. */
  saveText: call(z.strictObject({ suggestion: z.string().min(1).max(200), text: z.string().max(2_000_000) })).returns<{
    file: string;
  }>(),
  /** Verifies the open project, reading only; `verifying` tells how far it is. CANCELLED when it is stopped. */
  verifyProject: call(nothing).returns<Verification>(),
  stopVerifying: call(nothing).returns<null>(),
  /** The kept bytes of a revision as text, at most the first megabyte of it; where the file stands. FILE_MISSING. */
  original: call(OriginalAsked).returns<Original>(),
  /** Shows the kept original in the system's file manager. It is never opened. */
  showOriginal: call(OriginalAsked).returns<null>(),
  /** The answer to `leaving`: what was being written has been handed over. */
  readyToLeave: call(nothing).returns<null>(),
  /** Puts text on the clipboard. */
  copyText: call(z.strictObject({ text: z.string().max(50_000_000) })).returns<null>(),
  /** Tries a refused save again at once. */
  retrySave: call(nothing).returns<null>(),
  /** The renderer failed in a way it did not expect: for the error log. */
  reportError: call(z.strictObject({ message: z.string().max(10_000) })).returns<null>(),
} as const;

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = Exclude<(typeof calls)[Name]['output'], undefined>;

/** What main tells every window. */
export interface Events {
  /** Something changed. `diff` is null when it is too large to send: ask for `view` and `annotations` again. */
  readonly changed: { readonly revision: number; readonly diff: Diff | null; readonly history: HistoryLabels };
  readonly saveState: SaveState;
  /** Another project (or none) is open now. */
  readonly opened: ProjectView | null;
  /** A menu item whose action the renderer owns. */
  readonly action: ActionId;
  /** Something went wrong, or happened elsewhere, that the analyst should know. */
  readonly notice: Notice;
  /** The app is about to quit: hand over what is being written, then call `readyToLeave`. */
  readonly leaving: null;
  readonly importPlanned: PlannedImport;
  /** How far the replacement of a text is: 0 to 1; null: its file is being read. */
  readonly replacing: { readonly share: number | null };
  readonly verifying: VerificationProgress;
  /** How far the reading or importing of texts is. */
  readonly importProgress: ImportProgress;
  readonly settings: Settings;
}

export type Notice =
  | { readonly level: 'error'; readonly failure: Failure }
  | {
      readonly level: 'info';
      readonly message: string;
      readonly detail?: string;
      /** Until it is dismissed, because it tells of what may be lost. */
      readonly stays?: true;
      /** Where it is seen anyway: while that is shown it is only said, to screen readers. */
      readonly seenIn?: 'sources';
    };

export type EventName = keyof Events;

/** What the preload exposes as `window.glossator`: everything goes over two channels, one for calls, one for events. */
export interface Bridge {
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>>;
  /** Where a file that was dropped stands on the disk; empty for what is no file there. `file`: the platform's File. */
  pathOf(file: object): string;
  /** Returns a function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
}
