import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../testing/temporary';
import { usualLimits } from '../kinds';
import { html } from './html';

const prose =
  'The deployment of the system does not threaten third countries, the ministry said, and it will not be reversed.';
const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en-GB"><head><title>Statement | Ministry</title>${head}</head><body>${body}</body></html>`;
const read = async (content: string | Uint8Array, encoding: string | null = null) =>
  valueOf(await html.extract({ bytes: Buffer.from(content), name: 'x.html', encoding }, usualLimits));

const article = page(
  '<meta property="og:title" content="Statement of the Ministry"><meta property="og:site_name" content="Ministry">' +
    '<meta name="author" content="Press Office"><meta property="article:published_time" content="2017-07-12T09:30:00+09:00">' +
    '<link rel="canonical" href="https://example.org/statement">',
  `<nav><ul><li><a href="/home">Home page</a></li></ul></nav><article><h1>Statement of the Ministry</h1>` +
    `<p>${prose} <a href="https://example.org/b">Read <em>more</em></a>.</p>${`<p>${prose}</p>`.repeat(4)}` +
    `<blockquote><p>We will respond, he said.</p></blockquote><ul><li>one<li>two</ul><script>alert(1)</script>` +
    `<img src="https://example.org/x.png" onerror="alert(1)"></article><footer>All rights reserved</footer>`,
);

describe('web pages', () => {
  it('give the article and the whole page, with their layout', async () => {
    const [first, second] = await read(article);
    expect(first?.variant).toBe('article');
    expect(first?.text.startsWith('Statement of the Ministry\n\nThe deployment')).toBe(true);
    expect(first?.text).not.toMatch(/Home page|rights|alert/);
    expect(second).toMatchObject({ variant: 'page', text: expect.stringMatching(/^Home page\n\nStatement/) as string });
    expect(second?.text).toContain('All rights reserved');
    const kinds = (first?.ranges ?? []).map((range) => [range.type, first?.text.slice(range.start, range.end)]);
    expect(kinds).toContainEqual(['heading', 'Statement of the Ministry']);
    expect(kinds).toContainEqual(['link', 'Read more']);
    expect(kinds).toContainEqual(['emphasis', 'more']);
    expect(kinds).toContainEqual(['quotation', 'We will respond, he said.']);
    expect(kinds).toContainEqual(['listItem', 'two']);
  });

  it('may leave out the tag of their body', async () => {
    const without = await read(article.replace('<body>', '').replace('</body>', ''));
    expect(without.map(({ variant }) => variant)).toEqual(['article', 'page']);
    expect(without[0]?.text).toBe((await read(article))[0]?.text);
  });

  it('say of themselves what they know, each value with its origin', async () => {
    const [first] = await read(article);
    expect(first?.metadata).toEqual({
      title: { value: 'Statement of the Ministry', origin: 'meta og:title' },
      byline: { value: 'Press Office', origin: 'meta author' },
      publisher: { value: 'Ministry', origin: 'meta og:site_name' },
      date: { value: '2017-07-12', origin: 'meta article:published_time' },
      language: { value: 'en-GB', origin: 'html lang' },
      url: { value: 'https://example.org/statement', origin: 'link canonical' },
    });
    const linked = page(
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"no"},{"@type":["NewsArticle"],"headline":"The headline",' +
        '"author":[{"name":"A. Writer"},{"name":"B. Writer"}],"publisher":{"name":"The Paper"},"datePublished":"2017-07"}]}</script>' +
        '<script type="application/ld+json">{broken</script>',
      `<!-- saved from url=(0025)https://example.org/old --><p>${prose}</p>`,
    );
    expect((await read(linked))[0]?.metadata).toMatchObject({
      title: { value: 'The headline', origin: 'JSON-LD headline' },
      byline: { value: 'A. Writer, B. Writer' },
      publisher: { value: 'The Paper' },
      date: { value: '2017-07' },
      url: { value: 'https://example.org/old', origin: 'saved from url' },
    });
  });

  it('name the records of their JSON-LD by @id; a page alone says its date; each value has its own origin', async () => {
    const graph = {
      '@graph': [
        {
          '@type': 'WebPage',
          '@id': '#page',
          url: 'https://example.org/a',
          name: 'A | Site',
          datePublished: '2017/07/12',
        },
        { '@type': 'BlogPosting', name: 'The name', creator: [{ '@id': '#ann' }], publisher: { '@id': '#org' } },
        { '@type': 'Person', '@id': '#ann', name: 'Ann' },
        { '@type': 'Organization', '@id': '#org', name: 'The Paper' },
      ],
    };
    const linked = (json: unknown, rest = '') =>
      page(
        `<script type="application/ld+json">${JSON.stringify(json)}</script>${rest}`,
        `<p>${prose} <a href="../b">so</a>`,
      );
    const [first] = await read(linked(graph));
    expect(first?.metadata).toMatchObject({
      title: { value: 'The name', origin: 'JSON-LD name' },
      byline: { value: 'Ann', origin: 'JSON-LD creator' },
      publisher: { value: 'The Paper', origin: 'JSON-LD publisher' },
      date: { value: '2017-07-12', origin: 'JSON-LD datePublished' },
      url: { value: 'https://example.org/a', origin: 'JSON-LD url' },
    });
    const alone = { '@type': 'WebPage', name: 'Window', datePublished: '12 July 2017' };
    expect((await read(linked(alone)))[0]?.metadata).toMatchObject({
      title: { origin: 'title' },
      date: { value: '2017-07-12' },
    });
    const main = { '@type': 'Article', headline: 'H', mainEntityOfPage: { '@id': 'https://example.org/m' } };
    expect((await read(linked(main)))[0]?.metadata.url).toEqual({
      value: 'https://example.org/m',
      origin: 'JSON-LD mainEntityOfPage',
    });
  });

  it('lead where they led: from where a page was saved, or says that it stands', async () => {
    const links = async (head: string, before = '') =>
      (await read(before + page(head, `<p>${prose} <a href="../b">so</a>`))).at(-1)?.ranges;
    const to = (href: string) => [expect.objectContaining({ type: 'link', href }) as unknown];
    expect(await links('')).toEqual([]);
    expect(await links('<link rel="canonical" href="https://example.org/x/y/z">')).toEqual(
      to('https://example.org/x/b'),
    );
    expect(await links('<base href="/k/l/">', '<!-- saved from url=(0021)https://example.org/a/c/d -->')).toEqual(
      to('https://example.org/k/b'),
    );
  });

  it('are read in the encoding that they name, or that is chosen', async () => {
    const russian = Buffer.from([0xd2, 0xe5, 0xea, 0xf1, 0xf2]);
    const bytes = Buffer.concat([Buffer.from('<html><head><meta charset="windows-1251"></head><body>'), russian]);
    expect((await read(bytes))[0]).toMatchObject({ text: 'Текст\n', encoding: 'windows-1251' });
    expect((await read(bytes, 'koi8-r'))[0]?.text).not.toBe('Текст\n');
    const curly = Buffer.from(
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>\x93so\x94',
      'latin1',
    );
    expect((await read(curly))[0]?.text).toBe('“so”\n');
  });

  it('may be pieces, empty, or nested deeper than anything can be drawn', async () => {
    expect((await read('just <b>words</b>'))[0]?.text).toBe('just words\n');
    expect((await read(''))[0]?.text ?? '').toBe('');
    const [deep] = await read(`${'<div>'.repeat(20_000)}at the bottom${'</div>'.repeat(20_000)}<p>after</p>`);
    expect(deep?.text).toBe('at the bottom\n\nafter\n');
    expect((await read(`<p>${'<a href="javascript:alert(1)">'.repeat(50)}x`))[0]?.ranges).toEqual([]);
  });

  it('keeps hidden characters of the words, and nothing of what is not shown', async () => {
    const [text] = await read(
      '<p>a\u202Eb\u200Bc\u2028d&nbsp;e&#x1F600;</p><p hidden>no</p><div style="color:red; display : none">no<p>no</div><style>p{}</style><noscript>no</noscript>',
    );
    expect(text?.text).toBe('a\u202Eb\u200Bc\u2028d\u00A0e😀\n');
  });

  it('is known by its first bytes', async () => {
    expect(html.recognises?.(Buffer.from('\uFEFF <!-- x --><!DOCTYPE html><p>'))).toBe(true);
    expect(html.recognises?.(Buffer.from('{"html":1}'))).toBe(false);
    expect(html.recognises?.(await readFile(import.meta.filename))).toBe(false);
  });
});
