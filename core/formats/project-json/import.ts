// Project JSON → a plan (new, identical, in conflict, refused and why), and the one diff that carries it out.
import { strings } from '../../language/index';
import type { Diff, Update } from '../../history/diff';
import type { Sha256 } from '../../model/identifier';
import type { LayoutRange } from '../../model/layout';
import { countAnnotations, type ProjectState } from '../../model/state';
import { fail, firstIssue, succeed, type Result } from '../../result';
import { importAnnotations } from './import-annotations';
import { importCreators } from './import-creators';
import { importSources } from './import-sources';
import { importTags } from './import-tags';
import { fieldOf, ImportDraft, type Conflict, type ImportContext } from './import-draft';
import { summarise, type ImportPlan } from './plan';
import { formatName, formatVersion, ProjectJsonEnvelope } from './schema';

/** What to do with items whose id the project has with other content. */
export type ConflictChoice = 'keepMine' | 'takeTheirs';

export interface PreparedImport {
  readonly plan: ImportPlan;
  /** Canonical texts that must be on disk before the diff is applied. */
  readonly texts: ReadonlyMap<Sha256, string>;
  /** Layouts that must be there too, by their hash. */
  readonly layouts: ReadonlyMap<Sha256, readonly LayoutRange[]>;
  readonly diff: (conflicts: ConflictChoice) => Diff;
}

/** Reads the file's outer shape. NOT_JSON, WRONG_FORMAT or NEWER_FORMAT when it is no Project JSON of this version. */
export function readProjectJson(file: string): Result<ProjectJsonEnvelope> {
  let raw: unknown;
  try {
    raw = JSON.parse(file);
  } catch (error) {
    return fail('NOT_JSON', strings.failures.notJson(error instanceof Error ? error.message : String(error)));
  }
  if (fieldOf(raw, 'format') !== formatName) {
    return fail('WRONG_FORMAT', strings.failures.notGlossator(formatName));
  }
  const version: unknown = Object.entries(raw as object).find(([name]) => name === 'version')?.[1];
  if (typeof version === 'number' && version > formatVersion) {
    return fail('NEWER_FORMAT', strings.failures.newerFormat(version, formatVersion), {
      advice: strings.failures.newerFormatAdvice,
    });
  }
  const envelope = ProjectJsonEnvelope.safeParse(raw);
  if (envelope.success) return succeed(envelope.data);
  return fail('WRONG_FORMAT', strings.failures.notProjectJson(firstIssue(envelope.error)));
}

/** Plans the import of `file` into `state`. Nothing is changed; the diff is built when the analyst has chosen. */
export function planImport(file: ProjectJsonEnvelope, context: ImportContext): PreparedImport {
  const { state } = context;
  const draft = new ImportDraft();
  const rename = planName(file.project.name, state, draft);
  const creators = importCreators(file.creators, state, draft);
  const tags = importTags(file.tags, state, draft);
  const sources = importSources(file.sources, context, creators, draft);
  importAnnotations(file.annotations, { context, creators, tags, sources, draft });
  return {
    plan: summarise(draft.items),
    texts: draft.texts,
    layouts: draft.layouts,
    diff: (choice) => ({
      added: draft.added,
      updated: [...rename, ...draft.merged, ...draft.conflicts.flatMap((one) => chosen(one, choice) ?? [])],
      removed: [],
    }),
  };
}

const chosen = ({ theirs, mine }: Conflict, choice: ConflictChoice) => (choice === 'takeTheirs' ? theirs : mine);

/** An empty project takes the file's name; any other keeps its own. */
function planName(name: string, state: ProjectState, draft: ImportDraft): Update[] {
  const isEmpty = state.sources.size === 0 && state.tags.size === 0 && countAnnotations(state) === 0;
  if (!isEmpty || state.project.name === name) return [];
  const after = { ...state.project, name };
  draft.items.push({ kind: 'project', id: after.id, name, state: 'new', reason: strings.importing.takesName });
  return [{ before: state.project, after }];
}
