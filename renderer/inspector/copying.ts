// Copies passages, or the selected words, in the form that is asked for. The clipboard is main's: this window has no permission.
import { fillTemplate, paragraphNumbers, type CitationFields } from '../../core/analysis/citation';
import { annotationItem } from '../../core/formats/project-json/encode';
import {
  compareReadingOrder,
  firstTarget,
  noteOf,
  quoteOf,
  tagsOf,
  type Annotation,
} from '../../core/model/annotation';
import type { Sha256 } from '../../core/model/identifier';
import { fullNames } from '../../core/model/tag';
import { succeed, type Result } from '../../core/result';
import { CodePointIndex } from '../../core/text/offsets';
import type { TextRange } from '../../core/text/boundaries';
import { Paragraphs } from '../../core/text/paragraphs';
import { call } from '../bridge';
import { subject } from '../passages';
import { dateLabel } from '../reader/provenance';
import { lostUnderReview } from '../review/queue';
import { statusOf } from '../review/status';
import { notifyFailure } from '../state/notices';
import type { OpenSource } from '../state/open-source';
import { mirror } from '../state/project';
import { settings } from '../state/settings';
import { announce } from '../state/ui';
import { strings } from '../../core/language/index';

export type CopyForm = 'citation' | 'text' | 'json';

/** Copies `one`, else the selected passages, the selected words, the current passage or the lost one that is under review. Mere words have no JSON. */
export async function copyAs(form: CopyForm, one?: Annotation): Promise<void> {
  const { open } = mirror.getState();
  const annotation = one ?? lostUnderReview();
  const of = annotation ? { annotation: annotation.id } : subject();
  const text = open === null || of === null ? null : await written(open, of, form);
  if (text === null) announce(form === 'json' ? strings.choosePassageFirst : strings.selectFirst);
  else {
    const answer = text.ok ? await call('copyText', { text: text.value }) : text;
    if (answer.ok) announce(strings.cards.copied[form]);
    else notifyFailure(answer.error);
  }
}

async function written(
  open: OpenSource,
  of: NonNullable<ReturnType<typeof subject>>,
  form: CopyForm,
): Promise<Result<string> | null> {
  if ('range' in of) {
    if (form === 'json') return null;
    const { start, end } = of.range;
    return succeed(form === 'text' ? open.text.slice(start, end) : citationOfWords(open, of.range));
  }
  const ids = 'annotations' in of ? of.annotations : [of.annotation];
  const passages = ids.flatMap((id) => open.index.find(id) ?? []).sort(compareReadingOrder);
  if (passages.length === 0) return null;
  if (form === 'text') return succeed(passages.map((one) => marked(quoteOf(one), one)).join('\n\n'));
  const texts = await textsOf(open, passages, form);
  if (!texts.ok) return texts;
  if (form === 'json') return succeed(jsonOf(passages, texts.value));
  return succeed(passages.map((one) => citationOf(open, one, texts.value)).join('\n\n'));
}

type Texts = ReadonlyMap<Sha256, string>;

/** The texts that the passages are on, and for their JSON those where they were: older ones have to be fetched. */
async function textsOf(open: OpenSource, passages: readonly Annotation[], form: CopyForm): Promise<Result<Texts>> {
  const targets = passages.flatMap((one) => [...one.targets, ...(form === 'json' ? (one.earlier ?? []) : [])]);
  const texts = new Map([[open.revision, open.text]]);
  for (const { revision } of targets) {
    if (texts.has(revision)) continue;
    const answer = await call('text', { revision });
    if (!answer.ok) return answer;
    texts.set(revision, answer.value);
  }
  return succeed(texts);
}

/** One passage as the object that Project JSON has for it, several as an array of them. */
function jsonOf(passages: readonly Annotation[], texts: Texts): string {
  const index = new Map([...texts].map(([revision, text]) => [revision, new CodePointIndex(text)]));
  const names = fullNames(mirror.getState().tags.values());
  const items = passages.map((one) => annotationItem(one, index, names));
  return `${JSON.stringify(items.length === 1 ? items[0] : items, null, 2)}\n`;
}

function citationOf(open: OpenSource, annotation: Annotation, texts: Texts): string {
  const { tags, view } = mirror.getState();
  const names = fullNames(tags.values());
  const { revision } = firstTarget(annotation);
  const isHere = revision === open.revision;
  const paragraphs = isHere ? open.paragraphs : new Paragraphs(texts.get(revision) ?? '');
  const citation = cite({ source: open.source, paragraphs, revision }, annotation.targets, {
    quote: quoteOf(annotation),
    tags: tagsOf(annotation)
      .flatMap((tag) => names.get(tag) ?? [])
      .join(', '),
    note: noteOf(annotation) ?? '',
    creator: view?.creators.find(({ id }) => id === annotation.creator)?.name ?? '',
  });
  return marked(citation, annotation);
}

/** What is copied of a passage whose place nobody has confirmed says so. */
function marked(text: string, annotation: Annotation): string {
  const status = statusOf(annotation);
  return status === null ? text : `${text} [${strings.revisions.cited[status]}]`;
}

function citationOfWords(open: OpenSource, range: TextRange): string {
  const quote = open.text.slice(range.start, range.end);
  return cite(open, [range], { quote, tags: '', note: '', creator: settings.getState().creator?.name ?? '' });
}

type OfPassage = Pick<CitationFields, 'quote' | 'tags' | 'note' | 'creator'>;

type OfText = Pick<OpenSource, 'source' | 'paragraphs' | 'revision'>;

function cite({ source, paragraphs, revision }: OfText, ranges: readonly TextRange[], given: OfPassage): string {
  const { title, byline, publisher, date, place, url } = source;
  return fillTemplate(settings.getState().preferences.citationTemplate, {
    ...given,
    ...{ title, byline: byline ?? '', publisher: publisher ?? '', place: place ?? '', url: url ?? '' },
    date: date === null ? '' : dateLabel(date),
    paragraph: paragraphNumbers(ranges.map(({ start, end }) => paragraphs.touched(start, end))),
    sha256: revision,
  });
}
