// What the files in sources/ are checked against: every revision that the project has, or ever had.
import type { Revision } from '../../core/model/source';
import { sortedSources, type ProjectState } from '../../core/model/state';
import { pairOf, type Replayed } from './replay';

/** Commands that bring texts without the bytes they came from. */
const withoutOriginals: ReadonlySet<string> = new Set(['importProjectJson', 'rebuild']);

export interface Known {
  readonly title: string;
  readonly revision: Revision;
  /** Whether its original must be there. */
  readonly keeps: boolean;
  /** Of a source that the project has now. */
  readonly isCurrent: boolean;
}

export interface AllKnown {
  /** By the hash of their text, those of today first; the same one once. */
  readonly known: ReadonlyMap<string, readonly Known[]>;
  /** Whether the whole history says so. */
  readonly isComplete: boolean;
}

const file = /^sources\/([0-9a-f]{64})\.(txt|layout\.json|orig(?:-\d+)?\.[a-z0-9]{1,16})$/;

export interface SourceFile {
  /** The hash in its name. */
  readonly hash: string;
  readonly kind: 'text' | 'layout' | 'original';
}

/** What a file of sources/ is, by its name; null for one that is none of ours. */
export function sourceFileOf(name: string): SourceFile | null {
  const [, hash, ending] = file.exec(name) ?? [];
  if (hash === undefined) return null;
  return { hash, kind: ending === 'txt' ? 'text' : ending === 'layout.json' ? 'layout' : 'original' };
}

export function knownRevisions(
  state: ProjectState,
  { received, whole }: Pick<Replayed, 'received' | 'whole'>,
): AllKnown {
  const known = new Map<string, Known[]>();
  const seen = new Set<string>();
  const pairs = (bare: boolean) =>
    new Set(
      received.filter(({ command }) => withoutOriginals.has(command) === bare).map(({ revision }) => pairOf(revision)),
    );
  const [bare, kept] = [pairs(true), pairs(false)];
  const add = (one: Omit<Known, 'keeps'>) => {
    const { revision } = one;
    const { received: _how, originalName: _name, ...facts } = revision;
    const key = JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (seen.has(key)) return;
    seen.add(key);
    const pair = pairOf(revision);
    const keeps = kept.has(pair) || !bare.has(pair);
    known.set(revision.textSha256, [...(known.get(revision.textSha256) ?? []), { ...one, keeps }]);
  };
  for (const { title, revisions } of sortedSources(state)) {
    for (const revision of revisions) add({ title, revision, isCurrent: true });
  }
  for (const { title, revision } of received) add({ title, revision, isCurrent: false });
  return { known, isComplete: whole };
}
