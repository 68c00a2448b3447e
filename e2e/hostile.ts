// Texts that try to become something else than text. Each sets the global `hostileRan` if any of it ever runs.

/** The name of the global that no payload may ever set. */
export const marker = 'hostileRan';

const run = `window.${marker}=1`;

const markup = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `"><script>${run}</script>`,
  `'><script>${run}</script>`,
  `--><script>${run}</script><!--`,
  `]]><script>${run}</script>`,
  `</title><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `</style><script>${run}</script>`,
  `</noscript><script>${run}</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<SCRIPT SRC=data:text/javascript,${run}></SCRIPT>`,
  `<img src=x onerror=${run}>`,
  `<img src="x" onerror="${run}"/>`,
  `<img/src=\`x\`onerror=${run}>`,
  `<IMG """><SCRIPT>${run}</SCRIPT>">`,
  `<body onload=${run}>`,
  `<details open ontoggle=${run}><summary>x</summary></details>`,
  `<input autofocus onfocus=${run}>`,
  `<video><source onerror=${run}></video>`,
  `<audio src=x onerror=${run}>`,
  `<marquee onstart=${run}>x</marquee>`,
  `<a href="javascript:${run}">open</a>`,
  `<form action="javascript:${run}"><button>send</button></form>`,
  `<iframe srcdoc="<script>parent.${marker}=1</script>"></iframe>`,
  `<iframe src="javascript:parent.${marker}=1"></iframe>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="data:text/html,<script>${run}</script>">`,
  `<base href="https://example.org/">`,
  `<meta http-equiv="refresh" content="0;url=https://example.org/">`,
  `<link rel=stylesheet href=https://example.org/x.css>`,
  `<style>@import "https://example.org/x.css";*{display:none}</style>`,
  `<template><script>${run}</script></template>`,
  `<x-element onclick=${run} style="position:fixed;inset:0">x</x-element>`,
];

const foreign = [
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>`,
  `<math href="javascript:${run}">x</math>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
  `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=${run} src>">`,
];

const schemes = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}//`,
  `java\tscript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `vbscript:${run}`,
  'file:///etc/passwd',
  'app://main/..%2f..%2fpackage.json',
  'https://example.org/?q=1',
];

const templates = [
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `<%= ${run} %>`,
  `#{${run}}`,
  `{% ${run} %}`,
  `\`;${run};\``,
  `';${run};'`,
  `";${run};"`,
  `\\";${run};//`,
  `alert\`${run}\``,
];

const styles = [
  `x;background:url(https://example.org/x)`,
  `}*{display:none}`,
  `expression(${run})`,
  `red;--tag:url(javascript:${run})`,
];

const unicode = [
  '\u202Egnp.exe\u202C reversed',
  '\u2066isolated\u2069 \u200F\u200Eright',
  'zero\u200Bwidth\u200D\uFEFFjoined',
  'Cyrillic \u0430dmin, full width \uFF1Cscript\uFF1E',
  'combining ' + 'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334'.repeat(6),
  '\u2028line\u2029paragraph',
  '💩👩‍👩‍👧‍👦🏳️‍🌈 family',
];

const controls = [
  'bell\u0007 escape\u001B[31mred',
  'null\u0000byte',
  'back\u0008space\u007F',
  'c1\u0085\u009Bcontrols',
];

const entities = [
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&#60;img src=x onerror=${run}&#62;`,
  '&amp;amp; &nbsp; &#0; &#x202e; &notanentity;',
  `%3Cscript%3E${run}%3C%2Fscript%3E`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `<!-- comment -->after`,
  `<![CDATA[<script>${run}</script>]]>`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
];

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'then', 'toJSON', 'NaN', 'null'];

const formats = [
  '%s%s%s%n%x%d',
  '{0} {1}',
  '$& $1 $` $$',
  '../../../etc/passwd',
  'C:\\Windows\\win.ini',
  '& && _mnemonic',
];

const sizes = ['x'.repeat(100_000), '<b>'.repeat(5000), '\u0301'.repeat(3000), 'wide '.repeat(4000)];

/** All payloads, none blank, none with white space at its ends. */
export const hostile: readonly string[] = [
  ...markup,
  ...foreign,
  ...schemes,
  ...templates,
  ...styles,
  ...unicode,
  ...controls,
  ...entities,
  ...names,
  ...formats,
  ...sizes,
];

/** A payload within the length that a field takes, cut between code points. */
export function within(payload: string, length: number): string {
  return payload
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();
}

/** As a name that a file or folder can have: what no file system takes is replaced by a look-alike, and it is short. */
export function asFileName(payload: string): string {
  let name = payload.replaceAll('/', '\u2215').replaceAll('\0', '\u2400');
  while (Buffer.byteLength(name) > 180) name = Array.from(name).slice(0, -1).join('');
  return name;
}
