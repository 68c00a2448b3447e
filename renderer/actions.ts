// Binds the actions of core/actions.ts that the window carries out; the others go to main.
import { type Action, actionOf, type actions, type ActionId } from '../core/actions';
import { firstTarget, isLost } from '../core/model/annotation';
import { addStretch, moveCurrentEdge, redrawAsSelected, removeStretch } from './boundaries';
import { call } from './bridge';
import { annotationIn, askCreator, travel } from './commands';
import { listedSources } from './library/listed';
import { askRenameCollection, openTable } from './library/source-actions';
import { openOriginal } from './inspector/source/open-original';
import { find, findAgain, tagAllHits } from './find';
import { openAbout, openReport } from './help/open';
import { editingCommand, focusPanel, isBehindDialog, isField, isFocusIn } from './focus';
import { chooseAll } from './inspector/choosing';
import { copyAs } from './inspector/copying';
import { focusFilter } from './inspector/list-filter';
import { stepBookmark, toggleBookmark, toggleImportant } from './inspector/marking';
import { annotationById, applyTag, editNote, highlight, openNote, removeChosen, step, subject } from './passages';
import { adopt, toggleOnlyImportant } from './list-actions';
import { openPalette } from './palette/open';
import { choosePassage, toggleCard } from './carried/actions';
import { stepUntagged } from './paragraphs';
import { setFocusMode } from './focus-mode';
import { closePane, goToOtherPane, openBeside, toggleSplit, toggleTogether } from './panes/actions';
import { readerRef, revealAnnotation } from './reader-handle';
import { notifyFailure } from './state/notices';
import { togglePanel } from './state/panels';
import { mirror, openSource } from './state/project';
import { openPaste } from './importing/actions';
import { changePreferences, lastTag, settings } from './state/settings';
import { announce, ui, type RightTab } from './state/ui';
import { acceptPlace, lostUnderReview, stepReview, toggleGone } from './review/queue';
import { compareRevisions, decodeAgain, replaceText } from './review/open';
import { tagInVivo } from './tags/in-vivo';
import { startTour } from './tour/tour';
import { clearFilter, onlyUntagged } from './tags/tag-actions';
import { tagHandlers } from './tags/tree-actions';
import { changeTextSize } from './text-size';
import { strings } from '../core/language/index';

type Switch = NonNullable<Action['switches']>;
type RendererAction = { [Id in ActionId]: 'renderer' extends (typeof actions)[Id]['runs'] ? Id : never }[ActionId];

const handlers: Readonly<Record<RendererAction, () => void>> = {
  openOriginal: () => void openOriginal(),
  verifyProject: () => ui.setState({ dialog: { kind: 'verify' }, picker: null }),
  pasteSource: () => void openPaste(),
  changeCreator: () => void askCreator('asked'),
  settings: () => ui.setState({ dialog: { kind: 'settings', page: 'reading' }, picker: null }),
  undo: () => editOr('undo', () => void travelTo('undo')),
  redo: () => editOr('redo', () => void travelTo('redo')),
  replaceText: () => replaceText(),
  decodeAgain: () => decodeAgain(),
  renameCollection: () => askRenameCollection(null),
  compareRevisions: () => compareRevisions(),
  selectAll: () => editOr('selectAll', () => (isFocusIn('passages') ? chooseAll() : readerRef.current?.selectAll())),
  growSelection: () => stepSelection('grow'),
  shrinkSelection: () => stepSelection('shrink'),
  find,
  findNext: () => findAgain(1),
  findPrevious: () => findAgain(-1),
  tagAllHits,
  pickTag: () => openPicker(''),
  applyLastTag: () => {
    const tag = lastTag(mirror.getState().tags);
    if (tag) void applyTag(tag);
    else announce(strings.noLastTag);
  },
  highlight: () => void highlight(),
  tagInVivo: () => void tagInVivo(),
  editNote: () => {
    const lost = lostUnderReview();
    void (lost ? openNote(lost.id) : editNote());
  },
  removePassage: () => void removeChosen(),
  addStretch: () => void addStretch(),
  removeStretch: () => void removeStretch(),
  redrawAsSelected: () => void redrawAsSelected(),
  endFurther: () => void moveCurrentEdge({ edge: 'end', by: 'word', direction: 1 }),
  endBack: () => void moveCurrentEdge({ edge: 'end', by: 'word', direction: -1 }),
  startBack: () => void moveCurrentEdge({ edge: 'start', by: 'word', direction: -1 }),
  startFurther: () => void moveCurrentEdge({ edge: 'start', by: 'word', direction: 1 }),
  endCharacterFurther: () => void moveCurrentEdge({ edge: 'end', by: 'grapheme', direction: 1 }),
  endCharacterBack: () => void moveCurrentEdge({ edge: 'end', by: 'grapheme', direction: -1 }),
  startCharacterBack: () => void moveCurrentEdge({ edge: 'start', by: 'grapheme', direction: -1 }),
  startCharacterFurther: () => void moveCurrentEdge({ edge: 'start', by: 'grapheme', direction: 1 }),
  acceptPlace: () => void acceptPlace(),
  toggleGone: () => void toggleGone(),
  toggleImportant: () => void toggleImportant(),
  copyCitation: () => void copyAs('citation'),
  copyPassageText: () => void copyAs('text'),
  copyPassageJson: () => void copyAs('json'),
  applyPinned1: () => applyPinned('1'),
  applyPinned2: () => applyPinned('2'),
  applyPinned3: () => applyPinned('3'),
  applyPinned4: () => applyPinned('4'),
  applyPinned5: () => applyPinned('5'),
  applyPinned6: () => applyPinned('6'),
  applyPinned7: () => applyPinned('7'),
  applyPinned8: () => applyPinned('8'),
  applyPinned9: () => applyPinned('9'),
  ...tagHandlers,
  openPalette,
  nextPassage: () => step(1),
  previousPassage: () => step(-1),
  cyclePassages: () => readerRef.current?.cycle(),
  choosePassage,
  showPassage: toggleCard,
  toggleBookmark: () => void toggleBookmark(),
  nextBookmark: () => stepBookmark(1),
  previousBookmark: () => stepBookmark(-1),
  nextSource: () => stepSource(1),
  previousSource: () => stepSource(-1),
  largerText: () => changeTextSize(1),
  smallerText: () => changeTextSize(-1),
  usualText: () => changeTextSize(0),
  focusMode: () => setFocusMode(!ui.getState().focusMode),
  openBeside: () => void openBeside(),
  toggleSplit,
  otherPane: goToOtherPane,
  closePane: () => closePane(),
  scrollTogether: toggleTogether,
  focusSources: () => focusWhenShown('sources'),
  focusReader: () => readerRef.current?.focus(),
  focusPassages: () => focusWhenShown('passages'),
  focusTags: () => focusPanel('tags'),
  nextUntagged: () => stepUntagged(1),
  previousUntagged: () => stepUntagged(-1),
  nextToReview: () => stepReview(1),
  previousToReview: () => stepReview(-1),
  goToParagraph: () => {
    if (mirror.getState().open !== null) ui.setState({ dialog: { kind: 'paragraph' }, picker: null });
  },
  focusReview: () => focusWhenShown('review'),
  focusHistory: () => focusWhenShown('history'),
  sourcesTable: openTable,
  toggleLeftPanel: () => togglePanel('left'),
  toggleRightPanel: () => togglePanel('right'),
  snapToWords: () => toggle('snapToWords', strings.boundaries.snapOn, strings.boundaries.snapOff),
  clickToSelect: () => toggle('clickToSelect', strings.boundaries.clicksOn, strings.boundaries.clicksOff),
  showHiddenCharacters: () => toggle('showHiddenCharacters', strings.reader.hiddenShown, strings.reader.hiddenNotShown),
  announcePassages: () => toggle('announcePassages', strings.carried.crossingsOn, strings.carried.crossingsOff),
  showLegend: () => ui.setState({ dialog: { kind: 'legend' }, picker: null }),
  filterPassages: focusFilter,
  onlyUntagged,
  clearFilter,
  onlyImportant: toggleOnlyImportant,
  cardsByPosition: () => adopt('cardsByPosition'),
  cardsByTag: () => adopt('cardsByTag'),
  cardsByParagraph: () => adopt('cardsByParagraph'),
  cardsInReadingOrder: () => adopt('cardsInReadingOrder'),
  newestCardsFirst: () => adopt('newestCardsFirst'),
  cardsSortedByTag: () => adopt('cardsSortedByTag'),
  themeOfSystem: () => adopt('themeOfSystem'),
  lightTheme: () => adopt('lightTheme'),
  darkTheme: () => adopt('darkTheme'),
  showManual: () => ui.setState({ dialog: { kind: 'manual' }, picker: null }),
  diagnosticReport: () => void openReport(),
  about: () => void openAbout(),
  startTour,
  showKeys: () => ui.setState({ dialog: { kind: 'keys' }, picker: null }),
};

/** What these go to is not there in focus mode. */
const inPanels: ReadonlySet<ActionId> = new Set<ActionId>([
  'focusSources',
  'focusTags',
  'focusPassages',
  'focusHistory',
  'focusReview',
  'nextToReview',
  'previousToReview',
  'filterPassages',
  'onlyImportant',
  'renameTag',
  'toggleLeftPanel',
  'toggleRightPanel',
]);

const isBound = (id: ActionId): id is RendererAction => Object.hasOwn(handlers, id);

/** Carries an action out, wherever it was pressed. */
export function perform(id: ActionId): void {
  if (!isBound(id)) {
    void call('runAction', { action: id }).then((answer) => {
      if (!answer.ok) notifyFailure(answer.error);
    });
    return;
  }
  const readOnly = mirror.getState().view?.readOnly;
  if (actionOf(id).changes === true && readOnly) announce(`${strings.readOnly} ${readOnly.message}`);
  else {
    if (inPanels.has(id)) setFocusMode(false);
    handlers[id]();
  }
}

/** Opens the picker with the keyboard in its field, for the selection or the current passage. */
export function openPicker(seed: string): void {
  const of = subject();
  if (of === null) {
    announce(strings.selectFirst);
    return;
  }
  const annotation = 'annotation' in of ? annotationById(of.annotation) : undefined;
  if (annotation) revealAnnotation(annotation);
  ui.setState({ picker: { subject: of, typing: true, seed, ...(isFocusIn('passages') && { fromList: true }) } });
}

function applyPinned(digit: string): void {
  const tag = [...mirror.getState().tags.values()].find((candidate) => candidate.shortcut === digit);
  if (tag) void applyTag(tag);
  else announce(strings.noPinnedTag(digit));
}

function stepSelection(step: 'grow' | 'shrink'): void {
  const has = readerRef.current?.[step]();
  if (has === false) announce(step === 'grow' ? strings.boundaries.nothingToGrow : strings.boundaries.nothingToShrink);
}

function toggle(preference: Switch, on: string, off: string): void {
  const next = !settings.getState().preferences[preference];
  changePreferences({ [preference]: next });
  announce(next ? on : off);
}

/** A menu's Undo is meant for the field that has the keyboard, when one has. */
function editOr(command: 'undo' | 'redo' | 'selectAll', otherwise: () => void): void {
  if (isField(document.activeElement)) editingCommand(command);
  else otherwise();
}

/** After undo or redo, shows the passage that it was about, or the place where it was, in whichever text that is. */
async function travelTo(direction: 'undo' | 'redo'): Promise<void> {
  const diff = await travel(direction);
  const changed = diff && annotationIn(diff);
  const annotation = changed ?? diff?.removed.find((record) => record.kind === 'annotation');
  ui.setState({ picker: null, noteOf: null });
  if (!annotation || isLost(annotation)) return;
  if (annotation.source !== mirror.getState().sourceId) {
    await openSource(annotation.source);
    await new Promise(requestAnimationFrame); // until React has put the other text's reader in its place
  }
  if (firstTarget(annotation).revision !== mirror.getState().open?.revision) return; // its text is being changed, too
  const { start, end } = firstTarget(annotation);
  const { caret } = ui.getState();
  const isInside = annotation.targets.some((target) => target.start <= caret && caret <= target.end);
  if (!isInside) readerRef.current?.placeCaret(start);
  if (changed) ui.setState({ current: annotation.id });
  readerRef.current?.reveal({ start, end });
}

/** A panel that has yet to read its lines gets the keyboard as soon as they stand there; `frames` is its patience. */
function focusWhenShown(panel: 'sources' | RightTab, frames = 60): void {
  if (isBehindDialog()) return; // a dialog came meanwhile: the keyboard is its own
  focusPanel(panel);
  if (!isFocusIn(panel) && frames > 0) requestAnimationFrame(() => focusWhenShown(panel, frames - 1));
}

function stepSource(by: 1 | -1): void {
  const { sourceId } = mirror.getState();
  const { sources } = listedSources();
  const next = sources[sources.findIndex((source) => source.id === sourceId) + by];
  if (next === undefined) announce(strings.noMoreSources);
  else {
    announce(next.title);
    void openSource(next.id);
  }
}
