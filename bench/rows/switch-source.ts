// From one source of 100,000 words with 5,000 annotations to another and back, by a click in the list of sources.
import { measureDesk, type Desk, type Times } from '../lib/desk';
import { textIn } from '../lib/scans';
import type { Row } from '../row';

const project = { sources: 2, annotations: 10_000, words: 100_000 };

export const switchSource: Row = {
  id: 'switch-source',
  what: 'switch between two sources of 100,000 words, to painted',
  against: 'one frame + a scan of the text',
  bar: { kind: 'within', value: 100 },
  measure: (context) => measureDesk(context, { project, once, scanOf }),
};

async function once(desk: Desk): Promise<Times> {
  const there = await desk.timed(await desk.placeOf('.source-item[aria-posinset="2"]'), ['reading', 'Statement 2']);
  const back = await desk.timed(await desk.placeOf('.source-item[aria-posinset="1"]'), ['reading', 'Statement 1']);
  return { there, back };
}

/** Every code unit is looked at. */
function scanOf(folder: string): () => number {
  const text = textIn(folder);
  return () => {
    let spaces = 0;
    for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) === 32) spaces += 1;
    return spaces;
  };
}
