// Typing in the palette (Ctrl+K) over 100,000 passages: each keystroke until the passages it finds are painted.
import { measureDesk, type Desk, type Times } from '../lib/desk';
import { large } from '../lib/project';
import { annotationsIn } from '../lib/scans';
import type { Row } from '../row';

/** All of six letters: what the n-th keystroke takes is compared. */
const words = ['treaty', 'border', 'denial', 'threat', 'region', 'supply', 'energy', 'market', 'report'];

export const palette: Row = {
  id: 'palette',
  what: 'a keystroke in the palette over 100,000 passages, to painted',
  against: 'one frame + a scan of the quotes',
  bar: { kind: 'within', value: 50 },
  measure: (context) => measureDesk(context, { project: large, once, scanOf }),
};

async function once(desk: Desk, repetition: number): Promise<Times> {
  await desk.press({ key: 'K', modifiers: ['control'] });
  await desk.until(['palette']);
  const times: Record<string, number> = {};
  let typed = '';
  for (const letter of words[repetition % words.length] ?? '') {
    typed += letter;
    times[`letter ${typed.length}`] = await desk.timed({ key: letter }, ['found', typed]);
  }
  await desk.press({ key: 'Escape' });
  await desk.until(['noPalette']);
  return times;
}

function scanOf(folder: string): () => number {
  const quotes = annotationsIn(folder).map(({ targets }) => targets[0]?.exact ?? '');
  return () => quotes.filter((quote) => quote.includes('treaty')).length;
}
