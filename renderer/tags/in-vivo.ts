// In-vivo tagging: the passage's own words become its tag, or find the tag that is called so.
import { strings } from '../../core/language/index';
import { quoteOf } from '../../core/model/annotation';
import { inVivoName, sameTagName, tagTree } from '../../core/model/tag';
import { annotationById, subject, tag } from '../passages';
import { mirror } from '../state/project';
import { announce } from '../state/ui';

/** Tags the selection, or the current passage, with its own words, in one step. */
export async function tagInVivo(): Promise<void> {
  const of = subject();
  const { open, tags } = mirror.getState();
  const annotation = of && 'annotation' in of ? annotationById(of.annotation) : undefined;
  const words =
    of && 'range' in of ? open?.text.slice(of.range.start, of.range.end) : annotation && quoteOf(annotation);
  const name = inVivoName(words ?? '');
  if (of === null || name === '') {
    announce(strings.selectFirst);
    return;
  }
  // The tree begins with the top level: of several tags that are called so, the shallowest first one.
  const known = tagTree(tags.values())
    .filter((node) => sameTagName(node.tag.name, name))
    .sort((a, b) => a.depth - b.depth)[0];
  await tag(of, known ? { id: known.tag.id } : { create: { name, parent: null } });
}
