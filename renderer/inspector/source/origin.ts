// In words where a value of a source came from. What is stored is a field of the file by its own name, or one of a few keys.
import { strings } from '../../../core/language/index';
import type { MetadataField, Source } from '../../../core/model/source';

/** Empty when nobody knows. */
export function originOf({ origins }: Pick<Source, 'origins'>, field: MetadataField): string {
  const origin = origins?.[field];
  if (origin === undefined) return '';
  const { byAnalyst, fromFile, knownOrigins } = strings.sourceForm;
  if (origin === '') return byAnalyst;
  return new Map(Object.entries(knownOrigins)).get(origin) ?? fromFile(origin);
}
