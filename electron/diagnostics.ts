// What the diagnostic report may know of a project: amounts and codes. Without Electron, so that a test proves it.
import type { ProjectAmounts } from '../core/diagnostics/report';
import { currentRevision } from '../core/model/source';
import { countAnnotations, sortedSources } from '../core/model/state';
import type { ProjectStore } from './storage/store';

/** Counts and codes of the open project; none of its words. */
export function amountsOf(store: Pick<ProjectStore, 'state' | 'revision' | 'saveState' | 'readOnly'>): ProjectAmounts {
  const { state, revision, saveState, readOnly } = store;
  return {
    sources: state.sources.size,
    characters: sortedSources(state).map((source) => currentRevision(source).utf16Length),
    annotations: countAnnotations(state),
    tags: state.tags.size,
    creators: state.creators.size,
    changes: revision,
    saveState,
    readOnly: readOnly?.code ?? null,
  };
}
