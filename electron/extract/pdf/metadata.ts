// Who made a PDF, and when: its XMP packet first, then its information dictionary.
import type { Findings } from '../found';

interface Metadata {
  readonly info: object;
  /** pdf.js gives null for a file without XMP, whatever its types say. */
  readonly metadata: { readonly get: (name: string) => unknown } | null;
}

const fromXmp = [
  ['dc:title', 'title'],
  ['dc:creator', 'byline'],
  ['dc:publisher', 'publisher'],
  ['prism:publicationdate', 'date'],
  ['xmp:createdate', 'date'],
  ['dc:language', 'language'],
  ['prism:url', 'url'],
] as const;
const fromInfo = [
  ['Title', 'title'],
  ['Author', 'byline'],
  ['CreationDate', 'date'],
  ['Language', 'language'],
] as const;

/** Notes what the file says of itself. */
export function readMetadata({ info, metadata }: Metadata, findings: Findings): void {
  for (const [name, field] of fromXmp) findings.put(field, words(metadata?.get(name)), `XMP ${name}`);
  const entries = new Map<string, unknown>(Object.entries(info));
  for (const [name, field] of fromInfo) findings.put(field, words(entries.get(name)), `Info ${name}`);
  findings.property('subject', words(entries.get('Subject')));
  findings.property('keywords', words(entries.get('Keywords')));
}

function words(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ');
  return typeof value === 'string' ? value : undefined;
}
