// The one way from the window to a change: asks for the creator's name when main needs it, shows failures, says what happened.
import type { CommandCall } from '../core/commands/index';
import type { Diff } from '../core/history/diff';
import type { Annotation } from '../core/model/annotation';
import { fail, type Result } from '../core/result';
import { call } from './bridge';
import { notify, notifyFailure } from './state/notices';
import { changeAt, fetchView, mirror } from './state/project';
import { settings } from './state/settings';
import { announce, ui, type CreatorQuestion } from './state/ui';
import { asChange } from './turns';
import { strings } from '../core/language/index';

/** Asks for the creator's name and hands it to main. False when the analyst cancels. */
export async function askCreator(because: CreatorQuestion['because']): Promise<boolean> {
  ui.getState().creatorQuestion?.answer(null);
  const name = await new Promise<string | null>((answer) => ui.setState({ creatorQuestion: { because, answer } }));
  ui.setState({ creatorQuestion: null });
  if (name === null) return false;
  const saved = await call('setCreatorName', { name });
  if (!saved.ok) notifyFailure(saved.error);
  return saved.ok;
}

/** The name for a change. False when the analyst gives none, and is told that nothing changed. */
async function askForChange(): Promise<boolean> {
  if (await askCreator('change')) return true;
  notify({ level: 'info', message: strings.nothingChanged, detail: strings.shell.needsName });
  return false;
}

/** Whether something that takes a while to write may be begun: the project can be changed, and a name is known (asked for, if not). */
export async function mayBegin(): Promise<boolean> {
  const readOnly = mirror.getState().view?.readOnly ?? null;
  if (readOnly !== null) notifyFailure(readOnly);
  return readOnly === null && (settings.getState().creator !== null || askForChange());
}

/** Asks main for a change, again once a missing name is known. Failures have been shown when it returns. */
export async function change<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  const readOnly = mirror.getState().view?.readOnly ?? null;
  if (readOnly !== null) {
    notifyFailure(readOnly);
    return fail('READ_ONLY', readOnly.message);
  }
  let answer = await ask();
  if (!answer.ok && answer.error.code === 'NO_CREATOR') {
    if (!(await askForChange())) return answer;
    answer = await ask();
  }
  if (!answer.ok) notifyFailure(answer.error);
  return answer;
}

/** Runs a command. Answers what it changed, or null when it failed (which has been shown). */
export function run(command: CommandCall): Promise<Diff | null> {
  return asChange(async () => {
    const answer = await change(() => call('execute', command));
    if (!answer.ok) return null;
    return (await changeAt(answer.value.revision)) ?? { added: [], updated: [], removed: [] };
  });
}

/** The annotation that a change made or, failing that, changed first. */
export function annotationIn(diff: Diff): Annotation | undefined {
  const records = [...diff.added, ...diff.updated.map((update) => update.after)];
  return records.find((record) => record.kind === 'annotation');
}

let lastTravel: Promise<Diff | null> = Promise.resolve(null);

/** Undo or redo, in words. One after the other: what is next to undo is known when the one before is done. */
export function travel(direction: 'undo' | 'redo'): Promise<Diff | null> {
  const mine = () => travelNow(direction);
  lastTravel = lastTravel.then(mine, mine); // a failure is the one's who asked for it
  return lastTravel;
}

async function travelNow(direction: 'undo' | 'redo'): Promise<Diff | null> {
  const label = mirror.getState().view?.history[direction] ?? null;
  if (label === null) {
    announce(direction === 'undo' ? strings.nothingToUndo : strings.nothingToRedo);
    return null;
  }
  const answer = await change(() => call(direction, {}));
  if (!answer.ok) return null;
  announce(direction === 'undo' ? strings.undone(label) : strings.redone(label));
  const diff = await changeAt(answer.value.revision);
  const { view } = mirror.getState();
  if (view && view.revision < answer.value.revision) await fetchView(); // too large to be told: not in the mirror yet
  return diff;
}
