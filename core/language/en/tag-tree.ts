// The tag tree: what can be done with a tag, and what is said about it.
import { plurals } from '../plural';

const count = plurals('en');
const passages = (n: number) => count(n, { one: 'passage', other: 'passages' });

export const tagTree = {
  /** After "Undo" and "Redo". */
  moveLabel: (tag: string) => `move tag ${tag}`,
  mergeLabel: (from: string, into: string, n: number) => `merge tag ${from} into ${into} (${passages(n)})`,
  deleteLabel: (tag: string, n: number) => `delete tag ${tag} (${passages(n)})`,
  gone: 'This tag no longer exists.',
  belowItself: (tag: string) => `“${tag}” cannot be moved below itself.`,
  intoItself: (tag: string) => `“${tag}” cannot be merged into itself.`,
  nameTaken: (tag: string) => `There is already a tag “${tag}” at this place.`,
} as const;
