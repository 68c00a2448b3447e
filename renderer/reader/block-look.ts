// What a paragraph is by the layout: a heading, a list item, part of a quotation, the beginning of a page. Said by roles
// and attributes, which reader.css and screen readers read; the text stays as it is.
import { strings } from '../../core/language/index';
import type { OpenSource } from '../state/open-source';

/** The group that a paragraph belongs to with its neighbours of the same kind. */
type Group = 'list' | 'blockquote' | null;

/** The paragraphs `elements`, the first being paragraph `first`, as children for their section: lists and quotations stand in groups. */
export function laidOut(open: OpenSource, first: number, elements: readonly HTMLElement[]): HTMLElement[] {
  if (open.layout.isEmpty) return [...elements];
  const children: HTMLElement[] = [];
  let last: Group = null;
  elements.forEach((element, at) => {
    const group = lookLike(open, first + at, element);
    if (group === null) children.push(element);
    else if (group === last) children.at(-1)?.append(element);
    else {
      const box = document.createElement('div');
      box.role = group;
      box.append(element);
      children.push(box);
    }
    last = group;
  });
  return children;
}

function lookLike(open: OpenSource, i: number, element: HTMLElement): Group {
  const { layout, paragraphs } = open;
  const start = paragraphs.start(i);
  const end = paragraphs.end(i);
  const pages = layout.pages(start, end).filter((page) => page.start === start);
  if (pages.length > 0) element.dataset['page'] = pages.map(({ label }) => strings.reader.page(label)).join(', ');
  const ranges = layout.over(start, end);
  if (element instanceof HTMLHeadingElement) return null; // the source's title
  const heading = ranges.find((range) => range.type === 'heading');
  if (heading) {
    element.role = 'heading';
    element.ariaLevel = String(heading.level + 2 - highestOf(open));
    element.dataset['heading'] = String(heading.level);
    return null;
  }
  const item = ranges.filter((range) => range.type === 'listItem').at(-1);
  const isQuoted = ranges.some((range) => range.type === 'quotation');
  if (isQuoted) element.classList.add('quoted');
  if (item === undefined) return isQuoted ? 'blockquote' : null;
  element.role = 'listitem';
  element.classList.add('item');
  // A sign for the item's first line only.
  element.classList.toggle('continued', item.start < start);
  element.style.setProperty('--depth', String(item.depth));
  return 'list';
}

const highest = new WeakMap<OpenSource, number>();

/** The level of the highest headings below the title of the source, which is level 1 on the page: they are level 2. */
function highestOf(open: OpenSource): number {
  const level = highest.get(open) ?? open.layout.highestHeading(open.paragraphs.end(0)) ?? 1;
  highest.set(open, level);
  return level;
}
