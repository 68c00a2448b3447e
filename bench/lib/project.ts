// The project that the rows about storage share, made once in a run by the app's own storage.
import fs from 'node:fs';
import path from 'node:path';
import type { Context } from '../row';
import { runWorker } from './electron';

export interface ProjectSize {
  readonly sources: number;
  readonly annotations: number;
  /** In each source; 1000 when left out. */
  readonly words?: number;
}

export const large: ProjectSize = { sources: 1000, annotations: 100_000 };
export const small: ProjectSize = { sources: 1, annotations: 100 };

/** The folder of a project of this size; nobody may change it: copy it first. */
export async function projectOf(context: Context, size: ProjectSize): Promise<string> {
  const folder = path.join(context.work, `project-${size.sources}-${size.annotations}`);
  if (fs.existsSync(folder)) return folder;
  const { sources, annotations, words = 1000 } = size;
  context.say(`making a project of ${sources} sources and ${annotations} annotations`);
  const making = `${folder}.making`;
  await runWorker(context, 'make', [making, ...[sources, annotations, words].map(String)]);
  fs.renameSync(making, folder);
  return folder;
}

/** A copy of that project for a row that changes it. */
export async function copyOfProject(context: Context, size: ProjectSize, name: string): Promise<string> {
  const folder = path.join(context.work, name);
  fs.cpSync(await projectOf(context, size), folder, { recursive: true });
  return folder;
}
