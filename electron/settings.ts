// settings.json of this user: who annotates, what was used lately, where the window stood. No project data.
import { Low, type Adapter } from 'lowdb';
import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { strings } from '../core/language/index';
import type { Settings as VisibleSettings } from '../core/contract';
import { ProjectId, SourceId, TagId } from '../core/model/identifier';
import { locale } from '../core/language/index';
import { defaultPreferences, type PreferenceChanges, Preferences } from '../core/model/preferences';
import { Creator } from '../core/model/project';
import type { Failure } from '../core/result';
import { parseJson } from './decoding';
import { attempt, unlessMissing } from './storage/disk-failure';
import { makeDirectory, replaceFile } from './storage/durable-file';
import { realFileSystem } from './storage/file-system';
import path from 'node:path';

const Place = z.object({
  ...{ x: z.int(), y: z.int(), width: z.int().min(100), height: z.int().min(100) },
  look: z.enum(['normal', 'maximised', 'fullScreen']).catch('normal').default('normal'),
});
const directory = z.string().min(1).max(4096);

export const StoredSettings = z.object({
  creator: Creator.nullable().default(null),
  recentTags: z.array(z.string().max(64)).default([]),
  recentPicks: z.array(z.string().max(100)).default([]),
  recentProjects: z.array(directory).default([]),
  /** The project to open at the next start. */
  lastProject: directory.nullable().default(null),
  /** The source that was read last in each project, newest first. */
  lastSources: z.array(z.object({ project: ProjectId, source: SourceId })).default([]),
  /** The tags that are hidden in each project, newest first. */
  hiddenTags: z.array(z.object({ project: ProjectId, tags: z.array(TagId) })).default([]),
  /** This user's copy of the bundled project. */
  example: directory.nullable().default(null),
  window: Place.nullable().default(null),
  preferences: Preferences.default(defaultPreferences),
});
export type StoredSettings = z.infer<typeof StoredSettings>;

export const recentTagsLimit = 50;
export const recentPicksLimit = 30;
export const recentProjectsLimit = 10;
/** More than the recent projects: a project keeps its place while it is opened from elsewhere. */
export const lastSourcesLimit = 100;

export class Settings {
  readonly #low: Low<StoredSettings>;
  readonly #refused: (failure: Failure) => void;
  readonly #file: string;
  #tail: Promise<void> = Promise.resolve();

  constructor(low: Low<StoredSettings>, file: string, refused: (failure: Failure) => void) {
    this.#low = low;
    this.#file = file;
    this.#refused = refused;
  }

  get stored(): StoredSettings {
    return this.#low.data;
  }

  /** The part the window sees. */
  get visible(): VisibleSettings {
    const { creator, recentTags, recentPicks, recentProjects, preferences } = this.stored;
    return { creator, recentTags, recentPicks, recentProjects, preferences, language: locale };
  }

  /** In force at once; the file follows. Settings that cannot be written are reported, never fatal. */
  change(changes: Partial<StoredSettings>): void {
    this.#low.data = { ...this.stored, ...changes };
    this.#tail = this.#tail.then(async () => {
      const written = await attempt(this.#file, 'write the settings', () => this.#low.write());
      if (!written.ok) this.#refused(written.error);
    });
  }

  /** The first name makes the creator; later ones rename it, so that its passages stay one person's. */
  setCreatorName(name: string, newId: () => string): void {
    this.change({ creator: Creator.parse({ kind: 'creator', id: this.stored.creator?.id ?? newId(), name }) });
  }

  changePreferences(changes: PreferenceChanges): void {
    this.change({ preferences: Preferences.parse({ ...this.stored.preferences, ...changes }) });
  }

  rememberTag(tag: string): void {
    this.change({ recentTags: newestFirst(tag, this.stored.recentTags, recentTagsLimit) });
  }

  rememberPick(pick: string): void {
    this.change({ recentPicks: newestFirst(pick, this.stored.recentPicks, recentPicksLimit) });
  }

  rememberProject(directory: string): void {
    const recentProjects = newestFirst(directory, this.stored.recentProjects, recentProjectsLimit);
    this.change({ recentProjects, lastProject: directory });
  }

  rememberSource(project: ProjectId, source: SourceId): void {
    if (this.lastSourceOf(project) === source) return;
    const others = this.stored.lastSources.filter((last) => last.project !== project);
    this.change({ lastSources: [{ project, source }, ...others].slice(0, lastSourcesLimit) });
  }

  rememberPlace(place: NonNullable<StoredSettings['window']>): void {
    if (JSON.stringify(Place.parse(place)) !== JSON.stringify(this.stored.window)) this.change({ window: place });
  }

  lastSourceOf(project: ProjectId): SourceId | null {
    return this.stored.lastSources.find((last) => last.project === project)?.source ?? null;
  }

  rememberHiddenTags(project: ProjectId, tags: readonly TagId[]): void {
    const others = this.stored.hiddenTags.filter((hidden) => hidden.project !== project);
    const own = tags.length === 0 ? [] : [{ project, tags: [...tags] }];
    this.change({ hiddenTags: [...own, ...others].slice(0, lastSourcesLimit) });
  }

  hiddenTagsOf(project: ProjectId): readonly TagId[] {
    return this.stored.hiddenTags.find((hidden) => hidden.project === project)?.tags ?? [];
  }

  written(): Promise<void> {
    return this.#tail;
  }
}

const newestFirst = (item: string, items: readonly string[], limit: number) =>
  [item, ...items.filter((other) => other !== item)].slice(0, limit);

/**
 * A damaged file is moved aside and reported to `refused`; the app starts with defaults. A file that cannot be read, or
 * not be moved aside, is reported and never replaced: changes then last until the app ends. So they do in a `passing`
 * run, which writes nothing at all: another Glossator may be at work with these settings.
 */
export async function openSettings(
  file: string,
  refused: (failure: Failure) => void,
  { passing = false }: { readonly passing?: boolean } = {},
): Promise<Settings> {
  let writable = !passing;
  const adapter: Adapter<StoredSettings> = {
    read: async () => {
      const read = await readSettings(file, refused, passing);
      if (read === 'unreadable') writable = false;
      return read === 'unreadable' ? null : read;
    },
    write: async (settings) => {
      if (!writable) return;
      await makeDirectory(realFileSystem, path.dirname(file));
      await replaceFile(realFileSystem, file, [JSON.stringify(settings, null, 2) + '\n']);
    },
  };
  const low = new Low(adapter, StoredSettings.parse({}));
  await low.read();
  return new Settings(low, file, refused);
}

/** null: there are none (any more), so that new ones may be written. */
async function readSettings(
  file: string,
  refused: (failure: Failure) => void,
  passing: boolean,
): Promise<StoredSettings | 'unreadable' | null> {
  const text = await attempt(file, 'read the settings', () => unlessMissing(readFile(file, 'utf8'), null));
  if (!text.ok) {
    refused({ ...text.error, advice: strings.failures.settingsUnreadableAdvice });
    return 'unreadable';
  }
  if (text.value === null) return null;
  const parsed = StoredSettings.safeParse(parseJson(text.value));
  if (parsed.success) return parsed.data;
  const aside = `${file}.damaged`;
  // Renaming replaces an older one: settings are not worth a collection.
  const moved = passing ? null : await attempt(file, 'move the damaged settings aside', () => rename(file, aside));
  refused({
    code: 'WRONG_FORMAT',
    message: strings.failures.settingsDamaged,
    file: moved?.ok === true ? aside : file,
    advice: strings.failures.settingsDamagedAdvice,
  });
  return moved?.ok === true ? null : 'unreadable';
}
