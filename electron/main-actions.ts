// The actions that main owns (core/actions.ts): dialogs and files. Menu and window run them alike; what went wrong, or
// was done, is told by a notice, because a menu has nobody to answer.
import path from 'node:path';
import { strings } from '../core/language/index';
import { actionOf, type actions, type ActionId } from '../core/actions';
import { formats } from '../core/formats/index';
import type { Shortcuts } from '../core/shortcuts';
import { exportKeyboardMap } from './export-keys';
import { fail, succeed, type Result } from '../core/result';
import { exportProjectJson, suggestedName, type Imports } from './exchange';
import type { SourceImports } from './importing/source-imports';
import type { Outbox } from './outbox';
import { withProject, type Projects } from './projects';
import type { Session } from './session';
import type { Dialogs } from './shell/dialogs';

/** Ids of the actions that main runs: a new one in core/actions.ts makes the compiler ask for it here. */
export type MainActionId = {
  [Id in ActionId]: (typeof actions)[Id]['runs'] extends 'main' ? Id : never;
}[ActionId];

export const isMainAction = (id: ActionId): id is MainActionId => actionOf(id).runs === 'main';

export type MainActions = { readonly [Id in MainActionId]: () => Promise<Result<unknown>> };

export interface MainActionPorts {
  readonly projects: Projects;
  readonly dialogs: Dialogs;
  readonly imports: Imports;
  readonly sourceImports: SourceImports;
  readonly outbox: Outbox;
  readonly shortcuts: () => Shortcuts;
  /** Where new projects and exports are offered to go. */
  readonly parent: string;
  readonly showFolder: (directory: string) => Promise<string>;
}

const cancelled = () => fail('CANCELLED', strings.failures.nothingChosen);
const jsonFilter = { name: formats.projectJson.label, extensions: [formats.projectJson.extension] };

export function createMainActions(ports: MainActionPorts): MainActions {
  const { projects, dialogs, outbox, parent } = ports;
  const withCurrent = (task: (session: Session) => Promise<Result<unknown>>) => withProject(projects, task);
  return {
    newProject: async () => {
      const directory = await dialogs.nameNewProject(path.join(parent, strings.system.newProjectName));
      return directory === null ? cancelled() : projects.create(directory);
    },
    openProject: async () => {
      const directory = await dialogs.chooseProjectFolder(parent);
      return directory === null ? cancelled() : projects.open(directory);
    },
    openExample: () => projects.openExample(),
    addSources: () => withCurrent((session) => addSources(session, ports, dialogs.chooseTexts)),
    addFolder: () => withCurrent((session) => addSources(session, ports, dialogs.chooseTextFolder)),
    importProjectJson: () => withCurrent((session) => planImport(session, ports)),
    exportProjectJson: () => withCurrent((session) => exportTo(session, ports, true)),
    exportProjectJsonWithoutTexts: () => withCurrent((session) => exportTo(session, ports, false)),
    exportKeys: () => exportKeyboardMap(ports),
    checkHistory: () =>
      withCurrent(async (session) => {
        const verified = await session.store.verifyHistory();
        if (verified.ok) {
          outbox.inform(strings.system.historyWhole, strings.system.historyWholeDetail(verified.value.records));
        }
        return verified;
      }),
    showProjectFolder: () =>
      withCurrent(async (session) => {
        const refused = await ports.showFolder(session.store.directory);
        if (refused === '') return succeed(null);
        outbox.inform(strings.system.projectFolder, session.store.directory); // no file manager: say it instead
        return succeed(null);
      }),
  };
}

async function addSources(
  session: Session,
  { sourceImports }: MainActionPorts,
  choose: () => Promise<readonly string[]>,
): Promise<Result<unknown>> {
  const { readOnly } = session.store;
  if (readOnly !== null) return { ok: false, error: { ...readOnly, code: 'READ_ONLY' } };
  const chosen = await choose();
  return chosen.length === 0 ? cancelled() : sourceImports.begin(session, chosen);
}

async function planImport(session: Session, { dialogs, imports }: MainActionPorts): Promise<Result<unknown>> {
  const { readOnly } = session.store;
  if (readOnly !== null) return { ok: false, error: { ...readOnly, code: 'READ_ONLY' } };
  const file = await dialogs.chooseFile(strings.system.importProjectJson, jsonFilter);
  return file === null ? cancelled() : imports.plan(session, file);
}

async function exportTo(
  session: Session,
  { dialogs, outbox, parent }: MainActionPorts,
  includeTexts: boolean,
): Promise<Result<unknown>> {
  const { name } = session.store.state.project;
  const suggestion = path.join(parent, suggestedName(name, formats.projectJson.extension));
  const file = await dialogs.nameFile(strings.system.exportProjectJson, suggestion, jsonFilter);
  if (file === null) return cancelled();
  const exported = await exportProjectJson(session, file, { includeTexts });
  if (exported.ok) outbox.inform(strings.system.exported, file);
  return exported;
}
