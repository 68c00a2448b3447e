// The namespaces of EPUB, by the prefixes we read them with.
export const namespaces: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:opendocument:xmlns:container': 'container',
  'http://www.idpf.org/2007/opf': 'opf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xhtml': 'h',
  'http://www.idpf.org/2007/ops': 'epub',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
};
