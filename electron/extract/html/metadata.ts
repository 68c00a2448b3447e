// What a web page says of itself: JSON-LD, meta elements, its address. Each value with where it stood.
import { Findings } from '../found';
import type { Document } from './dom';
import { readJsonLd } from './json-ld';

/** `address`: where an archive says that the page came from; `origin`: the header that says so. */
export function pageMetadata(
  document: Document,
  html: string,
  archive: {
    readonly address?: string | undefined;
    readonly origin?: string;
    readonly retrieved?: string | undefined;
  } = {},
): Findings {
  const found = new Findings();
  const meta = metaOf(document);
  const linked = readJsonLd(document, found);
  const put = (field: Parameters<Findings['put']>[0], ...names: string[]) => {
    for (const name of names) found.put(field, meta.get(name), `meta ${name}`);
  };
  put('title', 'og:title', 'twitter:title', 'citation_title', 'dc.title');
  found.put('title', document.querySelector('title')?.textContent ?? undefined, 'title');
  const authors = ['author', 'dc.creator', 'citation_author', 'parsely-author', 'article:author'];
  for (const name of authors) if (!/^https?:/.test(meta.get(name) ?? '')) put('byline', name);
  put('publisher', 'og:site_name', 'dc.publisher', 'citation_publisher');
  put('date', 'article:published_time', 'datepublished', 'dc.date.issued', 'dc.date', 'dcterms.created');
  put('date', 'citation_publication_date', 'parsely-pub-date', 'pubdate', 'date');
  const time = document.querySelector('time[itemprop~="datePublished"], time[pubdate]');
  found.put('date', time?.getAttribute('datetime') ?? undefined, 'time');
  found.put('language', document.documentElement?.getAttribute('lang') ?? undefined, 'html lang');
  put('language', 'content-language', 'og:locale');
  put('place', 'geo.placename');
  const address = (href: string | null | undefined) => (/^https?:/i.test(href ?? '') ? (href ?? undefined) : undefined);
  found.put('url', address(document.querySelector('link[rel~="canonical"]')?.getAttribute('href')), 'link canonical');
  found.put('url', address(meta.get('og:url')), 'meta og:url');
  found.put('url', linked?.address, linked?.origin ?? '');
  found.put('url', address(archive.address), archive.origin ?? '');
  found.put('retrieved', archive.retrieved, 'Date');
  readSavedBy(html, found);
  return found;
}

/** By name, property or http-equiv, in lower case; the first of a name counts. */
function metaOf(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const key = ['property', 'name', 'itemprop', 'http-equiv'].map((name) => element.getAttribute(name)).find(Boolean);
    const value = element.getAttribute('content');
    if (typeof key === 'string' && value !== null && !found.has(key.toLowerCase())) found.set(key.toLowerCase(), value);
  }
  return found;
}

/** Browsers and SingleFile write comments before the page. */
const commentOf = (html: string): string =>
  html
    .slice(0, 4000)
    .match(/<!--[^]*?-->/g)
    ?.join('\n') ?? '';

/** Where a page was saved from, as a comment before it says. */
export function savedFrom(html: string): string | undefined {
  const comment = commentOf(html);
  const from = /saved from url=\(\d+\)(\S+)/i.exec(comment)?.[1] ?? /^\s*url:\s*(\S+)/im.exec(comment)?.[1];
  return from !== undefined && /^https?:/i.test(from) ? from : undefined;
}

function readSavedBy(html: string, found: Findings): void {
  found.put('url', savedFrom(html), 'saved from url');
  const date = Date.parse(/saved date:\s*([^\n(]+)/i.exec(commentOf(html))?.[1] ?? '');
  if (!Number.isNaN(date)) found.put('retrieved', new Date(date).toISOString(), 'saved date');
}
