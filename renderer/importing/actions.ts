// What the dialog of an import asks of main, and pasting on the desk.
import { strings } from '../../core/language/index';
import { call } from '../bridge';
import { change, mayBegin } from '../commands';
import { isBehindDialog } from '../focus';
import { mirror } from '../state/project';
import { announce, ui } from '../state/ui';
import { changeImport, endImport, isTaken, sourceImport, textOf } from './state';

/** As many sources are seen at a glance in their list: of more there is a report, also when nothing was left out. */
const fewSources = 10;

export function takeAll(isIn: boolean): void {
  changeImport(({ items }) => ({ taken: new Map([...items.keys()].map((item) => [item, isIn])) }));
}

export async function applyPlan(): Promise<void> {
  const { at } = sourceImport.getState();
  if (at === null || !(await mayBegin())) return;
  const choices = [...at.items.values()]
    .filter((item) => isTaken(at, item))
    .map((item) => ({ item: item.item, variant: textOf(at, item)?.variant ?? null }));
  if (choices.length === 0) return;
  const { importId } = at;
  changeImport(() => ({ phase: 'importing', done: 0, total: choices.length, files: [] }));
  const answer = await change(() => call('applySources', { importId, choices }));
  if (!answer.ok) {
    changeImport(() => ({ phase: 'planned', isStopping: false }));
    return;
  }
  const { imported, leftOut, isCancelled } = answer.value;
  announce(strings.sourceImport.done(imported.length));
  const isClean = leftOut.length === 0 && !isCancelled && imported.length <= fewSources;
  if (isClean) endImport();
  else changeImport(() => ({ phase: 'done', report: answer.value }));
}

/** Stops what is being imported; else closes the dialog and gives the plan up. */
export function closeImport(): void {
  const { at } = sourceImport.getState();
  if (at === null) return;
  if (at.phase === 'importing') changeImport(() => ({ isStopping: true }));
  else endImport();
  if (at.phase !== 'done') void call('cancelSources', { importId: at.importId });
}

export async function openPaste(text = ''): Promise<void> {
  if (mirror.getState().view === null || !(await mayBegin())) return;
  ui.setState({ dialog: { kind: 'paste', text }, picker: null });
}

/** What is pasted where no field has the keyboard is meant as a source. */
export function followPaste(): void {
  document.addEventListener('paste', (event) => {
    const { target, clipboardData } = event;
    const isField = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
    const text = clipboardData?.getData('text/plain') ?? '';
    const { view } = mirror.getState();
    if (isField || isBehindDialog() || text.trim() === '' || view === null || view.readOnly !== null) return;
    event.preventDefault();
    void openPaste(text);
  });
}
