// Ours: the app's own Reader on the app's own OpenSource, alone in a page.
import { createElement, createRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Annotation } from '../../core/model/annotation';
import { Reader, type ReaderHandle } from '../../renderer/reader/reader';
import { OpenSource } from '../../renderer/state/open-source';
import { Random } from '../synthetic/random';
import { annotationIn, tags, wordsOf } from '../synthetic/records';
import { untilIdle, untilPainted, workOf } from './painted';
import { followScroll } from './scrolling';
import { materialOf, visible, type Material, type Size } from './texts';

const host = document.querySelector('#host');
if (host === null) throw new Error('reader.html has no #host');
const tagsById = new Map(tags.map((tag) => [tag.id, tag]));
const handle = createRef<ReaderHandle>();
const nothing = () => undefined;
const marks = document.getElementsByTagName('mark');

let material: Material | null = null;
let root: Root | null = null;
let shown: OpenSource | null = null;

function show(): void {
  if (material === null || host === null) throw new Error('prepare first');
  shown = new OpenSource(material.source, material.text, material.annotations);
  root = createRoot(host);
  root.render(
    createElement(Reader, {
      open: shown,
      tags: tagsById,
      current: null,
      onSelectionChange: nothing,
      onCaretChange: nothing,
      onCurrentChange: nothing,
      ref: handle,
    }),
  );
}

function paragraphAt(offset: number): Element | null {
  const i = shown?.paragraphs.at(offset) ?? 0;
  return document.querySelector(`[data-paragraph="${i + 1}"]`);
}

/** A highlight of 3 to 40 words that begins in sight; `change` undoes nothing, so each comes on top of those before. */
function newAnnotation(seed: number): Annotation {
  if (material === null) throw new Error('prepare first');
  const { text, source } = material;
  const inSight = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')].filter((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 100 && top < innerHeight - 100;
  });
  const random = new Random(seed);
  const paragraph = inSight[random.whole(0, Math.max(0, inSight.length - 1))];
  const i = Number(paragraph?.dataset['paragraph'] ?? 1) - 1;
  const start = shown?.paragraphs.start(i) ?? 0;
  const here = wordsOf(text.slice(start, shown?.paragraphs.end(i)));
  const words = { starts: here.starts.map((at) => at + start), ends: here.ends.map((at) => at + start) };
  return annotationIn(text, source, words, random, [0, words.starts.length]);
}

const bench = {
  prepare: (size: Size) => {
    material = materialOf(size);
    return { characters: material.text.length };
  },
  open: () => untilPainted(show, () => marks.length > 0),
  close: () => {
    root?.unmount();
    shown = null;
  },
  settle: (seconds: number) => untilIdle(seconds),
  visible: () => visible(marks, document.querySelectorAll('[data-paragraph]')),
  /** To the middle of the text, where most sections are on both sides. */
  goTo: (part: number) => {
    const at = Math.floor((material?.text.length ?? 0) * part);
    handle.current?.reveal({ start: at, end: at + 1 });
  },
  add: async (seed: number) => {
    const annotation = newAnnotation(seed);
    const { start } = annotation.targets[0] ?? { start: 0 };
    const look = () => paragraphAt(start)?.innerHTML;
    const before = look();
    const work = await workOf(() => {
      shown?.apply({ added: [annotation], updated: [], removed: [] });
    });
    return { ...work, painted: look() !== before };
  },
  idleFrame: () => workOf(nothing),
  followScroll: (seconds: number) =>
    followScroll(document.querySelector('.reader'), seconds, (i) => (shown?.index.ofParagraph(i).length ?? 0) > 0),
};
Object.assign(window, { bench });
