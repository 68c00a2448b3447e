// Bytes and words from outside, read strictly: what is malformed is told apart from every value, and never an exception.

/** Strict: null for bytes that are no UTF-8. The BOM stays; canonicalise removes it. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // a fatal decoder throws for malformed input, and for nothing else at this size
  }
}

/** undefined, which no JSON means, for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
