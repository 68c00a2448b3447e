// The floor of scrolling: a few screens of plain text, all in the document. What drops frames here is the machine.
import { untilIdle } from './painted';
import { followScroll } from './scrolling';
import { materialOf, type Size } from './texts';

const host = document.querySelector('#host');
const scroller = document.createElement('div');
scroller.className = 'peer-scroller';

const bench = {
  prepare: (size: Size) => {
    const column = document.createElement('div');
    column.className = 'peer-column';
    materialOf(size)
      .text.split('\n\n')
      .forEach((text, i) => {
        const paragraph = document.createElement('p');
        paragraph.dataset['paragraph'] = String(i + 1);
        paragraph.textContent = `${text}\n\n`;
        column.append(paragraph);
      });
    scroller.replaceChildren(column);
    host?.append(scroller);
  },
  settle: (seconds: number) => untilIdle(seconds),
  followScroll: (seconds: number) => {
    scroller.scrollTop = 0;
    return followScroll(scroller, seconds, () => false);
  },
};
Object.assign(window, { bench });
