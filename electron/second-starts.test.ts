import { expect, it } from 'vitest';
import { SecondStarts } from './second-starts';

it('what second starts ask for before the app is ready is done then, in their order', () => {
  const starts = new SecondStarts();
  const served: (string | null)[] = [];
  starts.receive({ project: '/one' });
  for (const data of [{ project: null }, { project: 7 }, 'x', null, undefined]) starts.receive(data);
  starts.serve((project) => served.push(project));
  starts.receive({ project: '/two' });
  expect(served).toEqual(['/one', null, null, null, null, null, '/two']);
});
