import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../core/model/annotation';
import { AnnotationId, CreatorId, SourceId } from '../../core/model/identifier';
import { lanesOf } from './lanes';
import { nextInStack, stackLabel } from './stack';

const annotation = (id: string): Annotation => ({
  kind: 'annotation',
  id: AnnotationId.parse(id),
  source: SourceId.parse('s'),
  targets: [],
  bodies: [],
  creator: CreatorId.parse('c'),
  created: '2024-01-01T00:00:00.000Z',
  modified: '2024-01-01T00:00:00.000Z',
});
const inner = annotation('inner');
const middle = annotation('middle');
const outer = annotation('outer');
const stack = [inner, middle, outer];

describe('a stack of passages', () => {
  it('begins with the innermost and goes round', () => {
    expect(nextInStack(stack, null)).toBe(inner);
    expect(nextInStack(stack, inner.id)).toBe(middle);
    expect(nextInStack(stack, outer.id)).toBe(inner);
    expect(nextInStack(stack, AnnotationId.parse('elsewhere'))).toBe(inner);
    expect(nextInStack([], inner.id)).toBeNull();
  });

  it('says which one is current, but nothing of one that lies alone', () => {
    expect(stackLabel(stack, middle.id, () => 'Claim / Threat')).toBe('2 of 3: Claim / Threat');
    expect(stackLabel([inner], inner.id, () => 'Claim')).toBeNull();
    expect(stackLabel(stack, AnnotationId.parse('elsewhere'), () => 'Claim')).toBeNull();
  });
});

describe('underlines', () => {
  it('that overlap never share a lane, and a lane is used again as soon as it is free', () => {
    const nested = [
      { start: 0, end: 30 },
      { start: 5, end: 10 },
      { start: 5, end: 10 },
      { start: 10, end: 20 },
      { start: 30, end: 40 },
    ];
    expect(lanesOf(nested)).toEqual([0, 1, 2, 1, 0]);
  });
});
