// What a book is made of: META-INF/container.xml names the package, the package names its chapters in reading order.
import { strings } from '../../../core/language/index';
import type { Findings } from '../found';
import { refuse } from '../refused';
import { readXml } from '../xml';
import { mustRead, type Archive } from '../zip';
import { namespaces } from './namespaces';

const container = 'META-INF/container.xml';
/** Only fonts may be veiled so without the text being locked. */
const veiledFonts = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** What XML readers and browsers of books are given as text; the last one stood in books before EPUB. */
const xhtml: ReadonlySet<string> = new Set(['application/xhtml+xml', 'application/xml', 'text/xml']);
const html: ReadonlySet<string> = new Set(['text/html', 'text/x-oeb1-document']);

export interface ChapterPart {
  readonly name: string;
  /** Not well-formed, it may be. */
  readonly isHtml: boolean;
}

interface Item {
  readonly name: string;
  /** The item that is read instead by who cannot read this one. */
  readonly fallback: string;
  readonly type: string;
  readonly properties: readonly string[];
}

/** The chapters, in reading order; what the book says of itself, and what is none, goes to `findings`. */
export function readPackage(archive: Archive, findings: Findings): ChapterPart[] {
  const name = packageName(archive);
  const items = new Map<string, Item>();
  const order: string[] = [];
  let value = '';
  readXml(
    mustRead(archive, name),
    { part: name, namespaces },
    {
      open: (element, attribute) => {
        value = '';
        if (element === 'opf:item') {
          const [id = '', href = '', type = '', properties = ''] = ['id', 'href', 'media-type', 'properties'].map(
            attribute,
          );
          const fallback = attribute('fallback') ?? '';
          items.set(id, {
            name: resolved(name, href),
            type: type.toLowerCase(),
            fallback,
            properties: properties.split(/\s+/),
          });
        } else if (element === 'opf:itemref') order.push(attribute('idref') ?? '');
      },
      close: (element) => {
        note(findings, element, value);
        value = '';
      },
      text: (text) => {
        if (value.length < 10_000) value += text;
      },
    },
  );
  const locked = lockedParts(archive);
  const read: ChapterPart[] = [];
  for (const id of new Set(order)) {
    const item = items.get(id);
    if (item === undefined || item.properties.includes('nav')) continue;
    const part = readable(item, items);
    if (part !== null) read.push({ name: part.name, isHtml: html.has(part.type) });
    else if (!item.type.startsWith('image/')) findings.property('Left out', item.name);
  }
  if (read.some((item) => locked.has(item.name))) refuse('CANNOT_EXTRACT', strings.extracting.protectedBook);
  return read;
}

const longestChain = 10;

/** The item, or the first one of those to fall back to, that is a chapter. */
function readable(item: Item, items: ReadonlyMap<string, Item>): Item | null {
  let at: Item | undefined = item;
  for (let step = 0; at !== undefined && step < longestChain; step += 1) {
    if (xhtml.has(at.type) || html.has(at.type)) return at;
    at = items.get(at.fallback);
  }
  return null;
}

function packageName(archive: Archive): string {
  const bytes = archive.read(container) ?? refuse('WRONG_FORMAT', strings.extracting.notOfKind('EPUB'));
  let found: string | undefined;
  const open = (element: string, attribute: (name: string) => string | undefined) => {
    if (element === 'container:rootfile') found ??= attribute('full-path');
  };
  readXml(bytes, { part: container, namespaces }, { open, close: () => undefined, text: () => undefined });
  return found ?? refuse('CANNOT_EXTRACT', strings.extracting.partDamaged(container));
}

function note(findings: Findings, element: string, value: string): void {
  if (element === 'dc:title') findings.put('title', value, element);
  else if (element === 'dc:creator') findings.put('byline', value, element);
  else if (element === 'dc:publisher') findings.put('publisher', value, element);
  else if (element === 'dc:date') findings.put('date', value, element);
  else if (element === 'dc:language') findings.put('language', value, element);
  else if (/^dc:(subject|description|identifier|contributor|rights)$/.test(element)) {
    findings.property(element.slice(3), value);
  }
}

/** The names of parts whose text is encrypted. */
function lockedParts(archive: Archive): ReadonlySet<string> {
  const part = 'META-INF/encryption.xml';
  const bytes = archive.read(part);
  const locked = new Set<string>();
  let isFont = false;
  if (bytes === null) return locked;
  readXml(
    bytes,
    { part, namespaces },
    {
      open: (element, attribute) => {
        if (element === 'enc:EncryptedData') isFont = false;
        if (element === 'enc:EncryptionMethod') isFont = veiledFonts.has(attribute('Algorithm') ?? '');
        if (element === 'enc:CipherReference' && !isFont) locked.add(resolved('', attribute('URI') ?? ''));
      },
      close: () => undefined,
      text: () => undefined,
    },
  );
  return locked;
}

/** The name in the archive that `href` in the part `from` means: a key, never a path on a disk. */
function resolved(from: string, href: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of unescaped(href.replace(/[?#].*$/s, '')).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href; // a lone per cent sign: the name as it stands
  }
}
