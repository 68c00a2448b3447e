// Wheel scrolling through a million words with 50,000 annotations for 5 s: no frame over 33 ms, none blank.
// In turns with a few screens of plain text, whose dropped frames are the machine's.
import { Windows } from '../lib/electron';
import { median, quantile } from '../lib/statistics';
import type { Row } from '../row';
import type { Watched } from '../window/protocol';
import type { Scrolled } from '../pages/scrolling';

const size = { words: 1_000_000, annotations: 50_000, seed: 1 };
/** Long enough for five seconds of the wheel. */
const plainSize = { words: 8_000, annotations: 0, seed: 1 };
/** A quick reader's wheel: 25 notches of 120 CSS pixels a second, more than three screens. */
const wheel = { seconds: 5, notch: 120, every: 40 };
const longest = 33;
const usualRepeat = 5;

export const scroll: Row = {
  id: 'scroll',
  what: 'wheel scroll through it for 5 s, longest frame',
  against: 'a frame of 33 ms; plain text beside',
  bar: { kind: 'most', value: 1 },
  async measure(context) {
    const windows = new Windows(context);
    try {
      const plain = await windows.ask('open', 'plain');
      await windows.call(plain, 'prepare', plainSize);
      const reader = await windows.ask('open', 'reader');
      await windows.call(reader, 'prepare', size);
      await windows.call(reader, 'open');
      await windows.call(reader, 'settle', 8);
      const runs: { plain: Scrolled; ours: Scrolled }[] = [];
      for (let i = 0; i < (context.repeat ?? usualRepeat); i += 1) {
        context.say(`${i + 1}`);
        runs.push({ plain: await scrolled(windows, plain), ours: await scrolled(windows, reader) });
      }
      const memory = await windows.ask('memory', reader);
      const pictures = await windows.ask('watch', reader, wheel);
      return judged(runs, pictures, memory);
    } finally {
      await windows.end();
    }
  },
};

async function scrolled(windows: Windows, window: number): Promise<Scrolled> {
  const followed = windows.call<Scrolled>(window, 'followScroll', wheel.seconds);
  await windows.ask('wheel', window, wheel);
  return followed;
}

function judged(
  runs: readonly { plain: Scrolled; ours: Scrolled }[],
  pictures: Watched,
  memory: { main: number; renderer: number },
) {
  const look = (scrolls: readonly Scrolled[]) => {
    const frames = scrolls.flatMap((one) => one.frames);
    return {
      frames: frames.length,
      /** In the median run, which the ratio judges; `worst` and `overLongest` count every frame of every run. */
      longest: median(scrolls.map((one) => Math.max(...one.frames))),
      worst: Math.max(...frames),
      overLongest: frames.filter((time) => time > longest).length,
      p95: quantile(frames, 0.95),
      median: median(frames),
      blank: scrolls.reduce((sum, one) => sum + one.blank, 0),
      unmarked: scrolls.reduce((sum, one) => sum + one.unmarked, 0),
      distance: median(scrolls.map((one) => one.distance)),
    };
  };
  const ours = look(runs.map((run) => run.ours));
  const plain = look(runs.map((run) => run.plain));
  return {
    ours: ours.longest,
    theirs: longest,
    ratio: ours.longest / longest,
    also: [
      {
        what: `no frame of any run over ${longest} ms: ${ours.overLongest} of ${ours.frames} were, the longest ${Math.round(ours.worst)} ms (plain text beside: ${plain.overLongest} of ${plain.frames}, ${Math.round(plain.worst)} ms)`,
        holds: ours.overLongest === 0,
      },
      { what: 'no blank frame in the document', holds: ours.blank === 0 },
      { what: 'no blank picture on the screen', holds: pictures.pictures > 60 && pictures.blank.length === 0 },
      { what: 'it did scroll', holds: ours.distance > 5_000 },
    ],
    memory,
    details: { ours, plain, pictures },
  };
}
