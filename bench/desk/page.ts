// Runs in the app's own page: how long from an input, by its own clock, to the end of the first frame that shows what
// was asked for; and how long an idle frame takes.
import { afterRendering, untilIdle, untilPainted } from '../pages/painted';
import { followScroll } from '../pages/scrolling';
import { conditions, type ConditionName } from './conditions';

/** What is not there by then never comes. */
const patience = 60_000;

let timed: Promise<number> = Promise.resolve(NaN);

/** Looks at every frame from now on, or from `start` on. */
function whenThere(name: ConditionName, args: readonly string[], start: number): Promise<number> {
  const isThere: (...args: string[]) => boolean = conditions[name];
  return new Promise((resolve, reject) => {
    const look = () => {
      if (isThere(...args)) void afterRendering().then((end) => resolve(end - start));
      else if (performance.now() - start > patience) reject(new Error(`${name}(${args.join()}) does not come`));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const bench = {
  until: (name: ConditionName, args: readonly string[]) => whenThere(name, args, performance.now()),
  /** The next event of this type begins the measurement; `painted` ends it. */
  watch: (type: 'keydown' | 'pointerdown', name: ConditionName, args: readonly string[]) => {
    timed = new Promise((resolve, reject) => {
      const begin = ({ timeStamp }: Event) => void whenThere(name, args, timeStamp).then(resolve, reject);
      addEventListener(type, begin, { capture: true, once: true });
    });
  },
  painted: () => timed,
  frame: () =>
    untilPainted(
      () => undefined,
      () => true,
    ),
  settle: (seconds: number) => untilIdle(seconds),
  /** The middle of the element, or null when it is not there. */
  placeOf: (selector: string) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  },
  /** `item`: what a list is made of; null: the text. */
  followScroll: (selector: string, item: string | null, seconds: number) => {
    const scroller = document.querySelector(selector);
    // By its box: a list takes no pointer while it scrolls.
    const under = (_x: number, y: number) =>
      [...(scroller?.querySelectorAll<HTMLElement>(item ?? '*') ?? [])].find((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top <= y && y <= bottom;
      });
    return followScroll(scroller, seconds, () => false, item === null ? undefined : under);
  },
  focus: (selector: string) => document.querySelector<HTMLElement>(selector)?.focus(),
};
Object.assign(window, { bench });
