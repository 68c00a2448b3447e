import { expect, it } from 'vitest';
import { reportText } from './source-plan';

it('a report names every file on a line of its own, what was left out first, with the reason', () => {
  const report = {
    imported: [{ file: 'in/a.txt', title: 'A' }],
    leftOut: [{ file: 'in/b.jpg', why: '“b.jpg” is not of a kind that Glossator reads.', isFailure: true }],
    isCancelled: true,
  };
  expect(reportText(report, 'My project', '1 May 2026')).toBe(
    [
      'Import into “My project”, 1 May 2026',
      '1 source imported, 1 file left out.',
      'The import was stopped. What had been imported by then stays; Undo takes it back.',
      '',
      'left out  in/b.jpg: “b.jpg” is not of a kind that Glossator reads.',
      'imported  in/a.txt: A',
      '',
    ].join('\n'),
  );
});
