// Synthetic news prose: sentences of 8 to 26 words, paragraphs of 60 to 120, a blank line between two.
import { Random } from './random';

const vocabulary = (
  'the of and to in a that is was for on with as by at from it be are this has have had were been not which their said ' +
  'would will its they who more than after other also new could about when over there under between against during ' +
  'government minister statement defence security agreement treaty missile system deployment official spokesman ' +
  'conference delegation negotiation proposal sanctions resolution council committee parliament president ambassador ' +
  'border region territory sovereignty sanction exercise military nuclear strategic stability balance threat response ' +
  'measures cooperation partnership dialogue development economic trade energy supply infrastructure investment market ' +
  'report evidence investigation allegation denial claim accusation justification condition demand warning concern ' +
  'international regional national joint mutual bilateral unilateral legitimate serious constructive responsible ' +
  'according reporters journalists analysts observers sources experts representatives neighbours allies partners ' +
  'week month year morning decade period process course moment stage level point view position situation question ' +
  'announced declared stressed noted added confirmed rejected condemned welcomed urged called warned argued explained ' +
  'radar interceptor launcher peninsula alliance forum protocol verification inspection transparency restraint ' +
  'Moscow Beijing Washington Geneva Seoul Pyongyang Brussels Tokyo Vienna Ankara Antonov Rogov Zhang Kowalska Lindqvist'
).split(' ') as [string, ...string[]];

/** A text of `words` words; the same for the same seed. The newest words of a language are rarer, so are the later ones here. */
export function prose(words: number, seed: number): string {
  const random = new Random(seed);
  const paragraphs: string[] = [];
  for (let left = words; left > 0;) {
    const length = Math.min(left, random.whole(60, 120));
    paragraphs.push(paragraph(random, length));
    left -= length;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function paragraph(random: Random, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0;) {
    const length = left < 12 ? left : Math.min(left, random.whole(8, 26));
    sentences.push(sentence(random, length));
    left -= length;
  }
  return sentences.join(' ');
}

function sentence(random: Random, words: number): string {
  let line = '';
  for (let i = 0; i < words; i += 1) {
    // Squared: the words at the head of the list are the frequent ones, as in any language.
    const word = vocabulary[Math.floor(random.next() ** 2 * vocabulary.length)] ?? 'the';
    const comma = i > 0 && random.next() < 0.07 ? ', ' : ' ';
    line += i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : comma + word;
  }
  return `${line}.`;
}
