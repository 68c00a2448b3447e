// Pure: the manual's pages as data, in the order of their files' numbers: "02-selecting.md" is the page "selecting".
import { parseMarkdown, type Block } from './markdown';

export interface Page {
  readonly id: string;
  readonly title: string;
  /** Without the title. */
  readonly blocks: readonly Block[];
}

/** How a key or a menu item is said where only text can stand: in titles and excerpts. */
export type Sayings = (kind: 'key' | 'action', action: string) => string;

/** `texts`: the Markdown by path. */
export function readPages(texts: Readonly<Record<string, string>>, say: Sayings): Page[] {
  return Object.keys(texts)
    .sort()
    .map((path) => {
      const [title, ...blocks] = parseMarkdown(texts[path] ?? '');
      return { id: pageId(path), title: title ? plainText(title, say) : '', blocks };
    });
}

/** ".../02-selecting.md" → "selecting"; links between pages may name the number or not. */
export const pageId = (path: string): string => path.replace(/^.*\//, '').replace(/\.md$/, '').replace(/^\d+-/, '');

/** A block without its marks, the items of a list one after the other. */
export function plainText(block: Block, say: Sayings): string {
  const items = block.kind === 'list' ? block.items : [block.content];
  return items
    .map((parts) => parts.map((part) => ('action' in part ? say(part.kind, part.action) : part.text)).join(''))
    .join(' ');
}
