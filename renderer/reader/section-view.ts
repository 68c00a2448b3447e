// One section in the DOM: its paragraphs as plain text. It must not know about annotations; painter.ts cuts the marks.
import type { OpenSource } from '../state/open-source';
import { laidOut } from './block-look';
import { markBookmarks } from './bookmark-marks';
import { provenanceElement } from './provenance';
import type { SectionMap } from './section-map';

export interface SectionView {
  readonly section: number;
  readonly element: HTMLElement;
  /** Position (from 0) of the first paragraph in `paragraphs`. */
  readonly first: number;
  readonly paragraphs: readonly HTMLElement[];
  /** Whether the marks are in the DOM and up to date. */
  painted: boolean;
}

/** Whether the text begins with its own title, which is then shown once, as the heading. */
export function beginsWithTitle({ text, paragraphs, source }: OpenSource): boolean {
  return paragraphs.count > 0 && text.slice(paragraphs.start(0), paragraphs.end(0)).trim() === source.title.trim();
}

/** The elements of `section`, not yet in the document. `height` is what it takes until it is laid out. */
export function createSection(open: OpenSource, sections: SectionMap, section: number, height: number): SectionView {
  const { first, last } = sections.paragraphsOf(section);
  const element = document.createElement('div');
  element.className = 'reader-section';
  element.dataset['section'] = String(section);
  element.style.containIntrinsicBlockSize = `auto ${height}px`;
  const paragraphs: HTMLElement[] = [];
  for (let i = first; i < last; i += 1) paragraphs.push(createParagraph(open, i));
  element.append(...laidOut(open, first, paragraphs));
  const heading = paragraphs[0];
  if (heading instanceof HTMLHeadingElement) heading.after(provenanceElement(open));
  markBookmarks(open, [{ first, paragraphs }]);
  return { section, element, first, paragraphs, painted: false };
}

function createParagraph(open: OpenSource, i: number): HTMLElement {
  const element = document.createElement(i === 0 && beginsWithTitle(open) ? 'h1' : 'p');
  element.dataset['paragraph'] = String(i + 1);
  if (open.paragraphs.followsBlank(i)) element.className = 'gap';
  const text = open.text.slice(open.paragraphs.start(i), open.paragraphs.end(i));
  element.classList.toggle('wrapped', text.includes('\n'));
  element.textContent = text;
  return element;
}

/** The position (from 0) of the paragraph that `node` is in, or null. */
export function paragraphOf(node: Node | null): { element: HTMLElement; i: number } | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-paragraph]');
  return paragraph ? { element: paragraph, i: Number(paragraph.dataset['paragraph']) - 1 } : null;
}
