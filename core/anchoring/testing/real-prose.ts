// Real prose: the bundled texts, and long ones of the public domain out of packages that only development has: a novel, and
// addresses of presidents.
import fs from 'node:fs';
import path from 'node:path';
import { canonicalise } from '../../text/canonical';

export type NamedText = readonly [name: string, text: string];

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

const read = (folder: string, name: string) => canonicalise(fs.readFileSync(path.join(folder, name), 'utf8'));

/** `root`: the folder of package.json. */
export function bundledTexts(root: string): readonly NamedText[] {
  const folder = path.join(root, 'data', 'sources');
  return fs.readdirSync(folder).map((name) => [name, read(folder, name)]);
}

/** Of 27,000 words and more. */
export function longTexts(root: string): readonly NamedText[] {
  const data = (name: string) => path.join(root, 'node_modules', '@stdlib', name, 'data');
  const novel = data('datasets-moby-dick');
  const chapters = Array.from({ length: 135 }, (_, i) => read(novel, `chapter_${String(i + 1)}.txt`).trim());
  const addresses = data('datasets-sotu');
  const address = (name: string) => inParagraphs(read(addresses, `${name}.txt`).trim());
  return [
    ['Moby Dick', `${chapters.join('\n\n')}\n`],
    ['the State of the Union, 1907', address('1907_theodore_roosevelt_r')],
    ['the State of the Union, 1946', address('1946_harry_s_truman_d')],
    ['the State of the Union, 1981', address('1981_jimmy_carter_d')],
  ];
}

/** The package has each address on one line: every fifth sentence begins a paragraph, so that paragraphs can be moved. */
function inParagraphs(text: string): string {
  const all = [...sentences.segment(text)];
  return `${all.map(({ segment }, i) => (i % 5 === 4 ? segment.replace(/\s*$/u, '\n') : segment)).join('')}\n`;
}
