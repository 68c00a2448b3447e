// A whole project in memory: tables of records. Only history/diff.ts changes one.
import type { Annotation } from './annotation';
import type { AnnotationId, CreatorId, SourceId, TagId } from './identifier';
import type { Creator, Project } from './project';
import { byOrder, type Tag } from './tag';
import type { Source } from './source';

export type ProjectRecord = Project | Creator | Tag | Source | Annotation;

export interface ProjectState {
  project: Project;
  readonly creators: Map<CreatorId, Creator>;
  readonly tags: Map<TagId, Tag>;
  readonly sources: Map<SourceId, Source>;
  /** By source, then by id: a source's annotations are what readers and snapshots ask for. */
  readonly annotations: Map<SourceId, Map<AnnotationId, Annotation>>;
  /** Which source an annotation is in. */
  readonly sourceOf: Map<AnnotationId, SourceId>;
}

/** A project that holds nothing but its own record. */
export function emptyState(project: Project): ProjectState {
  return {
    project,
    creators: new Map(),
    tags: new Map(),
    sources: new Map(),
    annotations: new Map(),
    sourceOf: new Map(),
  };
}

/** The annotation with this id, wherever it is. */
export function findAnnotation(state: ProjectState, id: AnnotationId): Annotation | undefined {
  const source = state.sourceOf.get(id);
  return source === undefined ? undefined : state.annotations.get(source)?.get(id);
}

/** Sources in library order. */
export function sortedSources(state: Pick<ProjectState, 'sources'>): Source[] {
  return [...state.sources.values()].sort(byOrder);
}

/** Number of annotations in the project. */
export function countAnnotations(state: ProjectState): number {
  return state.sourceOf.size;
}
