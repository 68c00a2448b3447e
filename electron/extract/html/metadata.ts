// What a web page says of itself: JSON-LD, meta elements, its address. Each value with where it stood.
import { Findings } from '../found';
import type { Document } from './dom';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);
const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

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
  readJsonLd(document, found);
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

const articles = /(Article|Posting|Report|Statement|PressRelease)$/;
const longestJson = 1_000_000;

function readJsonLd(document: Document, found: Findings): void {
  const records: Json[] = [];
  for (const element of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = element.textContent ?? '';
    if (text.length <= longestJson) records.push(...recordsIn(text));
  }
  const typed = (record: Json) =>
    listOf(record['@type']).some((type) => typeof type === 'string' && articles.test(type));
  const record = records.find(typed);
  if (record === undefined) return;
  found.put('title', words(record['headline']) ?? words(record['name']), 'JSON-LD headline');
  found.put('byline', namesOf(record['author'] ?? record['creator']), 'JSON-LD author');
  found.put('publisher', namesOf(record['publisher']), 'JSON-LD publisher');
  found.put('date', words(record['datePublished']), 'JSON-LD datePublished');
  found.put('place', namesOf(record['contentLocation']), 'JSON-LD contentLocation');
  found.put('language', words(record['inLanguage']), 'JSON-LD inLanguage');
}

function recordsIn(text: string): Json[] {
  try {
    const parsed: unknown = JSON.parse(text);
    const roots = listOf(parsed).filter(isObject);
    return roots.flatMap((root) => [root, ...listOf(root['@graph']).filter(isObject)]);
  } catch {
    return []; // many pages have broken JSON-LD: then their meta elements speak
  }
}

/** "A, B" of names, or of records that have one. */
function namesOf(value: unknown): string | undefined {
  const names = listOf(value).map((one) => words(one) ?? (isObject(one) ? words(one['name']) : undefined));
  const known = names.filter((name) => name !== undefined && !/^https?:/.test(name));
  return known.length === 0 ? undefined : known.join(', ');
}

/** Browsers and SingleFile write a comment before the page: where it was saved from, and when. */
function readSavedBy(html: string, found: Findings): void {
  const comment =
    html
      .slice(0, 4000)
      .match(/<!--[^]*?-->/g)
      ?.join('\n') ?? '';
  const from = /saved from url=\(\d+\)(\S+)/i.exec(comment)?.[1] ?? /^\s*url:\s*(\S+)/im.exec(comment)?.[1];
  if (from !== undefined && /^https?:/i.test(from)) found.put('url', from, 'saved from url');
  const date = Date.parse(/saved date:\s*([^\n(]+)/i.exec(comment)?.[1] ?? '');
  if (!Number.isNaN(date)) found.put('retrieved', new Date(date).toISOString(), 'saved date');
}
