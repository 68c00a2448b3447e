// The namespaces of OpenDocument, by the prefixes we read them with.
const odf = 'urn:oasis:names:tc:opendocument:xmlns';

export const namespaces: Readonly<Record<string, string>> = {
  [`${odf}:office:1.0`]: 'office',
  [`${odf}:text:1.0`]: 'text',
  [`${odf}:style:1.0`]: 'style',
  [`${odf}:table:1.0`]: 'table',
  [`${odf}:xsl-fo-compatible:1.0`]: 'fo',
  [`${odf}:meta:1.0`]: 'meta',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
};
