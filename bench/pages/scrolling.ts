// What a page sees of itself while it is scrolled: the time of every frame, and whether text stands where the eye looks.

export interface Scrolled {
  /** Milliseconds from frame to frame, by the frames' own clock. */
  readonly frames: number[];
  /** Frames in which a place in the column held no text (skipped or not there). */
  readonly blank: number;
  /** Frames in which a paragraph in sight was without its marks. */
  readonly unmarked: number;
  /** CSS pixels. */
  readonly distance: number;
}

/** Places looked at, as parts of the scroller's height. */
const places = [0.08, 0.25, 0.42, 0.58, 0.75, 0.92];
/** CSS pixels: more than the gap between two paragraphs, less than two lines. */
const gap = 34;

type Finder = (x: number, y: number) => HTMLElement | null | undefined;
const paragraphUnder: Finder = (x, y) => document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-paragraph]');

/** `under`: what must stand where the eye looks. */
export function followScroll(
  scroller: Element | null,
  seconds: number,
  hasMarks: (paragraph: number) => boolean,
  under = paragraphUnder,
): Promise<Scrolled> {
  if (scroller === null) throw new Error('nothing to scroll');
  const box = scroller.getBoundingClientRect();
  const column = box.left + box.width / 2;
  const from = scroller.scrollTop;
  const frames: number[] = [];
  let [blank, unmarked, last, end] = [0, 0, 0, 0];
  return new Promise((resolve) => {
    const look = (time: number) => {
      if (last > 0) frames.push(time - last);
      else end = time + seconds * 1000;
      last = time;
      let [isBlank, isUnmarked] = [false, false];
      for (const place of places) {
        const y = box.top + box.height * place;
        const paragraph = under(column, y) ?? under(column, y + gap) ?? under(column, y - gap);
        if (!paragraph) isBlank = true;
        else if (paragraph.querySelector('mark') === null) {
          isUnmarked ||= hasMarks(Number(paragraph.dataset['paragraph']) - 1);
        }
      }
      if (isBlank) blank += 1;
      if (isUnmarked) unmarked += 1;
      if (time < end) requestAnimationFrame(look);
      else resolve({ frames, blank, unmarked, distance: scroller.scrollTop - from });
    };
    requestAnimationFrame(look);
  });
}
