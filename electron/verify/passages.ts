// Every passage and bookmark against the text of its revision: the words stand at their offsets, context included.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { proves } from '../../core/anchoring/describe';
import { strings } from '../../core/language/index';
import type { Annotation, Target } from '../../core/model/annotation';
import type { Source } from '../../core/model/source';
import type { ProjectState } from '../../core/model/state';
import type { Folder } from './folder';

interface Placed {
  readonly target: Target;
  readonly file: string;
  readonly title: string;
}

/** `texts`: hashes of the texts that are intact. Passages on others cannot be checked: the text is the finding. Their number. */
export async function checkPassages(folder: Folder, state: ProjectState, texts: ReadonlySet<string>): Promise<number> {
  let passages = 0;
  for (const [id, annotations] of state.annotations) {
    const file = `annotations/${id}.json`;
    const source = state.sources.get(id);
    if (source === undefined) {
      for (const one of annotations.values()) folder.find(file, strings.verify.sourceGone(quoteOf(one)));
      continue;
    }
    passages += annotations.size;
    await checkSource(folder, source, placedIn(source, annotations.values(), file), texts);
  }
  return passages;
}

function placedIn(source: Source, annotations: Iterable<Annotation>, file: string): Placed[] {
  const { title } = source;
  const bookmarks = (source.bookmarks ?? []).map((target) => ({ target, file: 'project.json', title }));
  const passages = [...annotations].flatMap(({ targets, earlier = [] }) =>
    [...targets, ...earlier].map((target) => ({ target, file, title })),
  );
  return [...bookmarks, ...passages];
}

async function checkSource(folder: Folder, source: Source, placed: readonly Placed[], texts: ReadonlySet<string>) {
  const revisions = new Set<string>(source.revisions.map(({ textSha256 }) => textSha256));
  for (const hash of new Set<string>(placed.map(({ target }) => target.revision))) {
    const here = placed.filter(({ target }) => target.revision === hash);
    const text =
      revisions.has(hash) && texts.has(hash)
        ? await readFile(path.join(folder.directory, 'sources', `${hash}.txt`), 'utf8')
        : null;
    if (text === null && revisions.has(hash)) continue;
    for (const { target, file, title } of here) {
      if (text === null || !proves(text, target)) folder.find(file, strings.verify.quote(shortened(target), title));
    }
  }
}

const shortened = ({ exact }: Target) => (exact.length > 80 ? `${exact.slice(0, 80)}…` : exact);
const quoteOf = ({ targets }: Annotation) => (targets[0] === undefined ? '' : shortened(targets[0]));
