// Makes a book for tests, with everything in it that the extractor knows.
import { makeZip, type Part } from './make-zip';

const xhtml = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title><style>p{}</style></head><body>${body}</body></html>`;

/** The body of a sample chapter with one of everything. */
export const sampleChapter = `
<h1>Statement on&nbsp;THAAD</h1>
<p>The deployment <b>does <i>not</i></b>
  threaten <a href="https://example.org/a">third   countries</a>, <a href="ch2.xhtml">it says</a>.<br/>So <img src="http://example.org/x.png" alt="x"/>far.</p>
<ul><li>first<ol><li>second</li></ol></li></ul>
<blockquote><p>We will respond.</p></blockquote><script>alert(1)</script>
<p>before <span epub:type="pagebreak" title="12">12</span>after</p>
<pre>a
  b</pre>
<table><tr><td>Name</td><td>Range</td></tr></table>`;

/** The parts of a book with this first chapter; any of them can be changed before it is zipped. */
export function epubParts(chapter: string = sampleChapter): Part[] {
  return [
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      content:
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    {
      name: 'OEBPS/content.opf',
      content:
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title><dc:creator>Somebody</dc:creator><dc:publisher>Press</dc:publisher><dc:date>2017-07</dc:date><dc:language>en</dc:language><dc:subject>defence</dc:subject></metadata><manifest><item id="b" href="text/ch2.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/ch%201.xhtml" media-type="application/xhtml+xml"/><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>',
    },
    { name: 'OEBPS/nav.xhtml', content: xhtml('<nav>contents</nav>') },
    { name: 'OEBPS/text/ch 1.xhtml', content: xhtml(chapter) },
    { name: 'OEBPS/text/ch2.xhtml', content: xhtml('<p>The end.</p>') },
  ];
}

/** A book with this first chapter. */
export const makeEpub = (chapter?: string): Uint8Array => makeZip(epubParts(chapter));
