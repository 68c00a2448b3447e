// Opening one text in two pages, in turns. Every opening has a process of its own: nothing is warm, nothing is left over.
import type { Context, Memory } from '../row';
import { Windows } from './electron';
import { median } from './statistics';

export interface TextSize {
  readonly words: number;
  readonly annotations: number;
  readonly seed: number;
}

export interface Openings {
  readonly page: string;
  /** Milliseconds: in a page that has never opened a text, and again in the same page. */
  readonly first: number[];
  readonly again: number[];
  visible: { marks: number; characters: number };
  memory: Memory;
}

/** What takes longer counts as this long. */
const timeout = 60_000;
const usualRepeat = 7;

export async function interleavedOpenings(
  context: Context,
  [own, peer]: readonly [string, string],
  size: TextSize,
): Promise<{ ours: Openings; theirs: Openings }> {
  const make = (page: string): Openings => ({
    ...{ page, first: [], again: [] },
    ...{ visible: { marks: 0, characters: 0 }, memory: { main: null, renderer: null } },
  });
  const [ours, theirs] = [make(own), make(peer)];
  const repeat = context.repeat ?? usualRepeat;
  for (const openings of [ours, theirs]) await openOnce(context, openings, size, true);
  for (let i = 0; i < repeat; i += 1) {
    context.say(`${i + 1}/${repeat}`);
    for (const openings of i % 2 === 0 ? [ours, theirs] : [theirs, ours]) {
      // A peer that takes its time is measured three times, not more.
      if (openings.first.length >= 3 && median(openings.first) > 10_000) continue;
      await openOnce(context, openings, size, false);
    }
  }
  return { ours, theirs };
}

async function openOnce(context: Context, openings: Openings, size: TextSize, warmUp: boolean): Promise<void> {
  const windows = new Windows(context);
  try {
    const window = await windows.ask('open', openings.page);
    await windows.call(window, 'prepare', size);
    await windows.call(window, 'settle', 2);
    const first = await withTimeout(windows.call<number>(window, 'open'));
    if (!warmUp) openings.first.push(first);
    if (first >= timeout) return;
    openings.visible = await windows.call(window, 'visible');
    await windows.call(window, 'settle', 5);
    openings.memory = await windows.ask('memory', window);
    if (warmUp || first > 3_000) return;
    await windows.call(window, 'close');
    await windows.call(window, 'settle', 2);
    openings.again.push(await withTimeout(windows.call<number>(window, 'open')));
  } finally {
    await windows.end();
  }
}

async function withTimeout(measured: Promise<number>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<number>((resolve) => {
    timer = setTimeout(() => resolve(timeout), timeout);
  });
  measured.catch(() => undefined); // after the timeout its window goes, and it fails
  try {
    return await Promise.race([measured, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function openingDetails(ours: Openings, theirs: Openings): Record<string, unknown> {
  const again = ours.again.length > 0 && theirs.again.length > 0 ? median(ours.again) / median(theirs.again) : null;
  return { ours, theirs, ratioWhenOpenedAgain: again };
}
