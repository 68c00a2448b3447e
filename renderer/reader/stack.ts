// Passages that lie on each other: which of them is next, and how the reader says which one is current. Pure.
import { strings } from '../../core/language/index';
import type { Annotation } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/identifier';

/** The annotation after `current` in the stack (innermost first), round and round; the innermost when it is not in it. */
export function nextInStack(stack: readonly Annotation[], current: AnnotationId | null): Annotation | null {
  const rank = stack.findIndex(({ id }) => id === current);
  return stack[(rank + 1) % Math.max(1, stack.length)] ?? null;
}

/** "2 of 3: Claim / Threat", or null when `current` lies alone or not here. */
export function stackLabel(
  stack: readonly Annotation[],
  current: AnnotationId | null,
  nameOf: (annotation: Annotation) => string,
): string | null {
  const rank = stack.findIndex(({ id }) => id === current);
  const annotation = stack[rank];
  if (annotation === undefined || stack.length < 2) return null;
  return strings.reader.inStack(rank + 1, stack.length, nameOf(annotation));
}
