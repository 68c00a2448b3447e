// The handler of every call of the contract: each finds the part of main that owns it. No rules of its own.
import { strings } from '../core/language/index';
import { fail, succeed, type Result } from '../core/result';
import type { ActionId } from '../core/actions';
import { readStarterTags } from './bundled';
import type { Imports } from './exchange';
import type { HelpHandlers } from './help';
import type { SourceImports } from './importing/source-imports';
import { takeDropped } from './importing/take-dropped';
import type { Handlers } from './ipc';
import { atMost } from './leaving';
import type { Outbox } from './outbox';
import { findOriginal, readOriginal } from './originals';
import { PatternSearch } from './pattern-search';
import { withProject, type Projects } from './projects';
import type { RevisionHandlers } from './revisions/handlers';
import type { Session } from './session';
import type { Settings } from './settings';
import { Verifier } from './verify/verifier';

export interface HandlerPorts {
  readonly projects: Projects;
  readonly settings: Settings;
  readonly outbox: Outbox;
  readonly imports: Imports;
  readonly sourceImports: SourceImports;
  readonly help: HelpHandlers;
  readonly revisions: RevisionHandlers;
  readonly newId: () => string;
  readonly data: string;
  readonly runAction: (action: ActionId) => Promise<void>;
  /** Opens a project and tells a failure by a notice. */
  readonly openRecent: (directory: string) => Promise<void>;
  readonly readyToLeave: () => void;
  /** Puts the preferences in force that concern more than the page: language and theme. */
  readonly preferencesChanged: () => void;
  readonly copyText: (text: string) => Promise<void>;
  readonly showMenuBar: (isShown: boolean) => void;
  /** Shows a file in the system's file manager. */
  readonly reveal: (file: string) => void;
  readonly now: () => string;
  /** The thread that verifies, as it is built. */
  readonly verifyProgram: string;
  /** Version of the app. */
  readonly app: string;
  readonly report: (where: string, error: unknown) => void;
}

type SettingsCalls = 'settings' | 'setCreatorName' | 'rememberTag' | 'rememberPick' | 'changePreferences';

/** Every change of the settings is told to the window, and answered with what they are now. */
function settingsHandlers({
  settings,
  outbox,
  newId,
  preferencesChanged,
}: HandlerPorts): Pick<Handlers, SettingsCalls> {
  const changedSettings = () => {
    outbox.send('settings', settings.visible);
    return succeed(settings.visible);
  };
  return {
    settings: () => succeed(settings.visible),
    setCreatorName: ({ name }) => {
      settings.setCreatorName(name, newId);
      return changedSettings();
    },
    rememberTag: ({ tag }) => {
      settings.rememberTag(tag);
      return changedSettings();
    },
    rememberPick: ({ pick }) => {
      settings.rememberPick(pick);
      return changedSettings();
    },
    changePreferences: ({ changes }) => {
      settings.changePreferences(changes);
      preferencesChanged();
      return changedSettings();
    },
  };
}

type HistoryCalls = 'undo' | 'redo' | 'history' | 'previewUndoTo' | 'undoTo';

function historyHandlers({ projects }: HandlerPorts): Pick<Handlers, HistoryCalls> {
  const withCurrent = <T>(task: (session: Session) => Promise<Result<T>>) => withProject(projects, task);
  /** For what was asked looking at one project: another may have been opened since. */
  const within = <T>(directory: string, task: (session: Session) => Promise<Result<T>>) =>
    withCurrent(async (session) =>
      session.store.directory === directory ? task(session) : fail('NO_PROJECT', strings.failures.otherProject),
    );
  return {
    undo: () => withCurrent((session) => session.undo()),
    redo: () => withCurrent((session) => session.redo()),
    history: ({ before, limit }) => withCurrent((session) => session.history(before, limit)),
    previewUndoTo: ({ directory, revision }) => within(directory, (session) => session.previewUndoTo(revision)),
    undoTo: ({ directory, revision }) => within(directory, (session) => session.undoTo(revision)),
  };
}

/** What is kept for each project, for this user. The project may have been changed for another since it was asked. */
function placeHandlers({ projects, settings }: HandlerPorts): Pick<Handlers, 'rememberSource' | 'rememberHiddenTags'> {
  return {
    rememberSource: ({ source }) =>
      withProject(projects, ({ store: { state } }) => {
        if (state.sources.has(source)) settings.rememberSource(state.project.id, source);
        return succeed(null);
      }),
    rememberHiddenTags: ({ project, tags }) =>
      withProject(projects, ({ store: { state } }) => {
        const isOpen = state.project.id === project;
        if (isOpen)
          settings.rememberHiddenTags(
            project,
            tags.filter((tag) => state.tags.has(tag)),
          );
        return succeed(null);
      }),
  };
}

/** How long verifying waits for the disk to have the last change, in milliseconds. */
const flushPatience = 3000;

type ProofCalls = 'verifyProject' | 'stopVerifying' | 'original' | 'showOriginal';

function proofHandlers({
  projects,
  outbox,
  reveal,
  now,
  app,
  verifyProgram,
}: HandlerPorts): Pick<Handlers, ProofCalls> {
  const verifier = new Verifier(verifyProgram, (progress) => {
    outbox.send('verifying', progress);
  });
  const withCurrent = <T>(task: (session: Session) => Promise<Result<T>>) => withProject(projects, task);
  return {
    verifyProject: () =>
      withCurrent(({ store }) =>
        verifier.verify(async () => {
          await atMost(flushPatience, store.flushed()); // what a refusing disk does not have cannot be verified
          return { directory: store.directory, time: now(), app, written: store.durable };
        }),
      ),
    stopVerifying: () => {
      verifier.stop();
      return succeed(null);
    },
    original: (asked) => withCurrent((session) => readOriginal(session, asked)),
    showOriginal: (asked) =>
      withCurrent(async (session) => {
        const found = await findOriginal(session, asked);
        if (found.ok) reveal(found.value.file);
        return found.ok ? succeed(null) : found;
      }),
  };
}

export function createHandlers(ports: HandlerPorts): Handlers {
  const { projects, settings, outbox, imports } = ports;
  const patterns = new PatternSearch();
  const withCurrent = <T>(task: (session: Session) => Result<T> | Promise<Result<T>>) => withProject(projects, task);
  return {
    view: async () => {
      outbox.pageListens();
      return succeed(await projects.view());
    },
    text: ({ revision }) => withCurrent((session) => session.text(revision)),
    layout: ({ layout }) =>
      withCurrent(async (session) => {
        const read = await session.store.readLayout(layout);
        return read.ok ? succeed(read.value.ranges) : read;
      }),
    annotations: ({ source }) => withCurrent((session) => session.annotations(source)),
    execute: ({ type, input }) => withCurrent((session) => session.execute(type, input)),
    findPattern: ({ revision, query, ...options }) =>
      withCurrent(async (session) => {
        const text = await session.text(revision);
        return text.ok ? patterns.search(text.value, query, options) : text;
      }),
    ...historyHandlers(ports),
    ...settingsHandlers(ports),
    ...proofHandlers(ports),
    ...ports.help,
    ...ports.revisions,
    ...ports.sourceImports.handlers,
    findPassages: ({ words, limit }) =>
      withCurrent(async (session) => succeed(await session.passages.find(words, limit))),
    passageHits: ({ ids }) => withCurrent(async (session) => succeed(await session.passages.hits(ids))),
    ...placeHandlers(ports),
    showMenuBar: ({ isShown }) => {
      ports.showMenuBar(isShown);
      return succeed(null);
    },
    addStarterTags: () =>
      withCurrent(async (session) => {
        const tags = await readStarterTags(ports.data);
        return tags.ok ? session.run('addTagSet', { tags: tags.value }) : tags;
      }),
    readyToLeave: () => {
      ports.readyToLeave();
      return succeed(null);
    },
    runAction: async ({ action }) => {
      await ports.runAction(action);
      return succeed(null);
    },
    openRecent: async ({ directory }) => {
      if (!settings.stored.recentProjects.includes(directory)) {
        return fail('NOT_FOUND', strings.failures.notRecent);
      }
      await ports.openRecent(directory);
      return succeed(null);
    },
    rebuildCopy: ({ directory }) => projects.rebuildCopy(directory),
    editAnyway: () => projects.editAnyway(),
    applyImport: ({ planId, conflicts }) => imports.apply(planId, conflicts, projects.current),
    takeDropped: ({ files }) => withCurrent((session) => takeDropped(session, files, ports)),
    cancelImport: ({ planId }) => {
      imports.cancel(planId);
      return succeed(null);
    },
    copyText: async ({ text }) => {
      await ports.copyText(text);
      return succeed(null);
    },
    retrySave: () =>
      withCurrent(async (session) => {
        await session.store.flushed();
        return succeed(null);
      }),
    reportError: ({ message }) => {
      ports.report('window', new Error(message));
      return succeed(null);
    },
  };
}
