// Valid files of every kind that is read, by their endings: what the fuzzing begins with. A new extractor needs one here.
import type { Extractor } from '../../extractor';
import { docxParts, paragraph, run } from '../make-docx';
import { epubParts } from '../make-epub';
import { odtParts } from '../make-odt';
import { makePdf } from '../make-pdf';
import { makeRtf, sampleRtfBody } from '../make-rtf';
import { makeZip, type Part } from '../make-zip';

/** A file as its bytes, or as the parts that it is zipped of. */
export type Sample = { readonly bytes: Uint8Array } | { readonly parts: readonly Part[] };

const text = (content: string): Sample => ({ bytes: Buffer.from(content) });
const prose = 'The deployment does not threaten third countries.\r\n\r\nСледующий абзац — “so”.\n';
const page =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Statement</title><meta property="article:published_time" content="2017-07-12">' +
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Statement","datePublished":"2017-07-12","author":[{"name":"A"}]}</script></head>' +
  `<body><nav><ul><li><a href="/x">x</a></li></ul></nav><article><h1>Statement</h1>${'<p>The deployment <b>does <i>not</i></b> threaten <a href="https://example.org/a">third countries</a> at all, it says.</p>'.repeat(6)}<blockquote>We will respond.</blockquote><ol><li>first<ul><li>second</li></ul></li></ol><table><tr><td>a</td><td>b</td></tr></table><pre>a\n b</pre></article></body></html>`;
const mail =
  'From: =?utf-8?Q?Minist=C3=A8re?= <a@example.org>\r\nTo: b@example.org\r\nSubject: =?windows-1251?B?x+D/4uvl7ejl?=\r\nDate: Wed, 12 Jul 2017 09:30:00 +0900\r\nMIME-Version: 1.0\r\n' +
  'Content-Type: multipart/mixed; boundary="xx"\r\n\r\n--xx\r\nContent-Type: multipart/alternative; boundary=yy\r\n\r\n--yy\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe minist=C3=A8re says =\r\nso.\r\n> quoted\r\n--yy\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+c288L3A+\r\n--yy--\r\n--xx--\r\n';
const forwarded =
  'From: Press <p@example.org>\nSubject: =?utf-8?Q?Fwd=3A_D=C3=A9part?=\nDate: 12 Jul 2017 09:30 GMT\nContent-Type: multipart/mixed; boundary="ff"\n\n--ff\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nSee =93below=94 =80\n--ff\nContent-Type: message/rfc822\n\n' +
  'From: c@example.org\nSubject: =?iso-8859-1?Q?D=E9part?=\nContent-Type: multipart/alternative; boundary="gg"\n\n--gg\nContent-Type: text/plain\n\nits words\n--gg\nContent-Type: text/html\n\n<p>its words\n--gg--\n--ff\nContent-Type: text/plain\nContent-Disposition: attachment; filename="=?utf-8?B?w6k=?=.txt"\n\nattached\n--ff--\n';
const archivedPage = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: Statement\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="zz"\r\n\r\n--zz\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/a\r\n\r\n${page.replaceAll('=', '=3D')}\r\n--zz--\r\n`;
const pdf = makePdf(
  [
    [
      { x: 72, y: 700, text: 'Statement', size: 20 },
      { x: 72, y: 660, text: 'The govern-' },
      { x: 320, y: 660, text: 'beside it' },
      { x: 72, y: 646, text: 'ment does not', turned: 90 },
    ],
    [{ x: 72, y: 700, text: 'Second page.' }],
  ],
  { info: { Title: 'A statement', CreationDate: 'D:20170712093000' }, labels: '[0 << /S /r >> 1 << /S /D >>]' },
);

const box = `<w:txbxContent>${paragraph(run('inside'))}${paragraph(run('the box'))}</w:txbxContent>`;
const older = `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box}</v:textbox></v:shape></w:pict>`;
const compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const textBoxes = paragraph(
  run('before') +
    `<w:r><mc:AlternateContent ${compatible}><mc:Choice>${box}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r>` +
    `<w:r>${older}</w:r>` +
    run('after'),
);

const byEnding: Readonly<Record<string, readonly Sample[]>> = {
  txt: [
    text(prose),
    { bytes: Buffer.from(`\uFEFF${prose}`, 'utf16le') },
    { bytes: Buffer.from('\x93so\x94', 'latin1') },
  ],
  md: [text(`# Statement\n\n${prose}`)],
  html: [text(page)],
  mhtml: [text(archivedPage)],
  eml: [text(mail), text(forwarded)],
  srt: [
    text(
      '1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>First</i> cue\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nSecond\r\n',
    ),
  ],
  vtt: [text('WEBVTT\n\nNOTE x\n\nid\n00:01.000 --> 00:02.500 align:start\n<v Anna>First &amp; <b>cue</b>\n')],
  docx: [{ parts: docxParts() }, { parts: docxParts(textBoxes) }],
  odt: [{ parts: odtParts() }],
  epub: [{ parts: epubParts() }],
  rtf: [{ bytes: makeRtf(sampleRtfBody) }],
  pdf: [{ bytes: pdf }],
};

/** The valid files that an extractor reads. */
export function samplesOf({ extensions }: Pick<Extractor, 'extensions'>): readonly Sample[] {
  return extensions.flatMap((ending) => byEnding[ending] ?? []);
}

/** The file that a sample is. */
export function bytesOf(sample: Sample): Uint8Array {
  return 'bytes' in sample ? sample.bytes : makeZip(sample.parts);
}
