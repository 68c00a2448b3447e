// XML read as a stream of elements and words: strict, with namespaces, a limit of depth, and no entity but those given.
// What a document type declares or points to is passed over: nothing is expanded, nothing is fetched.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { strings } from '../../core/language/index';
import { decodeAs } from './encodings';
import { refuse } from './refused';

/** What stands in a start tag; names as `namespaces` of `readXml` calls them: "w:val", or "href" without a namespace. */
export type Attributes = (name: string) => string | undefined;

export interface XmlReader {
  readonly open: (name: string, attribute: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

export interface XmlOptions {
  /** The part's name, for messages. */
  readonly part: string;
  /** The prefix by which `XmlReader` knows a namespace; names of all others come as "?:name". */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Further named entities, each with the characters it stands for. */
  readonly entities?: Readonly<Record<string, string>>;
}

/** XML's own. They stand in an object without a prototype: an entity called “constructor” is none. */
const predefined = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const deepest = 256;
/** Characters handed to the parser at a time. */
const chunk = 65_536;

/** Reads `bytes` to the end. Refuses what is not well-formed, or nested deeper than 256. */
export function readXml(bytes: Uint8Array, options: XmlOptions, reader: XmlReader): void {
  const { extracting } = strings;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.ENTITIES = Object.assign(Object.create(null), predefined, options.entities) as Record<string, string>;
  const known = (uri: string, local: string) =>
    uri === '' ? local : `${Object.hasOwn(options.namespaces, uri) ? (options.namespaces[uri] ?? '?') : '?'}:${local}`;
  const nameOf = (tag: SaxesTagNS) => known(tag.uri, tag.local).replace(/^:/, '');
  let depth = 0;
  parser.on('error', ({ message }) => refuse('CANNOT_EXTRACT', extracting.badXml(options.part, message)));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) refuse('TOO_LARGE', extracting.tooDeep(options.part));
    reader.open(nameOf(tag), attributesOf(tag, known));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close(nameOf(tag));
  });
  parser.on('text', reader.text);
  parser.on('cdata', reader.text);
  const text = decoded(bytes, options.part);
  for (let at = 0; at < text.length; at += chunk) parser.write(text.slice(at, at + chunk));
  parser.close();
}

function attributesOf(tag: SaxesTagNS, known: (uri: string, local: string) => string): Attributes {
  return (name) => {
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (known(uri, local).replace(/^:/, '') === name) return value;
    }
    return undefined;
  };
}

/** By BOM, else as the declaration says, else UTF-8. */
function decoded(bytes: Uint8Array, part: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  const label = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : declared;
  const text = decodeAs(bytes, label)?.text ?? refuse('CANNOT_EXTRACT', strings.extracting.partDamaged(part));
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
