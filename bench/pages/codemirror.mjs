// A peer: CodeMirror 6 with the same text, and a mark decoration for every annotation.
// Plain JavaScript: its packages are only there when bench runs, and types are checked always.
import { EditorState } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import { tags } from '../synthetic/records';
import { untilIdle, untilPainted } from './painted';
import { materialOf, visible } from './texts';

const host = document.querySelector('#host');
const marks = document.getElementsByClassName('peer-mark');
const looks = new Map(
  tags.map(({ id, colour }) => [
    id,
    Decoration.mark({ class: 'peer-mark', attributes: { style: `--mark: ${colour}` } }),
  ]),
);
let material;
let view;

function show() {
  const ranges = material.annotations.map(({ targets, bodies }) =>
    looks.get(bodies[0].tag).range(targets[0].start, targets[0].end),
  );
  const state = EditorState.create({
    doc: material.text,
    extensions: [
      EditorView.lineWrapping,
      EditorState.readOnly.of(true),
      EditorView.decorations.of(Decoration.set(ranges, true)),
    ],
  });
  view = new EditorView({ state, parent: host });
}

window.bench = {
  prepare(size) {
    material = materialOf(size);
    return { characters: material.text.length };
  },
  open: () => untilPainted(show, () => marks.length > 0),
  close() {
    view.destroy();
  },
  settle: (seconds) => untilIdle(seconds),
  visible: () => visible(marks, document.querySelectorAll('.cm-line')),
};
