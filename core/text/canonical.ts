// From decoded characters to canonical text: BOM stripped, line ends LF, nothing else (design: no normalisation, no trimming).

/** The canonical text of `decoded`: a leading BOM removed, CRLF and lone CR turned into LF. Idempotent but for the BOM. */
export function canonicalise(decoded: string): string {
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
