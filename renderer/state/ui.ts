// What the window shows at this moment: selection, current passage, picker, dialogs. Never saved, never undone.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { GradeFilter } from '../../core/analysis/source-list';
import { noTagFilter, type TagFilter } from '../../core/analysis/passage-filter';
import type { About, Original, OriginalAsked, PlannedImport } from '../../core/contract';
import type { AnnotationId, SourceId, TagId } from '../../core/model/identifier';
import type { Reliability } from '../../core/model/source';
import type { TextRange } from '../../core/text/boundaries';

/** What the picker would tag: a stretch that is no annotation yet, or one that is. */
export type PickerSubject =
  | { readonly range: TextRange }
  | { readonly annotation: AnnotationId }
  /** Several, selected in the list. */
  | { readonly annotations: readonly AnnotationId[] };

export interface PickerState {
  readonly subject: PickerSubject;
  /** Whether its field has the keyboard. Until then single keys (1–9, q, h, n) act at once. */
  readonly typing: boolean;
  /** What the field begins with. */
  readonly seed: string;
  /** The keyboard goes back to the list of passages when it closes, not to the text. */
  readonly fromList?: true;
}

export type SettingsPageId = 'reading' | 'marking' | 'passages' | 'sources' | 'keys' | 'language';
export type OpenDialog =
  | { readonly kind: 'keys' | 'legend' | 'manual' | 'paragraph' }
  | {
      readonly kind: 'tag';
      readonly id: TagId | null;
      readonly parent: TagId | null;
      /** Opened for its colour: that has the keyboard first. */
      readonly colour?: true;
    }
  | { readonly kind: 'mergeTag' | 'deleteTag'; readonly id: TagId }
  | { readonly kind: 'replaceText' | 'decodeAgain' | 'compareRevisions'; readonly id: SourceId }
  | SourceQuestion
  | { readonly kind: 'sourcesTable' }
  | { readonly kind: 'verify' }
  | { readonly kind: 'original'; readonly of: OriginalOf; readonly original: Original }
  | { readonly kind: 'report' | 'paste'; readonly text: string }
  | { readonly kind: 'about'; readonly facts: About }
  | { readonly kind: 'settings'; readonly page: SettingsPageId };

/** What is asked about sources; above their table, when it was asked there. */
export type SourceQuestion = { readonly overTable?: boolean } & (
  | { readonly kind: 'renameSource'; readonly id: SourceId }
  | { readonly kind: 'removeSources' | 'newCollection'; readonly ids: readonly SourceId[] }
  /** `grade`: the one that was named already. */
  | { readonly kind: 'gradeSources'; readonly ids: readonly SourceId[]; readonly grade: Reliability | null }
  /** `name`: whose; null: the analyst chooses one. */
  | { readonly kind: 'renameCollection'; readonly name: string | null }
);

/** Whose bytes as received are shown. */
export interface OriginalOf extends OriginalAsked {
  readonly name: string;
}

/** How the find bar searches. */
export interface FindSettings {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly regularExpression: boolean;
}

/** What the right side shows. */
export type RightTab = 'passages' | 'review' | 'source' | 'history';

/** A question for the creator's name; `answer` gets null when the analyst cancels. */
export interface CreatorQuestion {
  readonly because: 'change' | 'asked';
  readonly answer: (name: string | null) => void;
}

export interface Ui {
  readonly selection: TextRange | null;
  readonly caret: number;
  readonly current: AnnotationId | null;
  /** Where the caret stood when the current passage became that: elsewhere now, it was moved since (place.ts). */
  readonly currentAt: number;
  /** The passage that was current last, in this text: a selection ends its being current, but may be added to it. */
  readonly lastCurrent: AnnotationId | null;
  readonly picker: PickerState | null;
  /** Whether the palette is open. */
  readonly palette: boolean;
  readonly dialog: OpenDialog | null;
  readonly creatorQuestion: CreatorQuestion | null;
  readonly importPlan: PlannedImport | null;
  /** The annotation whose note is being written. */
  readonly noteOf: AnnotationId | null;
  readonly finding: boolean;
  /** What is looked for while the find bar is open, in whichever text. */
  readonly findWords: string;
  /** What the list of passages is filtered by, beside the tags. */
  readonly cardWords: string;
  readonly onlyImportant: boolean;
  /** What the library is filtered by, and which of its sources are selected. */
  readonly sourceWords: string;
  readonly sourceGrade: GradeFilter;
  readonly chosenSources: ReadonlySet<SourceId>;
  /** The passages selected in the list: while there are any, what is pressed is about them. */
  readonly chosen: ReadonlySet<AnnotationId>;
  readonly findSettings: FindSettings;
  /** Whose passages the reader and the list show. */
  readonly tagFilter: TagFilter;
  /** Not painted in the reader, with what is below them. */
  readonly hiddenTags: ReadonlySet<TagId>;
  /** Branches of the tag tree that are closed. */
  readonly collapsedTags: ReadonlySet<TagId>;
  /** The tag that has, or last had, the keyboard in the tree. */
  readonly activeTag: TagId | null;
  /** The tag whose name is a field in the tree. */
  readonly renamedTag: TagId | null;
  readonly rightTab: RightTab;
  /** The passage under review while none is current: the one that was, or a lost one that was chosen in the list. */
  readonly reviewing: AnnotationId | null;
  /** The text alone. */
  readonly focusMode: boolean;
  /** Two panes: per cent of the width that the left one has, and whether they scroll as one. */
  readonly paneShare: number;
  readonly together: boolean;
  /** For screen readers: what just happened. The number tells two equal sentences apart. */
  readonly announcement: { readonly text: string; readonly number: number };
}

export const ui = createStore<Ui>(() => ({
  selection: null,
  caret: 0,
  current: null,
  currentAt: 0,
  lastCurrent: null,
  picker: null,
  palette: false,
  dialog: null,
  creatorQuestion: null,
  importPlan: null,
  noteOf: null,
  finding: false,
  findWords: '',
  cardWords: '',
  onlyImportant: false,
  sourceWords: '',
  sourceGrade: 'all',
  chosenSources: new Set(),
  chosen: new Set(),
  findSettings: { matchCase: false, wholeWord: false, regularExpression: false },
  tagFilter: noTagFilter,
  hiddenTags: new Set(),
  collapsedTags: new Set(),
  activeTag: null,
  renamedTag: null,
  rightTab: 'passages',
  reviewing: null,
  focusMode: false,
  paneShare: 50,
  together: false,
  announcement: { text: '', number: 0 },
}));

ui.subscribe(({ current, lastCurrent, caret, currentAt }, before) => {
  if (current !== null && current !== lastCurrent) ui.setState({ lastCurrent: current });
  if (current !== null && current !== before.current) ui.setState({ reviewing: current });
  // Unless whoever made it current says where the caret was: a pane that comes back.
  if (current !== before.current && currentAt === before.currentAt) ui.setState({ currentAt: caret });
});

/** The window's state, or a part of it, as React state. */
export function useUi<T>(select: (ui: Ui) => T): T {
  return useStore(ui, select);
}

/** Says to screen readers what just happened. */
export function announce(text: string): void {
  ui.setState((before) => ({ announcement: { text, number: before.announcement.number + 1 } }));
}

/** Forgets everything that belongs to the source read until now. */
export function leaveSource(): void {
  ui.setState({
    ...{ selection: null, caret: 0, current: null, currentAt: 0, lastCurrent: null, chosen: new Set() },
    ...{ picker: null, noteOf: null },
  });
}
