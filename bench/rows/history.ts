// The history of 100,000 commands: from the click on its tab until its first screen is painted.
import { measureDesk, type Desk, type Times } from '../lib/desk';
import { large } from '../lib/project';
import { journalIn } from '../lib/scans';
import type { Row } from '../row';

export const history: Row = {
  id: 'history',
  what: 'show the history of 100,000 commands, first screen, to painted',
  against: 'one frame + a scan of the journal',
  bar: { kind: 'within', value: 100 },
  measure: (context) => measureDesk(context, { project: large, once, scanOf }),
};

async function once(desk: Desk): Promise<Times> {
  const shown = await desk.timed(await desk.placeOf('.tab:nth-child(3)'), ['history']);
  await desk.press(await desk.placeOf('.tab:nth-child(1)'));
  await desk.until(['passages']);
  return { shown };
}

/** Every line of it. */
function scanOf(folder: string): () => number {
  const journal = journalIn(folder);
  return () => {
    let lines = 0;
    for (let at = journal.indexOf(10); at >= 0; at = journal.indexOf(10, at + 1)) lines += 1;
    return lines;
  };
}
