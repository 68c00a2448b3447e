// The system's dialogs, all in one place: what they ask and which answers there are. Each belongs to the window.
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import path from 'node:path';
import { strings } from '../../core/language/index';
import { extensions } from '../extract/kinds';
import type { SaveState } from '../../core/model/save-state';
import type { Leaving, UnsavedAnswer } from '../leaving';

export interface Dialogs {
  readonly chooseProjectFolder: (start: string) => Promise<string | null>;
  readonly nameNewProject: (suggestion: string) => Promise<string | null>;
  readonly chooseTexts: () => Promise<readonly string[]>;
  readonly chooseTextFolder: () => Promise<readonly string[]>;
  readonly chooseFile: (title: string, filter: FileFilter) => Promise<string | null>;
  readonly nameFile: (title: string, suggestion: string, ...filters: FileFilter[]) => Promise<string | null>;
  readonly askUnsaved: (leave: Leaving, state: SaveState, changes: number) => Promise<UnsavedAnswer>;
}

export function createDialogs(window: BrowserWindow): Dialogs {
  const choose = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? [] : filePaths;
  };
  let latest = app.getPath('home');
  /** Where files were last taken from; Linux would begin at a list of recent ones, which holds no folders. */
  const chooseNearLatest = async (options: Electron.OpenDialogOptions) => {
    const chosen = await choose({ defaultPath: latest, ...options });
    if (chosen[0] !== undefined) latest = path.dirname(chosen[0]);
    return chosen;
  };
  const name = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, options);
    return canceled || filePath === '' ? null : filePath;
  };
  return {
    chooseProjectFolder: async (start) =>
      (await choose({ title: strings.system.openProject, defaultPath: start, properties: ['openDirectory'] }))[0] ??
      null,
    nameNewProject: (suggestion) =>
      name({
        title: strings.system.newProject,
        defaultPath: suggestion,
        buttonLabel: strings.system.create,
        properties: ['createDirectory'],
      }),
    chooseTexts: () =>
      chooseNearLatest({
        title: strings.sourceImport.chooseFiles,
        filters: [
          { name: strings.sourceImport.texts, extensions: [...extensions] },
          { name: strings.sourceImport.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      }),
    chooseTextFolder: () =>
      chooseNearLatest({ title: strings.sourceImport.chooseFolder, properties: ['openDirectory', 'multiSelections'] }),
    chooseFile: async (title, filter) =>
      (await chooseNearLatest({ title, filters: [filter], properties: ['openFile'] }))[0] ?? null,
    nameFile: (title, suggestion, ...filters) =>
      name({
        title,
        defaultPath: suggestion,
        filters,
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      }),
    askUnsaved: (leave, state, changes) => askUnsaved(window, leave, state, changes),
  };
}

/** Escape cancels; Try again is the default. */
async function askUnsaved(
  window: BrowserWindow,
  leave: Leaving,
  { status, failure }: SaveState,
  changes: number,
): Promise<UnsavedAnswer> {
  const answers = ['retry', 'discard', 'cancel'] as const;
  const { system } = strings;
  const lose = leave === 'quit' ? system.quitAndLose(changes) : system.closeAndLose(changes);
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: system.notSaved,
    message: status === 'saving' ? system.stillSaving(changes) : system.couldNotSave(changes),
    detail: [failure?.message, failure?.file, failure?.advice].filter((part) => part !== undefined).join('\n'),
    buttons: [system.tryAgain, lose, system.cancel],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return answers[response] ?? 'cancel';
}
