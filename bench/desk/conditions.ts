// What must be in the app's document for a row's change to count as shown. Each is false until its change is complete.

const one = (selector: string) => document.querySelector<HTMLElement>(selector);
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const inSight = (element: HTMLElement) => {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
};
const typedNow = () => document.querySelector<HTMLInputElement>('.palette-field')?.value;
const marksInSight = () => all('.reader mark').filter(inSight);
const textInSight = () => {
  const box = one('.reader')?.getBoundingClientRect();
  if (!box) return false;
  const element = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 3);
  return element?.closest('[data-paragraph]') !== null;
};

export const conditions = {
  ready: () => one('html')?.dataset['ready'] === 'true' && textInSight(),
  /** The palette is open and empty, or closed. */
  palette: () => typedNow() === '',
  noPalette: () => one('.palette') === null,
  /** The palette's results are those for what is typed, and passages among them where passages are searched. */
  found: (typed: string) =>
    typedNow() === typed &&
    one('.palette [role=status]')?.textContent !== '' &&
    (typed.length < 2 || one('.palette-quote mark') !== null),
  /** The reader paints passages with this tag and no others, and the bar says so. */
  filtered: (tag: string) => {
    const marks = marksInSight();
    const isOf = (mark: HTMLElement) => mark.ariaDescription?.includes(tag) === true;
    return one('.filter-bar') !== null && marks.length > 0 && marks.every(isOf);
  },
  unfiltered: (tag: string) =>
    one('.filter-bar') === null && marksInSight().some((mark) => mark.ariaDescription?.includes(tag) !== true),
  /** The reader shows the text with this title, and a passage in it. */
  reading: (title: string) =>
    one('.reader')?.ariaLabel?.includes(title) === true && textInSight() && marksInSight().length > 0,
  /** The list of the history is filled to its end, or not there. */
  history: () => {
    const box = one('.history-list')?.getBoundingClientRect();
    const last = all('.history-row').at(-1)?.getBoundingClientRect();
    return box !== undefined && last !== undefined && last.bottom >= box.bottom - 1;
  },
  /** A passage is current, with its handles. */
  handles: () => one('.reader mark.current') !== null && all('.reader-handle').filter(inSight).length > 0,
  passages: () => one('.history') === null && one('[data-panel=passages]') !== null,
};
export type ConditionName = keyof typeof conditions;
