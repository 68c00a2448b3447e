// Pure: finds the blocks of the manual that hold all words, without case and accents; titles and headings come first.
import { foldText, foldWords, matchesOf, type Match } from '../../core/text/fold';
import { plainText, type Page, type Sayings } from './pages';

export interface Hit {
  readonly page: Page;
  /** The block of the page; -1: its title. */
  readonly block: number;
  /** The heading that the block stands below, or the page's title. */
  readonly heading: string;
  readonly excerpt: string;
  readonly matches: readonly Match[];
}

export type Index = readonly (Omit<Hit, 'excerpt' | 'matches'> & {
  readonly text: string;
  readonly folded: string;
  readonly isHeading: boolean;
})[];

const before = 40;
const longest = 150;

/** What is searched: every title and every block. */
export function indexPages(pages: readonly Page[], say: Sayings): Index {
  return pages.flatMap((page) => {
    let heading = page.title;
    const title = { page, block: -1, heading, text: page.title, folded: foldText(page.title), isHeading: true };
    const blocks = page.blocks.map((block, i) => {
      const text = plainText(block, say);
      const isHeading = block.kind === 'heading';
      if (isHeading) heading = text;
      // A paragraph is also found by the words of the heading above it, when its own do not suffice.
      return { page, block: i, heading, text, folded: foldText(isHeading ? text : `${text} ${heading}`), isHeading };
    });
    return [title, ...blocks];
  });
}

/** Every place with all words of `typed`; none for no words. */
export function searchManual(index: Index, typed: string): Hit[] {
  const words = foldWords(typed);
  if (words.length === 0) return [];
  const found = index.filter(
    ({ folded, text }) => words.every((word) => folded.includes(word)) && matchesOf(text, words).length > 0,
  );
  const whole = words.join(' ');
  const rank = ({ folded, isHeading }: Index[number]) => (folded === whole ? 0 : isHeading ? 1 : 2);
  return found
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ page, block, heading, text }) => ({ page, block, heading, ...excerptOf(text, words) }));
}

/** The text around the first match, cut at words. */
function excerptOf(text: string, words: readonly string[]): Pick<Hit, 'excerpt' | 'matches'> {
  const first = matchesOf(text, words)[0]?.[0] ?? 0;
  const begin = first <= before ? 0 : text.indexOf(' ', first - before) + 1;
  const cut = text.slice(begin, begin + longest);
  const ends = begin + longest >= text.length;
  const excerpt = `${begin > 0 ? '… ' : ''}${ends ? cut : `${cut.replace(/\s+\S*$/, '')} …`}`;
  return { excerpt, matches: matchesOf(excerpt, words) };
}
