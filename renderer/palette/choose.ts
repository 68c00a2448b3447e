// What choosing an entry does, once the palette is closed and the keyboard is back where it was.
import { strings } from '../../core/language/index';
import { tagsOf, type Annotation } from '../../core/model/annotation';
import type { SourceId, TagId } from '../../core/model/identifier';
import type { Tag } from '../../core/model/tag';
import { perform } from '../actions';
import { call } from '../bridge';
import { applyTag, goTo, subject } from '../passages';
import { nextPlace } from '../place';
import { review } from '../review/queue';
import { readerRef } from '../reader-handle';
import { notifyFailure } from '../state/notices';
import { mirror, openSource } from '../state/project';
import { announce } from '../state/ui';
import type { Entry, Target } from './entries';

/** What Enter does with it: a key of strings.palette.effects. */
export type Effect = keyof typeof strings.palette.effects;

export function effectOf(kind: Target['kind'], elsewhere = false): Effect {
  if (kind !== 'tag') return kind;
  const { view } = mirror.getState();
  const of = elsewhere || view?.readOnly ? null : subject();
  if (of === null) return 'nextTagged';
  return 'range' in of ? 'tagSelection' : 'tagPassage';
}

/** `elsewhere`: a tag is gone to, though there is something that it could be applied to. */
export function choose({ key, target }: Entry, elsewhere: boolean): void {
  void call('rememberPick', { pick: key });
  if (target.kind === 'passage') void goToPassage(target.hit.source, ({ id }) => id === target.hit.id);
  else if (target.kind === 'command') perform(target.id);
  else if (target.kind === 'source') void read(target.source.id).then(() => readerRef.current?.focus());
  else if (effectOf('tag', elsewhere) === 'nextTagged') void stepToTag(target.node.tag);
  else void applyTag(target.node.tag);
}

/** Shows a source; resolves when its reader is in its place. */
async function read(source: SourceId): Promise<void> {
  if (mirror.getState().open?.source.id === source) return;
  await openSource(source);
  await new Promise(requestAnimationFrame); // until React has put the other text's reader in its place
}

/** Goes to a passage, in whichever text it is. */
export async function goToPassage(source: SourceId, find: (annotation: Annotation) => boolean): Promise<void> {
  await read(source);
  const { annotations, open } = mirror.getState();
  const annotation = annotations.find(find);
  if (!annotation) {
    const lost = open?.index.lost().find(find);
    if (lost) review(lost);
    return;
  }
  goTo(annotation);
  readerRef.current?.focus();
}

/** The next passage with the tag after where one is, through all texts in library order and round to the first again. */
async function stepToTag(tag: Tag): Promise<void> {
  const { view, sourceId, annotations } = mirror.getState();
  const has = (annotation: Annotation) => tagsOf(annotation).includes(tag.id);
  const place = nextPlace(annotations, 1);
  const next = annotations.find((annotation, i) => i >= place && has(annotation));
  if (next) {
    goTo(next);
    readerRef.current?.focus();
    return;
  }
  const sources = view?.sources.map(({ id }) => id) ?? [];
  const here = sources.findIndex((id) => id === sourceId);
  for (const source of [...sources.slice(here + 1), ...sources.slice(0, here + 1)]) {
    const found = await firstIn(source, tag.id);
    if (found) return goToPassage(source, ({ id }) => id === found.id);
  }
  announce(strings.palette.noneTagged(tag.name));
}

async function firstIn(source: SourceId, tag: TagId): Promise<Annotation | undefined> {
  if ((mirror.getState().view?.counts.bySource[source] ?? 0) === 0) return undefined;
  const answer = await call('annotations', { source });
  if (!answer.ok) notifyFailure(answer.error);
  return answer.ok ? answer.value.find((annotation) => tagsOf(annotation).includes(tag)) : undefined;
}
