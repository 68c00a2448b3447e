/** A quote short enough for a menu, in single quotation marks; white space runs become one space. */
export function shortQuote(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= 40 ? `'${flat}'` : `'${flat.slice(0, 38).trimEnd()}…'`;
}
