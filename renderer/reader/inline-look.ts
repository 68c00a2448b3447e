// How words look besides their passages: emphasis and links by the layout, where a page begins, and hidden characters on
// request. All of it is elements around the text node and generated content: the text stays as it is.
import { strings } from '../../core/language/index';
import { hiddenCharacters } from '../../core/text/hidden-characters';
import type { RangeOf } from '../../core/text/segments';
import type { OpenSource } from '../state/open-source';

export type Inline =
  | { readonly type: 'strong' }
  | { readonly type: 'emphasis' }
  | { readonly type: 'link'; readonly href: string }
  /** Begins at `start`. */
  | { readonly type: 'page'; readonly label: string; readonly start: number }
  | { readonly type: 'hidden'; readonly name: string };

/** The looks over [start, end) of the text; a page that begins with a paragraph is shown by the paragraph. */
export function inlineOf({ layout, text }: OpenSource, start: number, end: number, showsHidden: boolean) {
  const found: RangeOf<Inline>[] = [];
  if (!layout.isEmpty) {
    for (const range of layout.over(start, end)) {
      if (range.type === 'link') found.push({ start: range.start, end: range.end, of: range });
      if (range.type === 'emphasis') {
        found.push({ start: range.start, end: range.end, of: { type: range.strong ? 'strong' : 'emphasis' } });
      }
    }
    for (const page of layout.pages(start + 1, end)) found.push({ start: page.start, end, of: page });
  }
  if (showsHidden) {
    for (const { offset, name } of hiddenCharacters(text.slice(start, end))) {
      found.push({ start: start + offset, end: start + offset + 1, of: { type: 'hidden', name } });
    }
  }
  return found;
}

/** What these looks over the run that begins at `start` come to, in one word. */
export function inlineKey(looks: readonly Inline[]): string {
  return looks.length === 0 ? '' : `|${looks.map(keyOf).join('|')}`;
}

function keyOf(look: Inline): string {
  if (look.type === 'link') return look.href;
  if (look.type === 'page') return `page ${look.label}`;
  return look.type === 'hidden' ? look.name : look.type;
}

/** `text` inside an element for each look, one within the other. */
export function withLooks(text: string, looks: readonly Inline[]): ChildNode {
  return looks.reduceRight<ChildNode>((inner, look) => {
    const element = elementOf(look);
    element.append(inner);
    return element;
  }, document.createTextNode(text));
}

function elementOf(look: Inline): HTMLElement {
  if (look.type === 'strong') return document.createElement('strong');
  if (look.type === 'emphasis') return document.createElement('em');
  const element = document.createElement('span');
  if (look.type === 'link') {
    // No <a>: nothing is to be loaded or opened by it, and a drag over its words selects them.
    element.className = 'reader-link';
    element.role = 'link';
    element.ariaDisabled = 'true';
    element.title = look.href;
  } else if (look.type === 'page') {
    element.className = 'reader-page';
    element.dataset['page'] = strings.reader.page(look.label);
  } else {
    element.className = 'reader-hidden';
    element.dataset['name'] = look.name;
  }
  return element;
}
