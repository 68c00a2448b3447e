// Opening a million words with 1,000 annotations, against @recogito/text-annotator, which gets a minute at most.
import { interleavedOpenings, openingDetails } from '../lib/openings';
import { median } from '../lib/statistics';
import type { Row } from '../row';

const size = { words: 1_000_000, annotations: 1_000, seed: 2 };

export const openSparse: Row = {
  id: 'open-sparse',
  what: 'the same text with 1,000 annotations (their time / ours)',
  against: '@recogito/text-annotator',
  bar: { kind: 'least', value: 50 },
  async measure(context) {
    const { ours, theirs } = await interleavedOpenings(context, ['reader', 'recogito'], size);
    const [own, peer] = [median(ours.first), median(theirs.first)];
    return {
      ours: own,
      theirs: peer,
      ratio: peer / own,
      also: [{ what: 'ours shows text and marks', holds: ours.visible.marks > 0 && ours.visible.characters > 1000 }],
      memory: ours.memory,
      details: openingDetails(ours, theirs),
    };
  },
};
