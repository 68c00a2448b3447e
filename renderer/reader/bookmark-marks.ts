// Marks the paragraphs that are bookmarked, on their numbers in the margin; it changes no text.
import { strings } from '../../core/language/index';
import type { OpenSource } from '../state/open-source';
import type { SectionView } from './section-view';

/** Brings the marks of these sections up to date. */
export function markBookmarks(open: OpenSource, sections: Iterable<Pick<SectionView, 'first' | 'paragraphs'>>): void {
  const here = open.source.bookmarks?.filter(({ revision }) => revision === open.revision) ?? [];
  const marked = new Set(here.map(({ start }) => open.paragraphs.at(start)));
  for (const { first, paragraphs } of sections) {
    paragraphs.forEach((element, i) => {
      const isMarked = marked.has(first + i);
      element.classList.toggle('bookmarked', isMarked);
      // What the mark is called, for whoever does not see it: the stylesheet says it with the number.
      if (isMarked) element.dataset['bookmark'] = strings.cards.bookmarkAloud(first + i + 1);
      else delete element.dataset['bookmark'];
    });
  }
}
