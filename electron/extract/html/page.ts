// A web page's characters → its texts: the article, as Readability finds it, and the whole page.
import { TextBuilder, type BuiltText } from '../../../core/text/text-builder';
import { Chapter } from '../epub/chapter';
import type { Extracted } from '../extractor';
import { Flow } from '../flow';
import { articleOf, parsePage, walk, type Document, type Node } from './dom';
import { pageMetadata, savedFrom } from './metadata';

/** What is around a page that came in an archive or a mail. */
export interface PageContext {
  /** Where the page came from; links are read from there. */
  readonly address?: string | undefined;
  /** What says so. */
  readonly origin?: string;
  readonly retrieved?: string | undefined;
}

/** An article that has less text than this share of it is a teaser that was taken for one. */
const shortest = 200;
/** Pieces of a head that stand in no head. */
const unseen: ReadonlySet<string> = new Set(['title', 'meta', 'link']);

/** The article first, when there is one. `encoding`: how the bytes were read. */
export function pageTexts(
  html: string,
  encoding: Pick<Extracted, 'encoding' | 'encodingGuessed'>,
  context: PageContext = {},
): Extracted[] {
  const document = parsePage(html);
  const found = pageMetadata(document, html, context).all;
  const address = context.address ?? savedFrom(html) ?? found.metadata.url?.value;
  const stated = document.querySelector('base')?.getAttribute('href') ?? undefined;
  const base = addressOf(stated, address) ?? address;
  const page = { variant: 'page', ...built(document.documentElement ?? document, base), ...found, ...encoding };
  const article = articleText(document, base); // last: finding it changes the document
  if (article === null) return [page];
  return [{ variant: 'article', ...article, ...found, ...encoding }, page];
}

function articleText(document: Document, base: string | undefined): BuiltText | null {
  const headline = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const article = articleOf(document);
  if (article === null) return null;
  const text = built(article.root, base);
  if (text.text.length < shortest) return null;
  // Readability takes the headline out when it is the title: a text has its headline.
  const isThere = headline === '' || text.text.slice(0, 1000).includes(headline);
  return isThere ? text : built(article.root, base, headline);
}

function built(root: Node, base: string | undefined, headline?: string): BuiltText {
  const builder = new TextBuilder();
  const flow = new Flow(builder, { bytes: Infinity }); // a page has no more characters than bytes
  if (headline !== undefined) {
    flow.paragraph({ heading: 1 });
    flow.words(headline);
    flow.paragraph({});
  }
  putPage(root, flow, base);
  return builder.build();
}

/** The words of a page, or of a piece of one, into the flow. */
export function putPage(root: Node, flow: Flow, base?: string): void {
  const chapter = new Chapter(flow);
  walk(root, {
    open: (name, attribute) => {
      chapter.open(unseen.has(name) ? 'head' : name, (wanted) =>
        wanted === 'href' ? addressOf(attribute('href'), base) : attribute(wanted),
      );
    },
    close: chapter.close,
    text: chapter.text,
  });
  flow.paragraph({});
}

/** Where a link leads, whole; nothing that is no address of the web or of mail. */
function addressOf(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined || href.trim() === '' || href.startsWith('#')) return undefined;
  try {
    const url = new URL(href.trim(), base);
    return /^(https?|mailto):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined; // relative, and nothing says to what
  }
}
