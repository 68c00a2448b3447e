// The texts and passages that the pages show: made in the page, so that opening starts with everything in memory.
import type { Annotation } from '../../core/model/annotation';
import type { Source } from '../../core/model/source';
import { prose } from '../synthetic/prose';
import { annotationsIn, sourceOf } from '../synthetic/records';

export interface Size {
  readonly words: number;
  readonly annotations: number;
  readonly seed: number;
}

export interface Material {
  readonly text: string;
  readonly source: Source;
  readonly annotations: readonly Annotation[];
}

export function materialOf({ words, annotations, seed }: Size): Material {
  const text = prose(words, seed);
  const source = sourceOf('source', text, '0'.repeat(64));
  return { text, source, annotations: annotationsIn(text, source, annotations, seed + 1) };
}

/** How many marks, and how many characters of text, a page really shows: an empty page is painted quickly, too. */
export function visible(marks: Iterable<Element>, texts: Iterable<Element>): { marks: number; characters: number } {
  const inSight = (element: Element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  const characters = [...texts].filter(inSight).map((element) => element.textContent.length);
  return { marks: [...marks].filter(inSight).length, characters: characters.reduce((a, b) => a + b, 0) };
}
