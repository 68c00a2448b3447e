// One tag on many stretches at once: what "tag all hits" does, as one undo step.
import { z } from 'zod';
import { emptyDiff, type Update } from '../history/diff';
import { bodiesOf, noteOf, tagsOf, type Annotation, type Target } from '../model/annotation';
import { strings } from '../language/index';
import { succeed } from '../result';
import { build, creatorDiff, Passage, tagOf, TagChoice, textsOf } from './annotations';
import { command } from './command';

/** How many stretches one command takes. */
export const mostHitsTagged = 20_000;

const keyOf = ({ revision, start, end }: Target) => `${revision} ${start} ${end}`;

/**
 * Tags each passage. Where an annotation stands on exactly the same stretch it gets the tag, instead of a second one
 * beside it; one that has the tag already stays as it is.
 */
export const tagHits = command({
  type: 'tagHits',
  input: z.strictObject({ passages: z.array(Passage).min(1).max(mostHitsTagged), tag: TagChoice }),
  texts: ({ passages }) => [...new Set(passages.flatMap(textsOf))],
  label: (state, { passages, tag }) => {
    const name = 'id' in tag ? (state.tags.get(tag.id)?.name ?? '') : tag.create.name;
    return strings.find.labelTagHits(passages.length, name);
  },
  apply: (state, { passages, tag: choice }, context) => {
    const tag = tagOf(state, choice, context);
    if (!tag.ok) return tag;
    const { id } = tag.value;
    const added: Annotation[] = [];
    const updated: Update[] = [];
    const standing = new Map<string, Annotation>();
    for (const source of new Set(passages.map((passage) => passage.source))) {
      for (const annotation of state.annotations.get(source)?.values() ?? []) {
        const [only, ...more] = annotation.targets;
        if (only && more.length === 0) standing.set(`${source} ${keyOf(only)}`, annotation);
      }
    }
    for (const passage of passages) {
      const [only, ...more] = passage.targets;
      const before = only && more.length === 0 ? standing.get(`${passage.source} ${keyOf(only)}`) : undefined;
      if (before === undefined) {
        const annotation = build(state, passage, [id], null, context);
        if (!annotation.ok) return annotation;
        added.push(annotation.value);
      } else if (!tagsOf(before).includes(id)) {
        const bodies = bodiesOf([...tagsOf(before), id], noteOf(before));
        updated.push({ before, after: { ...before, bodies, modified: context.now } });
      }
    }
    if (added.length + updated.length === 0) return succeed(emptyDiff);
    const creator = added.length > 0 ? creatorDiff(state, context) : emptyDiff;
    const newTag = state.tags.has(id) ? [] : [tag.value];
    return succeed({
      ...emptyDiff,
      added: [...creator.added, ...newTag, ...added],
      updated: [...creator.updated, ...updated],
    });
  },
});
