// A peer: @recogito/text-annotator with its usual renderer, over the same text in plain paragraphs.
import { createTextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import { untilIdle, untilPainted } from './painted';
import { materialOf, visible } from './texts';

const host = document.querySelector('#host');
let material;
let annotator;

function show() {
  const scroller = document.createElement('div');
  scroller.className = 'peer-scroller';
  const column = document.createElement('div');
  column.className = 'peer-column';
  for (const text of material.text.split(/(?<=\n\n)/)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    column.append(paragraph);
  }
  scroller.append(column);
  host.append(scroller);
  annotator = createTextAnnotator(column);
  annotator.setAnnotations(
    material.annotations.map(({ id, targets: [{ start, end, exact }] }) => ({
      id,
      bodies: [],
      target: { annotation: id, selector: [{ quote: exact, start, end }] },
    })),
  );
}

const marks = document.getElementsByClassName('r6o-annotation');

window.bench = {
  prepare(size) {
    material = materialOf(size);
    return { characters: material.text.length };
  },
  open: () => untilPainted(show, () => marks.length > 0),
  close() {
    annotator.destroy();
    host.replaceChildren();
  },
  settle: (seconds) => untilIdle(seconds),
  visible: () => visible(marks, document.querySelectorAll('p')),
};
