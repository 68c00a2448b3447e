// A web page, an archived page and a book that ask for pictures, fonts, styles, scripts and frames from elsewhere.
import fs from 'node:fs';
import path from 'node:path';
import { epubParts } from '../../electron/extract/testing/make-epub';
import { makeZip } from '../../electron/extract/testing/make-zip';

/** An address of this machine would be counted, one that no network has (RFC 5737) too. */
const at = (name: string) => `http://127.0.0.1:9/${name}`;
const elsewhere = (name: string) => `https://192.0.2.1/${name}`;

const head = [
  `<link rel="stylesheet" href="${at('style.css')}"/><link rel="preload" as="font" href="${at('font.woff2')}" crossorigin=""/>`,
  `<link rel="icon" href="${elsewhere('icon.ico')}"/><link rel="dns-prefetch" href="//name.example"/>`,
  `<style>@import "${at('more.css')}"; @font-face { font-family: x; src: url(${elsewhere('x.woff2')}) } body { font-family: x; background: url(${at('back.png')}) }</style>`,
  `<script src="${at('script.js')}"></script><script>fetch("${at('fetched')}"); new WebSocket("ws://127.0.0.1:9/")</script>`,
  `<meta property="og:image" content="${at('preview.png')}"/><meta http-equiv="refresh" content="0;url=${at('away')}"/>`,
].join('');

const body = (title: string) =>
  [
    `<h1>${title}</h1><p>Words of the ${title}, <a href="${at('linked')}">linked</a> and said at some length here.</p>`.repeat(
      2,
    ),
    `<img src="${at('picture.png')}" srcset="${elsewhere('large.png')} 2x" alt="picture"/><video src="${at('film.mp4')}" poster="${at('poster.png')}"></video>`,
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${at('inside.svg')}"/><use href="${elsewhere('sprite.svg#a')}"/></svg>`,
    `<iframe src="${at('frame')}"></iframe><object data="${at('object')}"></object><audio src="${elsewhere('sound.mp3')}"></audio>`,
  ].join('');

const page = (title: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>${title}</title>${head}</head><body>${body(title)}</body></html>`;

/** Writes them into `folder`; their paths. */
export function remoteFiles(folder: string): string[] {
  const archive = [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${at('archived')}`,
    'Subject: Remote archive',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="zz"',
    '',
    '--zz',
    'Content-Type: text/html',
    `Content-Location: ${at('archived')}`,
    '',
    page('Remote archive'),
    '--zz--',
    '',
  ].join('\r\n');
  const book = epubParts(body('Remote book')).map((part) => ({
    ...part,
    content: String(part.content).replace('>A book<', '>Remote book<').replace('<style>p{}', `${head}<style>p{}`),
  }));
  const files = { 'remote.html': page('Remote page'), 'remote.mhtml': archive, 'remote.epub': makeZip(book) };
  return Object.entries(files).map(([name, content]) => {
    fs.writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  });
}
