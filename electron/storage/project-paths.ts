// The names inside a project folder. Nothing else in storage builds one.
import path from 'node:path';

export interface ProjectPaths {
  readonly directory: string;
  readonly project: string;
  readonly sources: string;
  readonly annotations: string;
  readonly history: string;
  readonly lock: string;
}

export function projectPaths(directory: string): ProjectPaths {
  const at = (name: string) => path.join(directory, name);
  return {
    directory,
    project: at('project.json'),
    sources: at('sources'),
    annotations: at('annotations'),
    history: at('history'),
    lock: at('lock'),
  };
}

/** A project's three folders. */
export const foldersOf = (paths: ProjectPaths) => [paths.sources, paths.annotations, paths.history];

export const annotationsPath = (paths: ProjectPaths, source: string) => path.join(paths.annotations, `${source}.json`);

/** The source that a file in annotations/ belongs to; undefined when the name is not one of ours. */
export const sourceOfFile = (name: string) => /^([A-Za-z0-9_-]{1,64})\.json$/.exec(name)?.[1];

/** A journal segment is named by the first revision in it. */
export const segmentName = (first: number) => `${String(first).padStart(6, '0')}.jsonl`;
export const segmentFile = (paths: ProjectPaths, first: number) => path.join(paths.history, segmentName(first));

/** First revisions of the segments among `names`, ascending. */
export function segmentsIn(names: readonly string[]): number[] {
  return names
    .map((name) => Number(/^(\d{6,15})\.jsonl$/.exec(name)?.[1] ?? 0))
    .filter((first) => first > 0)
    .sort((a, b) => a - b);
}
