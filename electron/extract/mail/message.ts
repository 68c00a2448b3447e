// MIME (RFC 2045, 2046, 5322): bytes → headers and parts, without recursion. Characters are bytes here (latin1) until a
// part's encoding is known.

export interface Part {
  /** By name in lower case, unfolded, still encoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** "text/plain", lower case. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Decoded; empty for a multipart. */
  readonly bytes: Uint8Array;
  readonly isAttachment: boolean;
}

/** More parts, or parts within parts, than any mail has. */
const mostParts = 2000;
const deepest = 30;

/** The whole message first, then its parts in their order, those of parts too. */
export function partsOf(bytes: Uint8Array): Part[] {
  const found: Part[] = [];
  const waiting = [{ raw: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), depth: 0 }];
  for (let next = waiting.pop(); next !== undefined && found.length < mostParts; next = waiting.pop()) {
    const { depth, raw } = next;
    const { part, body } = readPart(raw);
    found.push(part);
    const boundary = part.type.startsWith('multipart/') ? part.parameters.get('boundary') : undefined;
    if (boundary === undefined || boundary === '' || depth >= deepest) continue;
    const inner = split(body, boundary).map((one) => ({ raw: one, depth: depth + 1 }));
    waiting.push(...inner.slice(0, mostParts).reverse());
  }
  return found;
}

function readPart(raw: string): { part: Part; body: string } {
  const end = /\r?\n\r?\n|^\r?\n/.exec(raw);
  const head = end === null ? raw : raw.slice(0, end.index);
  const body = end === null ? '' : raw.slice(end.index + end[0].length);
  const headers = readHeaders(head);
  const { value, parameters } = readValue(headers.get('content-type') ?? 'text/plain');
  const disposition = readValue(headers.get('content-disposition') ?? '');
  const type = value === '' ? 'text/plain' : value;
  const bytes = type.startsWith('multipart/')
    ? new Uint8Array()
    : decodeBody(body, headers.get('content-transfer-encoding'));
  const isAttachment = disposition.value === 'attachment';
  return { part: { headers, type, parameters, bytes, isAttachment }, body };
}

function readHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':');
    const name = line.slice(0, Math.max(0, at)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(at + 1).trim());
  }
  return headers;
}

/** `text/plain; charset="utf-8"` → its value and its parameters, names in lower case. */
function readValue(header: string): { value: string; parameters: Map<string, string> } {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare = ''] of header.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^;\s]*))/g)) {
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, quoted ?? bare);
  }
  return { value: withoutComments(header.split(';')[0] ?? '').toLowerCase(), parameters };
}

/** `base64 (by hand)` → base64. */
const withoutComments = (header: string) => header.replace(/\([^()]*\)/g, ' ').trim();

function split(body: string, boundary: string): string[] {
  const pieces: string[] = [];
  let from = -1;
  for (let at = body.indexOf(`--${boundary}`); at >= 0; at = body.indexOf(`--${boundary}`, at + 2)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from >= 0) pieces.push(body.slice(from, at).replace(/\r?\n$/, ''));
    const after = at + 2 + boundary.length;
    if (body.startsWith('--', after)) return pieces;
    const line = body.indexOf('\n', after);
    from = line < 0 ? body.length : line + 1;
  }
  if (from >= 0) pieces.push(body.slice(from)); // cut off: what there is
  return pieces;
}

function decodeBody(body: string, header = ''): Uint8Array {
  const encoding = withoutComments(header);
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (/^quoted-printable$/i.test(encoding)) return decodeQuoted(body.replace(/=[ \t]*\r?\n/g, ''));
  return Buffer.from(body, 'latin1');
}

/** =C3=A8 → two bytes; what is no such pair stays. */
export const decodeQuoted = (text: string): Uint8Array =>
  Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
