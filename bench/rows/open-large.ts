// Opening a million words with 50,000 annotations, from everything in memory to painted, against CodeMirror 6.
import { interleavedOpenings, openingDetails } from '../lib/openings';
import { median } from '../lib/statistics';
import type { Row } from '../row';

const size = { words: 1_000_000, annotations: 50_000, seed: 1 };

export const openLarge: Row = {
  id: 'open-large',
  what: 'open 1,000,000 words with 50,000 annotations, to painted',
  against: 'CodeMirror 6, same text and marks',
  bar: { kind: 'most', value: 1.5 },
  async measure(context) {
    const { ours, theirs } = await interleavedOpenings(context, ['reader', 'codemirror'], size);
    const [own, peer] = [median(ours.first), median(theirs.first)];
    const bothShow = ours.visible.marks > 10 && theirs.visible.marks > 10;
    return {
      ours: own,
      theirs: peer,
      ratio: own / peer,
      also: [{ what: 'both show text and marks', holds: bothShow }],
      memory: ours.memory,
      details: openingDetails(ours, theirs),
    };
  },
};
