// What a web page says of itself in JSON-LD (schema.org): records that may name each other by @id.
import type { Findings } from '../found';
import type { Document } from './dom';

type Json = Readonly<Record<string, unknown>>;
type Put = Findings['put'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);
const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const articles = /(Article|Posting|Report|Statement|PressRelease)$/;
const pages = /WebPage$/;
const longestJson = 1_000_000;

/** Notes what the article says, then what its page says of it; its address is answered, as others count before it. */
export function readJsonLd(document: Document, found: Findings): { address: string; origin: string } | null {
  const records: Json[] = [];
  for (const element of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = element.textContent ?? '';
    if (text.length <= longestJson) records.push(...recordsIn(text));
  }
  const graph = new Graph(records);
  const [article, page] = [records.find(typed(articles)), records.find(typed(pages))];
  const put: Put = (field, value, origin) => {
    found.put(field, value, `JSON-LD ${origin}`);
  };
  if (article !== undefined) {
    readText(article, graph, put);
    put('title', words(article['name']), 'name');
  }
  // The name of a page is that of its window, with the site's: a title element says that as well.
  if (page !== undefined && (article !== undefined || words(page['datePublished']) !== undefined))
    readText(page, graph, put);
  return graph.addressOf(article) ?? (article === undefined ? null : graph.addressOf(page));
}

function readText(record: Json, graph: Graph, put: Put): void {
  put('title', words(record['headline']), 'headline');
  for (const key of ['author', 'creator']) put('byline', graph.namesOf(record[key]), key);
  put('publisher', graph.namesOf(record['publisher']), 'publisher');
  put('date', words(record['datePublished']), 'datePublished');
  put('place', graph.namesOf(record['contentLocation']), 'contentLocation');
  put('language', words(record['inLanguage']), 'inLanguage');
}

class Graph {
  readonly #byId = new Map<string, Json>();

  constructor(records: readonly Json[]) {
    for (const record of records) {
      const id = words(record['@id']);
      // The one that says more than its @id.
      if (id !== undefined && Object.keys(record).length > (Object.keys(this.#byId.get(id) ?? {}).length || 1))
        this.#byId.set(id, record);
    }
  }

  /** "A, B" of names, of records that have one, or of the @id of such a record. */
  namesOf(value: unknown): string | undefined {
    const names = listOf(value).map((one) => {
      if (!isObject(one)) return words(one);
      return words(one['name']) ?? words(this.#byId.get(words(one['@id']) ?? '')?.['name']);
    });
    const known = names.filter((name) => name !== undefined && !/^https?:/.test(name));
    return known.length === 0 ? undefined : known.join(', ');
  }

  addressOf(record: Json | undefined): { address: string; origin: string } | null {
    for (const key of ['url', 'mainEntityOfPage']) {
      const value = record?.[key];
      const address = isObject(value) ? (words(value['url']) ?? words(value['@id'])) : words(value);
      if (address !== undefined && /^https?:\/\//i.test(address)) return { address, origin: `JSON-LD ${key}` };
    }
    return null;
  }
}

const typed = (wanted: RegExp) => (record: Json) =>
  listOf(record['@type']).some((type) => typeof type === 'string' && wanted.test(type));

function recordsIn(text: string): Json[] {
  try {
    const parsed: unknown = JSON.parse(text);
    const roots = listOf(parsed).filter(isObject);
    return roots.flatMap((root) => [root, ...listOf(root['@graph']).filter(isObject)]);
  } catch {
    return []; // many pages have broken JSON-LD: then their meta elements speak
  }
}
