// Makes a Word file for tests, with everything in it that the extractor knows.
import { makeZip, type Part } from './make-zip';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A run of words. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** The body of a sample with one of everything. */
export const sampleBody = [
  paragraph(run('Statement on THAAD'), '<w:pStyle w:val="Heading1"/>'),
  paragraph(
    run('The deployment ') +
      run('does ', '<w:b/>') +
      run('not', '<w:b/><w:i/>') +
      run(' threaten ') +
      '<w:hyperlink r:id="rId9">' +
      run('third countries') +
      '</w:hyperlink>' +
      run('.') +
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
  ),
  paragraph(run('first'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'),
  paragraph(run('second'), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'),
  paragraph(run('We will respond.'), '<w:pStyle w:val="Quote"/>'),
  paragraph(
    '<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>' +
      run('new') +
      '</w:ins>' +
      run('gone', '<w:vanish/>'),
  ),
  paragraph('<w:r><w:br w:type="page"/></w:r>'),
  paragraph('<w:r><w:lastRenderedPageBreak/><w:t>On the next page</w:t><w:tab/><w:t>after a tab</w:t></w:r>'),
  '<w:tbl><w:tr>' +
    ['Name', 'Range'].map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('') +
    '</w:tr></w:tbl>',
  paragraph(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('see there')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  ),
].join('');

const styles =
  `<w:styles ${w}><w:style w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
  '<w:style w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Quote"/></w:style></w:styles>';

/** The parts of a Word file with this body; any of them can be changed before it is zipped. */
export function docxParts(body: string = sampleBody): Part[] {
  return [
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', content: `${head}<w:document ${w} ${r}><w:body>${body}</w:body></w:document>` },
    { name: 'word/styles.xml', content: head + styles },
    {
      name: 'word/footnotes.xml',
      content: `${head}<w:footnotes ${w}><w:footnote w:id="0">${paragraph(run('separator'))}</w:footnote><w:footnote w:id="2">${paragraph(run('Interview of 12 July.'))}</w:footnote></w:footnotes>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${head}<Relationships xmlns="${relations}"><Relationship Id="rId9" Type="hyperlink" Target="https://example.org/a" TargetMode="External"/></Relationships>`,
    },
    {
      name: 'docProps/core.xml',
      content: `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Statement</dc:title><dc:creator>Ministry</dc:creator><cp:keywords>missile defence</cp:keywords><dcterms:created>2017-07-12T09:30:00Z</dcterms:created></cp:coreProperties>`,
    },
  ];
}

/** A Word file with this body. */
export const makeDocx = (body?: string): Uint8Array => makeZip(docxParts(body));
