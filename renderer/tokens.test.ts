import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const here = import.meta.dirname;
const files = fs
  .readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|tsx?|html)$/.test(file) && !/\.test\.tsx?$/.test(file) && file !== 'tokens.css');

/** Colours as such: #rgb and longer, functions that name one, and names that are no keyword of the system. */
const literal =
  /#(?:[\da-f]{3,4}){1,2}\b(?!\()|\b(?:rgba?|hsla?|oklch|oklab|lch|lab|hwb)\(|:\s*(?:white|black|red|green|blue|yellow|orange|gr[ae]y)\b/i;

const withoutComments = (source: string) => source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

describe('design tokens', () => {
  it('are the only place that names a colour', () => {
    const found = files.flatMap((file) =>
      withoutComments(fs.readFileSync(path.join(here, file), 'utf8'))
        .split('\n')
        .filter((line) => literal.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it('are the only place that names a size of type, a distance or a radius', () => {
    const sized =
      /^\s*(?:font-size|(?:padding|margin|(?:row-|column-)?gap|border-radius)[\w-]*):[^;]*(?<![\d.])(?!0rem)[\d.]+(?:rem|px)\b/;
    const found = files.flatMap((file) =>
      withoutComments(fs.readFileSync(path.join(here, file), 'utf8'))
        .split('\n')
        .filter((line) => file.endsWith('.css') && sized.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it('are there for every token that a stylesheet asks for', () => {
    const tokens = fs.readFileSync(path.join(here, 'tokens.css'), 'utf8');
    const asked = files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => [
        ...fs
          .readFileSync(path.join(here, file), 'utf8')
          .matchAll(/var\((--(?:colour|space|text|radius|shadow|motion|font)[\w-]*)\)/g),
      ])
      .map(([, name]) => name ?? '');
    expect([...new Set(asked)].filter((name) => !tokens.includes(`${name}:`))).toEqual([]);
  });
});
