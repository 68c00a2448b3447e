// Filtering the reader by a tag in a million words with 50,000 annotations, and showing all again, with the tree's key.
import { measureDesk, type Desk, type Times } from '../lib/desk';
import { annotationsIn } from '../lib/scans';
import type { Row } from '../row';
import { tags } from '../synthetic/records';

const project = { sources: 1, annotations: 50_000, words: 1_000_000 };
const tag = tags[5]; // nothing is below it

export const tagFilter: Row = {
  id: 'tag-filter',
  what: 'filter the reader by a tag, 50,000 annotations, to painted',
  against: 'one frame + a scan of the tags',
  bar: { kind: 'within', value: 50 },
  measure: (context) => measureDesk(context, { project, once, scanOf }),
};

async function once(desk: Desk): Promise<Times> {
  const { id = '', name = '' } = tag ?? {};
  await desk.call('focus', `[data-tag="${id}"]`);
  const on = await desk.timed({ key: 'f' }, ['filtered', name]);
  const off = await desk.timed({ key: 'f' }, ['unfiltered', name]);
  return { on, off };
}

function scanOf(folder: string): () => number {
  const annotations = annotationsIn(folder);
  const isTagged = ({ bodies }: (typeof annotations)[number]) =>
    bodies.some((body) => body.type === 'tag' && body.tag === tag?.id);
  return () => annotations.filter(isTagged).length;
}
