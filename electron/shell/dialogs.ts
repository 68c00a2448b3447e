// The system's dialogs, all in one place: what they ask and which answers there are. Each belongs to the window.
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { SaveState } from '../../core/model/save-state';
import type { UnsavedAnswer } from '../leaving';

export interface Dialogs {
  readonly chooseProjectFolder: (start: string) => Promise<string | null>;
  readonly nameNewProject: (suggestion: string) => Promise<string | null>;
  readonly chooseTexts: () => Promise<readonly string[]>;
  readonly chooseFile: (title: string, filter: FileFilter) => Promise<string | null>;
  readonly nameFile: (title: string, suggestion: string, filter: FileFilter) => Promise<string | null>;
  readonly askUnsaved: (leave: string, state: SaveState, changes: number) => Promise<UnsavedAnswer>;
  readonly showAbout: () => Promise<void>;
}

export function createDialogs(window: BrowserWindow): Dialogs {
  const choose = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? [] : filePaths;
  };
  const name = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, options);
    return canceled || filePath === '' ? null : filePath;
  };
  return {
    chooseProjectFolder: async (start) =>
      (await choose({ title: 'Open Project', defaultPath: start, properties: ['openDirectory'] }))[0] ?? null,
    nameNewProject: (suggestion) =>
      name({ title: 'New Project', defaultPath: suggestion, buttonLabel: 'Create', properties: ['createDirectory'] }),
    chooseTexts: () =>
      choose({
        title: 'Add Text Files',
        filters: [{ name: 'Plain text', extensions: ['txt'] }],
        properties: ['openFile', 'multiSelections'],
      }),
    chooseFile: async (title, filter) =>
      (await choose({ title, filters: [filter], properties: ['openFile'] }))[0] ?? null,
    nameFile: (title, suggestion, filter) =>
      name({
        title,
        defaultPath: suggestion,
        filters: [filter],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      }),
    askUnsaved: (leave, state, changes) => askUnsaved(window, leave, state, changes),
    showAbout: async () => {
      await dialog.showMessageBox(window, {
        type: 'info',
        title: 'About Glossator',
        message: `Glossator ${app.getVersion()}`,
        detail: `Highlight and tag passages in source texts, and prove every one of them.\n\nElectron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
      });
    },
  };
}

/** `leave` begins a button: "Quit", "Close This Project". Escape cancels; Try again is the default. */
async function askUnsaved(
  window: BrowserWindow,
  leave: string,
  { status, failure }: SaveState,
  changes: number,
): Promise<UnsavedAnswer> {
  const answers = ['retry', 'discard', 'cancel'] as const;
  const count = changes === 1 ? '1 change' : `${changes} changes`;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Not saved',
    message: status === 'saving' ? `${count} still being saved.` : `${count} could not be saved.`,
    detail: [failure?.message, failure?.file, failure?.advice].filter((part) => part !== undefined).join('\n'),
    buttons: ['Try again', `${leave} and lose ${count}`, 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return answers[response] ?? 'cancel';
}
