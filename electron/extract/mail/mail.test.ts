import { describe, expect, it } from 'vitest';
import { codeOf, valueOf } from '../../testing/temporary';
import { usualLimits } from '../kinds';
import { mail } from './mail';
import { mhtml } from './mhtml';
import { headerWords } from './words';

const bytesOf = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1');
const read = async (lines: readonly string[], encoding: string | null = null) =>
  valueOf(await mail.extract({ bytes: bytesOf(lines), name: 'x.eml', encoding }, usualLimits));

const head = [
  'From: =?utf-8?Q?Minist=C3=A8re_de_la_D=C3=A9fense?= <press@example.org>',
  'To: reader@example.org',
  'Subject: =?windows-1251?B?x+D/4uvl?=',
  ' =?windows-1251?B?7ejl?= of July',
  'Date: Wed, 12 Jul 2017 23:30:00 +0900',
  'MIME-Version: 1.0',
];

describe('e-mails', () => {
  it('give subject, sender and date, and the text as it was written', async () => {
    const [text, ...none] = await read([
      ...head,
      'Content-Type: text/plain; charset="utf-8"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'The minist=C3=A8re says =',
      'so.',
      '',
      '> quoted =3D kept',
    ]);
    expect(text).toMatchObject({
      text: 'The ministère says so.\n\n> quoted = kept',
      encoding: 'utf-8',
      variant: 'plain',
    });
    expect(text?.metadata).toEqual({
      title: { value: 'Заявление of July', origin: 'Subject' },
      byline: { value: 'Ministère de la Défense', origin: 'From' },
      date: { value: '2017-07-12', origin: 'Date' },
    });
    expect(text?.properties).toContainEqual({ key: 'To', value: 'reader@example.org' });
    expect(none).toEqual([]);
  });

  it('written twice are two texts; attachments are named, not read', async () => {
    const texts = await read([
      ...head,
      'Content-Type: multipart/mixed; boundary="outer"',
      '',
      'preamble',
      '--outer',
      'Content-Type: multipart/alternative;',
      ' boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain; charset=iso-8859-1',
      '',
      'l\x92\xe9t\xe9',
      '--inner',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>The <b>été</b></p><img src="https://example.org/track.gif">').toString('base64'),
      '--inner--',
      '--outer',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename="notes.txt"',
      '',
      'attached words',
      '--outer--',
      'epilogue',
    ]);
    expect(texts.map(({ variant, text, encoding }) => [variant, text, encoding])).toEqual([
      ['plain', 'l’été', 'windows-1252'],
      ['formatted', 'The été\n', 'utf-8'],
    ]);
    expect(texts[1]?.ranges).toMatchObject([{ type: 'emphasis', strong: true, start: 4, end: 7 }]);
    expect(texts[0]?.properties).toContainEqual({ key: 'Attachment', value: 'notes.txt' });
  });

  it('without a charset are read as other texts are; the encoding can be chosen', async () => {
    const lines = ['From: a@example.org', '', '\xd2\xe5\xea\xf1\xf2'];
    expect((await read(lines, 'windows-1251'))[0]?.text).toBe('Текст');
    expect((await read(['From: a@example.org', '', 'plain']))[0]).toMatchObject({
      text: 'plain',
      metadata: { byline: { value: 'a@example.org' } },
    });
  });

  it('that hold another mail name it; one part that cannot be decoded is never left out in silence', async () => {
    const parts = (...inner: string[]) => [
      ...[...head, 'Content-Type: multipart/mixed; boundary=b', ''],
      ...inner.flatMap((lines) => ['--b', ...lines.split('\n')]),
      '--b--',
    ];
    const forwarded =
      'Content-Type: message/rfc822\n\nFrom: c@example.org\nSubject: =?utf-8?Q?D=C3=A9part?=\n\nits words';
    const [text] = await read(
      parts(
        'Content-Transfer-Encoding: base64 (by hand)\n\nU2VlIGJlbG93Lg==',
        forwarded,
        'Content-Type: message/rfc822\n\n',
      ),
    );
    expect(text?.text).toBe('See below.');
    const attached = (text?.properties ?? []).filter(({ key }) => key === 'Attachment');
    expect(attached.map(({ value }) => value)).toEqual(['Départ', 'message/rfc822']);
    const broken = 'Content-Type: text/plain; charset=utf-8\n\n\x89\0\xff\0\x01';
    const bytes = bytesOf(parts('\nfirst part', broken));
    expect(codeOf(await mail.extract({ bytes, name: 'x.eml', encoding: null }, usualLimits))).toBe('NOT_UTF8');
    const [both, ...none] = await read(parts(broken, 'Content-Type: text/html\n\n<p>formatted'));
    expect([both?.variant, none]).toEqual(['formatted', []]);
    expect((await read(parts('\nfirst part', broken), 'windows-1252'))[0]?.text).toContain('first part\n‰');
  });

  it('that are none, or hold no text, are refused; what is cut off is read as far as it goes', async () => {
    const code = async (lines: readonly string[]) =>
      codeOf(await mail.extract({ bytes: bytesOf(lines), name: 'x.eml', encoding: null }, usualLimits));
    expect(await code(['just words'])).toBe('CANNOT_EXTRACT');
    expect(await code([...head, 'Content-Type: image/png', '', 'x'])).toBe('INVALID_INPUT');
    const cut = [...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'as far as it'];
    expect((await read(cut))[0]?.text).toBe('as far as it');
    const nested = Array.from({ length: 5000 }, (_, i) => [
      `Content-Type: multipart/mixed; boundary=b${String(i)}`,
      '',
      `--b${String(i)}`,
    ]).flat();
    expect(await code(['From: a@example.org', ...nested, '', 'x'])).toBe('INVALID_INPUT');
  });

  it('have headers whose words may be cut in the middle of a character, or be plain UTF-8', () => {
    expect(headerWords('=?UTF-8?B?0KA=?= =?utf-8?Q?=D0?= =?utf-8?Q?=BE?= and more')).toBe('Ро and more');
    expect(headerWords(Buffer.from('Größe').toString('latin1'))).toBe('Größe');
    expect(headerWords('=?x-unknown?Q?a?= b')).toBe('\uFFFD b');
  });
});

describe('saved pages (MHTML)', () => {
  it('give the page, where it came from and when', async () => {
    const lines = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://example.org/a/page',
      'Subject: x',
      'Date: Wed, 12 Jul 2017 09:30:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="--zz"',
      '',
      '',
      '----zz',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '----zz',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://example.org/a/page',
      '',
      '<html lang=3D"fr"><title>L=E2=80=99=C3=A9t=C3=A9</title><p>Un <a href=3D"../b">lien</a></p>',
      '----zz--',
    ];
    const [page] = valueOf(
      await mhtml.extract({ bytes: bytesOf(lines), name: 'x.mhtml', encoding: null }, usualLimits),
    );
    expect(page).toMatchObject({ variant: 'page', text: 'Un lien\n', encoding: 'utf-8' });
    expect(page?.ranges).toEqual([{ type: 'link', href: 'https://example.org/b', start: 3, end: 7 }]);
    expect(page?.metadata).toEqual({
      title: { value: 'L’été', origin: 'title' },
      language: { value: 'fr', origin: 'html lang' },
      url: { value: 'https://example.org/a/page', origin: 'Snapshot-Content-Location' },
      retrieved: { value: '2017-07-12', origin: 'Date' },
    });
    expect(mhtml.recognises?.(bytesOf(lines))).toBe(true);
    const said = 'The deployment does not threaten third countries, the ministry said, and it stays.';
    const long = `<body><nav>Home</nav><article><h1>Head</h1>${`<p>${said}</p>`.repeat(6)}</article><footer>Imprint</footer></body>`;
    const saved = lines.map((line) => line.replace(/<p>.*<\/p>/, long));
    const both = valueOf(await mhtml.extract({ bytes: bytesOf(saved), name: 'x.mht', encoding: null }, usualLimits));
    expect(both.map(({ variant, text }) => [variant, text.includes(said), text.includes('Imprint')])).toEqual([
      ['article', true, false],
      ['page', true, true],
    ]);
    expect(codeOf(await mhtml.extract({ bytes: bytesOf(head), name: 'x.mht', encoding: null }, usualLimits))).toBe(
      'CANNOT_EXTRACT',
    );
  });
});
