/** A quote short enough for a menu, in single quotation marks or those given; white space runs become one space. */
export function shortQuote(text: string, open = "'", close = "'"): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= 40 ? `${open}${flat}${close}` : `${open}${flat.slice(0, 38).trimEnd()}…${close}`;
}
