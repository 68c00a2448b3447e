// Files that are built to harm, broken ones and honest ones in one import: each of the former is named with its reason,
// the others are there with their layout, and the app and its folders are as before.
import fs from 'node:fs';
import path from 'node:path';
import { docxParts, makeDocx, paragraph, run } from '../electron/extract/testing/make-docx';
import { epubParts, makeEpub } from '../electron/extract/testing/make-epub';
import { makeOdt } from '../electron/extract/testing/make-odt';
import { makePdf } from '../electron/extract/testing/make-pdf';
import { makeRtf, sampleRtfBody } from '../electron/extract/testing/make-rtf';
import { makeZip } from '../electron/extract/testing/make-zip';
import { expect, test } from './fixtures';

const page = [
  { x: 72, y: 700, text: 'A briefing in a PDF', size: 20 },
  { x: 72, y: 660, text: 'The govern-' },
  { x: 72, y: 646, text: 'ment denies it.' },
  { x: 72, y: 600, text: '中国军队', chinese: true as const },
];

/** Every byte from 0x80 to 0x9F that windows-1252 gives a meaning. */
const high = Array.from({ length: 32 }, (_, i) => 0x80 + i)
  .filter((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))
  .map((byte) => String.fromCharCode(byte))
  .join('');

/** More than a megabyte without a line end; and every character that does not show, or ends lines elsewhere than here. */
const long = `${'A word, Слово and 字. '.repeat(60_000)}end`;
const odd =
  'NUL \0, both ways \u202Eright\u202C \u2066to\u2069 left, zero\u200B\u200D\uFEFFwidth, \u2028 and \u2029 and \u0085, 💩 Z\u0351\u036B';

/** What is imported exactly, and as what. */
const exact: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  'long.txt': [Buffer.from(long), long],
  'odd.txt': [Buffer.from(`\uFEFF${odd}\r\nsecond\rthird\n`), `${odd}\nsecond\nthird\n`],
  'plan.md': [
    Buffer.from('# A *plan*\n\n- [one](https://example.org)\n'),
    '# A *plan*\n\n- [one](https://example.org)\n',
  ],
  'talk.vtt': [Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Said &amp; done\n'), 'Anna: Said & done\n'],
  'page.mhtml': [
    Buffer.from(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="zz"\r\n\r\n--zz\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<title>Archived</title><body>Kept =96 =80 5=\r\n0</body>\r\n--zz--\r\n',
    ),
    'Kept – € 50\n',
  ],
};

const honest: Readonly<Record<string, Uint8Array>> = {
  'statement.docx': makeDocx(),
  'briefing.pdf': makePdf([page, [{ x: 72, y: 700, text: 'Second page.' }]], { labels: '[0 << /S /r >>]' }),
  'book.epub': makeEpub(),
  'letter.odt': makeOdt(),
  'note.rtf': makeRtf(sampleRtfBody),
  // Node and Chromium differ in what these bytes mean.
  'été.txt': Buffer.from(
    `Il a dit : c\x92est d\xe9j\xe0 l\x92\xe9t\xe9, la ministre l\x92a r\xe9p\xe9t\xe9.\n\n${high}\n`,
    'latin1',
  ),
};

const doctype = '<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
const hostile: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
  'bomb.docx': [makeDocx(paragraph(run('a'.repeat(15_000_000)))), /200 times as large/],
  'many.docx': [makeZip(Array.from({ length: 10_001 }, (_, i) => ({ name: String(i), content: '' }))), /10,000 parts/],
  'slip.docx': [makeZip([{ name: '../../../slipped.txt', content: 'out' }]), /no DOCX file/],
  'deep.docx': [makeDocx('<w:sdt>'.repeat(20_000)), /nested too deeply/],
  'cut.epub': [makeEpub().subarray(0, 700), /only a piece/],
  'secret.docx': [
    makeZip(
      docxParts(paragraph(run('&secret;'))).map((part) => ({
        ...part,
        content: part.name === 'word/document.xml' ? String(part.content).replace('?>', `?>${doctype}`) : part.content,
      })),
    ),
    /document\.xml/,
  ],
  'locked.pdf': [makePdf([page], { encrypted: true }), /encrypted/],
  'picture.pdf': [Buffer.from('89504e470d0a1a0a', 'hex'), /no PDF file/],
  'scan.pdf': [makePdf([[], []]), /OCR/],
  'braces.rtf': [makeRtf('{'.repeat(100_000)), /nested too deeply/],
  'half.txt': [Buffer.from('\uFEFFhalf \uD83D of a character', 'utf16le'), /not utf-16/],
  'nul.txt': [Buffer.from('\xe9t\xe9 \0 \x81', 'latin1'), /no text/],
  'gone.epub': [makeZip(epubParts().slice(0, -1)), /missing: OEBPS/],
};

test('each file that cannot be read is named with its reason, the others are imported with their layout', async ({
  desk,
  folder,
}) => {
  const write = (name: string, bytes: Uint8Array) => {
    fs.writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  const files = Object.entries(honest).map(([name, bytes]) => write(name, bytes));
  files.push(...Object.entries(exact).map(([name, [bytes]]) => write(name, bytes)));
  files.push(...Object.entries(hostile).map(([name, [bytes]]) => write(name, bytes)));
  await desk.newProject(path.join(folder, 'Project'));
  await desk.importTexts(...files);
  const report = desk.page.getByRole('dialog', { name: 'Import' });
  for (const [name, [, reason]] of Object.entries(hostile)) {
    await expect(report.getByRole('listitem').filter({ hasText: name })).toContainText(reason);
  }
  await expect(report).toContainText('11 sources imported.');
  await report.getByRole('button', { name: 'Close' }).last().click();
  const revisions = ((await desk.ask('view', {}))?.sources ?? []).flatMap((source) => source.revisions);
  expect(revisions).toHaveLength(11);
  for (const [name, [, text]] of Object.entries(exact)) {
    const revision = revisions.find(({ originalName }) => originalName === name);
    if (revision === undefined) throw new Error(`${name} is not there`);
    const isSame = (await desk.ask('text', { revision: revision.textSha256 })) === text;
    expect(isSame, name).toBe(true); // not the megabyte in a report
  }
  expect(fs.existsSync(path.join(folder, '../slipped.txt'))).toBe(false);
  expect(fs.readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('slipped'))).toEqual([]);

  await desk.sources.getByRole('option', { name: /briefing/i }).click();
  await expect(desk.text.locator('[data-paragraph]', { hasText: 'The govern-' })).toHaveText('The govern-');
  await expect(desk.text.locator('[data-paragraph]', { hasText: '中国军队' })).toBeVisible();
  await expect(desk.text.locator('[data-page="Page ii"]')).toHaveText('Second page.');
  await desk.sources.getByRole('option', { name: /été/ }).click();
  await expect(desk.text.locator('[data-paragraph]', { hasText: '€' })).toHaveText('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
  await desk.sources.getByRole('option', { name: /A book/ }).click();
  await expect(desk.text.getByRole('heading', { name: /Statement on/ })).toBeVisible();
  await expect(desk.text.getByTitle('https://example.org/a')).toHaveText('third countries');
});
