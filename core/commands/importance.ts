// Flags passages as important, or takes the flag off: one step for any number of them.
import { z } from 'zod';
import { strings } from '../language/index';
import { emptyDiff } from '../history/diff';
import type { Annotation } from '../model/annotation';
import { AnnotationId } from '../model/identifier';
import { succeed } from '../result';
import { namePassages, findAll } from './annotations';
import { command } from './command';

export const setImportance = command({
  type: 'setImportance',
  input: z.strictObject({ annotations: z.array(AnnotationId).min(1), important: z.boolean() }),
  label: (state, input) => strings.commands[input.important ? 'flag' : 'unflag'](namePassages(state, input)),
  apply: (state, { annotations, important }, context) => {
    const found = findAll(state, annotations);
    if (!found.ok) return found;
    const updated = found.value
      .filter((before) => (before.important === true) !== important)
      .map((before) => ({ before, after: { ...flagged(before, important), modified: context.now } }));
    return succeed({ ...emptyDiff, updated });
  },
});

/** The annotation with the flag, or without the field: what is not important is stored as it was before there was one. */
function flagged(annotation: Annotation, important: boolean): Annotation {
  const { important: _before, ...rest } = annotation;
  return important ? { ...rest, important } : rest;
}
