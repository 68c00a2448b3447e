// What a passage carries, in words: for the card that shows it and for screen readers.
import { formatDay } from '../../core/language/dates';
import { strings } from '../../core/language/index';
import { formatNumber, formatOffset } from '../../core/language/numbers';
import { type Annotation, noteOf, tagsOf } from '../../core/model/annotation';
import type { TagId } from '../../core/model/identifier';
import type { Creator } from '../../core/model/project';
import { statusOf } from '../review/status';
import type { Paragraphs } from '../../core/text/paragraphs';

export interface CarriedWords {
  readonly tags: readonly { readonly name: string; readonly colour: string | null }[];
  readonly note: string | null;
  /** Why its place has to be looked at; null: it is settled. */
  readonly status: string | null;
  /** "Ada, 28 Apr 2026, changed 2 May 2026". */
  readonly made: string;
  /** "¶ 4, 1 204–1 310", one for each stretch. */
  readonly places: readonly string[];
}

interface Known {
  readonly names: ReadonlyMap<TagId, string>;
  readonly colours: ReadonlyMap<TagId, { readonly colour: string }>;
  readonly creators: readonly Creator[];
  readonly paragraphs: Paragraphs;
}

export function carriedWords(annotation: Annotation, known: Known): CarriedWords {
  const creator = known.creators.find(({ id }) => id === annotation.creator)?.name ?? strings.carried.unknownCreator;
  const { created, modified } = annotation;
  const status = statusOf(annotation);
  const changed = modified === created ? null : formatDay(modified);
  return {
    tags: tagsOf(annotation).map((id) => ({
      name: known.names.get(id) ?? strings.reader.unknownTag,
      colour: known.colours.get(id)?.colour ?? null,
    })),
    note: noteOf(annotation),
    status: status === null ? null : strings.revisions.statusMeans[status],
    made: strings.carried.made(creator, formatDay(created), changed),
    places: annotation.targets.map(({ start, end }) =>
      strings.carried.place(formatNumber(known.paragraphs.at(start) + 1), formatOffset(start), formatOffset(end)),
    ),
  };
}

/** The same as one announcement. */
export function spoken({ tags, note, status, made, places }: CarriedWords): string {
  const names = tags.length > 0 ? tags.map(({ name }) => name).join(', ') : strings.carried.noTag;
  return [names, note === null ? null : strings.carried.note(note), status, made, ...places]
    .filter((part) => part !== null)
    .join('. ');
}
