// The whole window with 10,000 cards, margin bars and handles: the wheel over the text and over the cards, each for 5 s.
// In turns, so that neither has the machine for itself.
import { Desk } from '../lib/desk';
import { copyOfProject } from '../lib/project';
import { median, quantile } from '../lib/statistics';
import type { Scrolled } from '../pages/scrolling';
import type { Row } from '../row';

const project = { sources: 1, annotations: 10_000, words: 1_000_000 };
const wheel = { seconds: 5, notch: 120, every: 40 };
const longest = 33;
const usualRepeat = 5;

export const deskScroll: Row = {
  id: 'desk-scroll',
  what: 'the same in the whole window with 10,000 cards, handles and margin: over the text, over the cards',
  against: 'a frame of 33 ms',
  bar: { kind: 'most', value: 1 },
  async measure(context) {
    const desk = await Desk.open(context, await copyOfProject(context, project, 'desk-scroll'));
    try {
      await desk.press(await desk.placeOf('.cards article'));
      await desk.until(['handles']);
      const [text, cards]: [Scrolled[], Scrolled[]] = [[], []];
      for (let i = 0; i < (context.repeat ?? usualRepeat); i += 1) {
        context.say(`${i + 1}`);
        text.push(await desk.scroll('.reader', null, wheel));
        cards.push(await desk.scroll('.cards-list', 'article', wheel));
      }
      const looks = { text: look(text), cards: look(cards) };
      const ours = Math.max(looks.text.longest, looks.cards.longest);
      const also = Object.entries(looks).flatMap(([where, one]) => [
        {
          what: `${where}: no frame over ${longest} ms (the longest ${Math.round(one.worst)} ms)`,
          holds: one.worst <= longest,
        },
        { what: `${where}: no blank frame`, holds: one.blank === 0 },
        { what: `${where}: it did scroll`, holds: one.distance > 5_000 },
      ]);
      return { ours, theirs: longest, ratio: ours / longest, also, memory: await desk.memory(), details: looks };
    } finally {
      await desk.end();
    }
  },
};

function look(runs: readonly Scrolled[]) {
  const frames = runs.flatMap((one) => one.frames);
  return {
    longest: median(runs.map((one) => Math.max(...one.frames))),
    worst: Math.max(...frames),
    p95: quantile(frames, 0.95),
    blank: runs.reduce((sum, one) => sum + one.blank, 0),
    distance: median(runs.map((one) => one.distance)),
  };
}
