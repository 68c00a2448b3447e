// The creators of a Project JSON file, matched against the project's.
import { strings } from '../../language/index';
import type { CreatorId } from '../../model/identifier';
import type { ProjectState } from '../../model/state';
import { firstIssue } from '../../result';
import type { ImportDraft } from './import-draft';
import { CreatorItem } from './schema';

/** Ids of the creators that annotations of the file may name. */
export function importCreators(items: readonly unknown[], state: ProjectState, draft: ImportDraft): Set<CreatorId> {
  const known = new Set<CreatorId>();
  for (const raw of items) {
    const parsed = CreatorItem.safeParse(raw);
    if (!parsed.success || known.has(parsed.data.id)) {
      draft.refuse('creator', raw, parsed.success ? strings.importing.idTwice : firstIssue(parsed.error));
      continue;
    }
    const after = { kind: 'creator' as const, ...parsed.data };
    known.add(after.id);
    const before = state.creators.get(after.id);
    if (before === undefined) draft.add('creator', after, after.name);
    else if (before.name === after.name) draft.identical('creator', after.id, after.name);
    else
      draft.conflict(
        'creator',
        { theirs: { before, after }, mine: null },
        after.name,
        strings.importing.nameHere(before.name),
      );
  }
  return known;
}
