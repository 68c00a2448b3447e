// Pure: everything that can be named in the palette now, in its own order: library, tag tree, menus.
import { actionIds, actionOf, type ActionId } from '../../core/actions';
import { isAvailable, type Situation } from '../../core/available';
import type { Strings } from '../../core/language/index';
import type { Source } from '../../core/model/source';
import { tagTree, type Tag } from '../../core/model/tag';
import { shortDate } from '../library/dates';
import { candidate, type Candidate } from './entries';

export interface Known extends Situation {
  readonly sources: readonly Source[];
  readonly tags: Iterable<Tag>;
}

/** Commands that act on the field with the keyboard, which is the palette's own; and the palette itself. */
const hidden: ReadonlySet<ActionId> = new Set(['cut', 'copy', 'paste', 'openPalette']);

export function candidatesOf(known: Known, strings: Strings): Candidate[] {
  const nodes = tagTree(known.tags);
  const pinned = new Set<string | null>(nodes.map(({ tag }) => tag.shortcut));
  const isOffered = (id: ActionId) => {
    const digit = /^applyPinned(\d)$/.exec(id)?.[1];
    return !hidden.has(id) && isAvailable(id, known) && (digit === undefined || pinned.has(digit));
  };
  return [
    ...known.sources.map((source) => candidate({ kind: 'source', source }, source.title, detailsOf(source))),
    ...nodes.map((node) => candidate({ kind: 'tag', node }, node.fullName, '')),
    ...actionIds
      .filter(isOffered)
      .map((id) => candidate({ kind: 'command', id }, labelOf(id, strings), strings.menus[actionOf(id).menu])),
  ];
}

function labelOf(id: ActionId, strings: Strings): string {
  return strings.actions[id].replace(/…$/, '');
}

function detailsOf({ publisher, date }: Source): string {
  return [publisher, date && shortDate(date)].filter(Boolean).join(' · ');
}
