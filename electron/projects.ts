// Which project is open: opens one beside the other, and leaves the old one only when the new one is there.
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { strings } from '../core/language/index';
import type { Notice, ProjectView } from '../core/contract';
import { ProjectId, type Timestamp } from '../core/model/identifier';
import type { SaveState } from '../core/model/save-state';
import { fail, succeed, type Failure, type Result } from '../core/result';
import { copyBundled } from './bundled';
import { atMost, settle, type Leaving, type UnsavedAnswer } from './leaving';
import type { Outbox } from './outbox';
import { Session } from './session';
import type { Settings } from './settings';
import { createProject, openProject, rebuildProject, type ProjectStore, type Rebuilt } from './storage/store';

/** Milliseconds that a close may still take once the analyst has given up what is not saved. */
const discardPatience = 3000;

export interface ProjectsPorts {
  readonly settings: Settings;
  readonly outbox: Outbox;
  readonly newId: () => string;
  readonly now: () => Timestamp;
  /** The bundled project's folder. */
  readonly data: string;
  /** Where new projects go. */
  readonly parent: string;
  readonly askUnsaved: (leave: Leaving, state: SaveState, changes: number) => Promise<UnsavedAnswer>;
  /** Milliseconds: how long a save may take before the analyst is asked, and a close when it was given up. */
  readonly patience?: { readonly saving: number; readonly discard: number };
  /** What the menu shows may have changed. */
  readonly changed: () => void;
}

export class Projects {
  readonly #ports: ProjectsPorts;
  #current: Session | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  #hasHungDisk = false;
  /** Projects that could not be opened: of these a copy may be rebuilt. */
  readonly #damaged = new Set<string>();
  /** Windows ask for the first project by themselves: telling them too would make them draw it twice. */
  #announces = false;

  constructor(ports: ProjectsPorts) {
    this.#ports = ports;
  }

  get current(): Session | null {
    return this.#current;
  }

  /** Whether a project was given up because its disk did not answer: file work of it may hang for ever. */
  get hasHungDisk(): boolean {
    return this.#hasHungDisk;
  }

  /** The view once no project is being opened any more. */
  async view(): Promise<ProjectView | null> {
    await this.#tail;
    return this.#current === null ? null : this.#viewOf(this.#current);
  }

  /** At the start: the folder asked for, else the last project, else a copy of the bundled one. */
  openFirst(asked: string | null): Promise<Result<null>> {
    const directory = asked ?? this.#ports.settings.stored.lastProject;
    return this.#inTurn(async () => {
      const opened = directory === null ? await this.#openExample() : await this.#open(directory);
      this.#announces = true;
      return opened;
    });
  }

  open(directory: string): Promise<Result<null>> {
    return this.#inTurn(() => this.#open(directory));
  }

  /** The user's copy of the bundled project, or a new copy when there is none any more. */
  openExample(): Promise<Result<null>> {
    return this.#inTurn(() => this.#openExample());
  }

  /** A new, empty project in `directory`, named as the folder. */
  create(directory: string): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const id = ProjectId.parse(this.#ports.newId());
      const name = path.basename(directory).slice(0, 200);
      const created = await createProject(directory, { kind: 'project', id, name });
      return created.ok ? this.#open(directory) : created;
    });
  }

  /** Opens a copy of a project that could not be opened, rebuilt from its history in a folder beside it. */
  rebuildCopy(damaged: string): Promise<Result<null>> {
    return this.#inTurn(async () => {
      // The window names only folders that were just found damaged: it may not have others copied about.
      if (!this.#damaged.has(damaged)) return fail('NOT_FOUND', strings.failures.notDamaged);
      const { newId, now, settings, outbox } = this.#ports;
      const { id, name } = settings.stored.creator ?? {};
      const creator = id === undefined || name === undefined ? null : { id, name };
      const rebuilt = await rebuildProject(damaged, { newId: () => ProjectId.parse(newId()), now, creator });
      if (!rebuilt.ok) return rebuilt;
      const opened = await this.#open(rebuilt.value.directory);
      outbox.notify(wordsFor(rebuilt.value));
      return opened;
    });
  }

  /** Edits the project that is open for reading, although its lock has a holder: the analyst knows that one to be gone. */
  editAnyway(): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const store = this.#current?.store;
      const remedy = store?.readOnly?.remedy;
      if (store === undefined || remedy?.kind !== 'editAnyway') return fail('NOT_FOUND', strings.failures.notHeld);
      return this.#open(store.directory, remedy.holder);
    });
  }

  /** Before quitting. False: the analyst wants to stay. */
  close(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#current !== null && !(await this.#leave(this.#current, 'quit'))) return false;
      this.#current = null;
      return true;
    });
  }

  async #openExample(): Promise<Result<null>> {
    const known = this.#ports.settings.stored.example;
    if (known !== null && (await exists(path.join(known, 'project.json')))) return this.#open(known);
    const copied = await copyBundled(this.#ports.data, this.#ports.parent, this.#ports);
    if (!copied.ok) return copied;
    this.#ports.settings.change({ example: copied.value });
    return this.#open(copied.value);
  }

  async #open(asked: string, lockFrom?: string): Promise<Result<null>> {
    const directory = await realpath(asked).catch(() => asked); // a folder that is not there: openProject says so
    const previous = this.#current;
    // Open for reading only, it is opened again: its holder may be gone.
    if (previous?.store.directory === directory && previous.store.readOnly === null) return succeed(null);
    const opened = await this.#openStore(directory, lockFrom);
    if (!opened.ok) return this.#withRemedy(opened.error, directory);
    if (previous !== null && !(await this.#leave(previous, 'close'))) {
      await opened.value.close();
      return fail('CANCELLED', strings.failures.staysOpen);
    }
    await this.#adopt(opened.value);
    return succeed(null);
  }

  #withRemedy(error: Failure, directory: string): Result<never> {
    if (!isDamage(error)) return { ok: false, error };
    this.#damaged.add(directory);
    return { ok: false, error: { ...error, remedy: { kind: 'rebuildCopy', directory } } };
  }

  #openStore(directory: string, lockFrom?: string): Promise<Result<ProjectStore>> {
    const { settings, outbox } = this.#ports;
    return openProject(directory, {
      ...(lockFrom === undefined ? {} : { lockFrom }),
      creatorName: settings.stored.creator?.name ?? null,
      onSaveState: (state) => {
        // While it is being opened nobody is looking at it yet.
        if (this.#current?.store.directory === directory) outbox.send('saveState', state);
      },
    });
  }

  async #adopt(store: ProjectStore): Promise<void> {
    const { settings, outbox, newId, now, changed } = this.#ports;
    const session = new Session(store, {
      newId,
      now,
      creator: () => settings.stored.creator,
      changed: (event) => {
        if (this.#current === session) outbox.send('changed', event);
        changed();
      },
    });
    this.#current = session;
    settings.rememberProject(store.directory);
    outbox.send('settings', settings.visible);
    if (this.#announces) outbox.send('opened', await this.#viewOf(session));
    // The notice itself says what was done about it: set aside, or (also always for reading only) left as it was.
    for (const notice of store.notices) outbox.inform(strings.failures.somethingInFolder, notice);
    changed();
  }

  /** Closes a project once it is saved or given up; false when the analyst wants to keep it open. */
  async #leave(session: Session, leave: Leaving): Promise<boolean> {
    const { askUnsaved, patience } = this.#ports;
    const ask = (state: SaveState, changes: number) => askUnsaved(leave, state, changes);
    for (;;) {
      const settled = await settle(session.store, { ask, ...(patience && { patience: patience.saving }) });
      if (settled === 'cancel') return false;
      const discardUnsaved = settled === 'discard';
      const closing = session.close({ discardUnsaved });
      // A disk that hangs would hold back even the close that gives the changes up.
      const closed = await (discardUnsaved ? atMost(patience?.discard ?? discardPatience, closing) : closing);
      if (closed === null) this.#hasHungDisk = true;
      if (closed === null || closed.ok || discardUnsaved) return true;
      // The disk refused what was done since: settle and ask again.
    }
  }

  async #viewOf(session: Session): Promise<ProjectView> {
    const view = await session.view();
    const { settings } = this.#ports;
    const { id } = view.project;
    return { ...view, lastSource: settings.lastSourceOf(id), hiddenTags: settings.hiddenTagsOf(id) };
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(task);
    this.#tail = turn.catch(() => undefined); // its caller has the error
    return turn;
  }
}

/** Whether the project cannot be opened because of what its files hold. */
const isDamage = ({ code }: Failure) =>
  code.startsWith('SNAPSHOT_') || code === 'FILE_MISSING' || code === 'JOURNAL_DAMAGED';

function wordsFor({ directory, passages, losses }: Rebuilt): Notice {
  const { allBack, done, place } = strings.rebuilding;
  const detail = [...(losses.length === 0 ? [allBack] : losses), place(directory)].join('\n');
  return { level: 'info', message: done(passages), detail, stays: true };
}

async function exists(file: string): Promise<boolean> {
  return realpath(file).then(
    () => true,
    () => false, // unreadable counts as gone: a new copy is made, nothing is overwritten
  );
}

/** What `task` makes of the open project; NO_PROJECT when there is none. */
export async function withProject<T>(
  { current }: Pick<Projects, 'current'>,
  task: (session: Session) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  return current === null ? fail('NO_PROJECT', strings.failures.noProject) : task(current);
}
