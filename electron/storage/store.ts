// The way into storage for everything outside this folder: make a project folder, open one, commit to it.
export { createProject, type CreateOptions } from './create-project';
export { openProject, type OpenOptions } from './open-project';
export type { Committed, ProjectStore } from './project-store';
export { rebuildProject, type Rebuilt } from './rebuild-project';
