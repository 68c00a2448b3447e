// What a passage of the open text carries, from the mirror.
import { useMemo } from 'react';
import type { Annotation } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/identifier';
import { fullNames } from '../../core/model/tag';
import { mirror, useProject } from '../state/project';
import { type CarriedWords, carriedWords } from './words';

/** Null when it is gone. */
export function useCarriedWords(id: AnnotationId): CarriedWords | null {
  const annotation = useProject(({ annotations, open }) => (annotations.length > 0 ? open?.index.get(id) : undefined));
  const tags = useProject((project) => project.tags);
  return useMemo(() => (annotation ? wordsOf(annotation, tags) : null), [annotation, tags]);
}

export function wordsOf(annotation: Annotation, tags = mirror.getState().tags): CarriedWords | null {
  const { open, view } = mirror.getState();
  if (open === null) return null;
  return carriedWords(annotation, {
    names: fullNames(tags.values()),
    colours: tags,
    creators: view?.creators ?? [],
    paragraphs: open.paragraphs,
  });
}
