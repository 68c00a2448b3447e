// Copies passages, or the selected words, in the form that is asked for. The clipboard is main's: this window has no permission.
import { fillTemplate, paragraphNumbers, type CitationFields } from '../../core/analysis/citation';
import { annotationItem } from '../../core/formats/project-json/encode';
import { compareReadingOrder, noteOf, quoteOf, tagsOf, type Annotation } from '../../core/model/annotation';
import { fullNames } from '../../core/model/tag';
import { CodePointIndex } from '../../core/text/offsets';
import type { TextRange } from '../../core/text/boundaries';
import { call } from '../bridge';
import { annotationById, subject } from '../passages';
import { dateLabel } from '../reader/provenance';
import { notifyFailure } from '../state/notices';
import type { OpenSource } from '../state/open-source';
import { mirror } from '../state/project';
import { settings } from '../state/settings';
import { announce } from '../state/ui';
import { strings } from '../../core/language/index';

export type CopyForm = 'citation' | 'text' | 'json';

/** Copies `one`, else the selected passages, the selected words or the current passage. Mere words have no JSON. */
export async function copyAs(form: CopyForm, one?: Annotation): Promise<void> {
  const { open } = mirror.getState();
  const of = one ? { annotation: one.id } : subject();
  const text = open === null || of === null ? null : written(open, of, form);
  if (text === null) {
    announce(form === 'json' ? strings.choosePassageFirst : strings.selectFirst);
    return;
  }
  const answer = await call('copyText', { text });
  if (answer.ok) announce(strings.cards.copied[form]);
  else notifyFailure(answer.error);
}

function written(open: OpenSource, of: NonNullable<ReturnType<typeof subject>>, form: CopyForm): string | null {
  if ('range' in of) {
    if (form === 'json') return null;
    return form === 'text' ? open.text.slice(of.range.start, of.range.end) : citationOfWords(open, of.range);
  }
  const ids = 'annotations' in of ? of.annotations : [of.annotation];
  const passages = ids.flatMap((id) => annotationById(id) ?? []).sort(compareReadingOrder);
  if (passages.length === 0) return null;
  if (form === 'json') return jsonOf(open, passages);
  return passages.map((one) => (form === 'text' ? quoteOf(one) : citationOf(open, one))).join('\n\n');
}

/** One passage as the object that Project JSON has for it, several as an array of them. */
function jsonOf(open: OpenSource, passages: readonly Annotation[]): string {
  const index = new Map([[open.revision, new CodePointIndex(open.text)]]);
  const names = fullNames(mirror.getState().tags.values());
  const items = passages
    .filter((one) => one.targets.every(({ revision }) => revision === open.revision))
    .map((one) => annotationItem(one, index, names));
  return `${JSON.stringify(items.length === 1 ? items[0] : items, null, 2)}\n`;
}

function citationOf(open: OpenSource, annotation: Annotation): string {
  const { tags, view } = mirror.getState();
  const names = fullNames(tags.values());
  const { anchoring } = annotation;
  const status = anchoring === undefined ? '' : ` [${strings.revisions.cited[anchoring.status]}]`;
  const citation = cite(open, annotation.targets, {
    quote: quoteOf(annotation),
    tags: tagsOf(annotation)
      .flatMap((tag) => names.get(tag) ?? [])
      .join(', '),
    note: noteOf(annotation) ?? '',
    creator: view?.creators.find(({ id }) => id === annotation.creator)?.name ?? '',
  });
  return citation + status;
}

function citationOfWords(open: OpenSource, range: TextRange): string {
  const quote = open.text.slice(range.start, range.end);
  return cite(open, [range], { quote, tags: '', note: '', creator: settings.getState().creator?.name ?? '' });
}

type OfPassage = Pick<CitationFields, 'quote' | 'tags' | 'note' | 'creator'>;

function cite({ source, paragraphs, revision }: OpenSource, ranges: readonly TextRange[], given: OfPassage): string {
  const { title, byline, publisher, date, place, url } = source;
  return fillTemplate(settings.getState().preferences.citationTemplate, {
    ...given,
    ...{ title, byline: byline ?? '', publisher: publisher ?? '', place: place ?? '', url: url ?? '' },
    date: date === null ? '' : dateLabel(date),
    paragraph: paragraphNumbers(ranges.map(({ start, end }) => paragraphs.touched(start, end))),
    sha256: revision,
  });
}
