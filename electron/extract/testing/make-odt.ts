// Makes an OpenDocument text for tests, with everything in it that the extractor knows.
import { makeZip, type Part } from './make-zip';

const odf = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = [
  ...['office', 'text', 'style', 'table', 'meta'].map((name) => `xmlns:${name}="${odf}:${name}:1.0"`),
  `xmlns:fo="${odf}:xsl-fo-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** The body of a sample with one of everything. */
export const sampleOdtBody = `
<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="2">Statement on THAAD</text:h>
<text:p>The deployment <text:span text:style-name="T1">does <text:span text:style-name="T2">not</text:span></text:span> threaten
  <text:a xlink:href="https://example.org/a">third   countries</text:a>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Interview of 12 July.</text:p></text:note-body></text:note></text:p>
<text:list><text:list-item><text:p>first</text:p><text:list><text:list-item><text:p>second</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p text:style-name="Quotations">We will<text:s text:c="3"/>respond.</text:p>
<text:p text:style-name="P1">On the <text:soft-page-break/>next<text:tab/>page<text:line-break/>and line<office:annotation><text:p>comment</text:p></office:annotation></text:p>
<table:table><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Range</text:p></table:table-cell></table:table-row></table:table>`;

/** The parts of an OpenDocument text with this body; any of them can be changed before it is zipped. */
export function odtParts(body: string = sampleOdtBody): Part[] {
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${namespaces}><office:styles><style:style style:name="Quotations" style:family="paragraph"/></office:styles></office:document-styles>`,
    },
    {
      name: 'meta.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${namespaces}><office:meta><dc:creator>Editor</dc:creator><meta:initial-creator>Ministry</meta:initial-creator><dc:title>Statement</dc:title><meta:creation-date>2017-07-12T09:30:00</meta:creation-date><meta:user-defined meta:name="Desk">Asia</meta:user-defined></office:meta></office:document-meta>`,
    },
  ];
}

/** An OpenDocument text with this body. */
export const makeOdt = (body?: string): Uint8Array => makeZip(odtParts(body));
