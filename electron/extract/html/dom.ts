// A web page as a tree, without a browser: nothing in it runs, nothing is fetched. Only what is needed of the DOM is typed.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

export interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
}

export interface Element extends Node {
  readonly localName: string;
  getAttribute(name: string): string | null;
}

export interface Document extends Node {
  readonly documentElement: Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = ({ nodeType }: Node) => nodeType === 3 || nodeType === 4;

/** A piece of a page is put into one. A page may leave the tag of its body out; linkedom then has an empty one. */
export function parsePage(html: string): Document {
  const isPage = /<html[\s>]/i.test(html);
  const isWhole = !isPage || /<body[\s>]/i.test(html);
  const whole = isPage
    ? isWhole
      ? html
      : html.replace(/<\/head\s*>/i, '$&<body>')
    : `<html><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { document: Document }).document;
}

/** Elements deeper than this are read as if they were not there: their words count, their kind does not. */
const deepest = 400;
/** Beyond this finding the article would take too long. */
const mostElements = 50_000;

interface Visitor {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
}

/** From the first to the last, without recursion: a page may be nested as deep as it likes. */
export function walk(root: Node, { open, close, text }: Visitor): void {
  let depth = 0;
  const enter = (node: Node) => {
    if (isText(node)) text(node.textContent ?? '');
    if (!isElement(node)) return;
    depth += 1;
    if (depth <= deepest) open(node.localName.toLowerCase(), (name) => node.getAttribute(name) ?? undefined);
  };
  const leave = (node: Node) => {
    if (!isElement(node)) return;
    if (depth <= deepest) close();
    depth -= 1;
  };
  stroll(root, enter, leave);
}

/** Every node of a tree on the way down and on the way up. */
function stroll(root: Node, enter: (node: Node) => void, leave: (node: Node) => void): void {
  let node = root;
  for (;;) {
    enter(node);
    let next = node.firstChild;
    while (next === null) {
      leave(node);
      if (node === root) return;
      next = node.nextSibling;
      if (next !== null) break;
      if (node.parentNode === null) return;
      node = node.parentNode;
    }
    node = next;
  }
}

export interface Article {
  readonly root: Node;
}

/** The article of a page, by Readability; null when it finds none. Changes the document. */
export function articleOf(document: Document): Article | null {
  let [depth, most, count] = [0, 0, 0];
  const enter = () => {
    depth += 1;
    count += 1;
    most = Math.max(most, depth);
  };
  stroll(document.documentElement ?? document, enter, () => (depth -= 1));
  if (most > deepest || count > mostElements || document.documentElement === null) return null;
  try {
    const reader = new Readability(document as never, { serializer: (root): Node => root as never });
    const article = reader.parse();
    return article?.content ? { root: article.content } : null;
  } catch {
    return null; // its guesses fail on some pages: the whole page is still there
  }
}
