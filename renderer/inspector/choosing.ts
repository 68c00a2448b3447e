// Which cards are selected, so that one key or button acts on all of them. Only cards that the list shows can be: no key
// acts on what is out of sight.
import { tagsOf } from '../../core/model/annotation';
import type { AnnotationId, TagId } from '../../core/model/identifier';
import type { Tag } from '../../core/model/tag';
import { listed } from '../state/listed';
import { mirror } from '../state/project';
import { settings } from '../state/settings';
import { announce, ui } from '../state/ui';
import { strings } from '../../core/language/index';

const none: ReadonlySet<AnnotationId> = new Set();
/** Where a range that Shift selects begins: the card that was selected, or gone to, last without it. */
let anchor: AnnotationId | null = null;

function choose(ids: Iterable<AnnotationId>): void {
  const chosen = new Set(ids);
  ui.setState({ chosen, picker: null });
  announce(chosen.size === 0 ? strings.cards.nothingChosen : strings.cards.chosen(chosen.size));
}

/** Selects a card, or no longer; the first further one takes the current one along, as in a list of files. */
export function toggleChosen(id: AnnotationId, takesCurrent = false): void {
  const { chosen, current } = ui.getState();
  const next = new Set(chosen.size === 0 && takesCurrent && current !== null && current !== id ? [current] : chosen);
  if (!next.delete(id)) next.add(id);
  anchor = id;
  choose(next);
}

/** Selects the cards from where the last selection began (or the current card) to the row `place` of the list. */
export function chooseThrough(place: number): void {
  const { rows } = listed();
  const { chosen, current } = ui.getState();
  const first = chosen.size > 0 ? anchor : current;
  if (chosen.size === 0) anchor = current;
  const found = rows.findIndex((row) => row.kind === 'annotation' && row.id === first);
  const from = found < 0 ? place : found;
  const between = rows.slice(Math.min(from, place), Math.max(from, place) + 1);
  choose(between.flatMap((row) => (row.kind === 'annotation' ? row.id : [])));
}

/** Selects every card that the list shows. */
export function chooseAll(): void {
  choose(listed().passages.map(({ id }) => id));
}

/** Selects none; false when none was. */
export function clearChosen(): boolean {
  if (ui.getState().chosen.size === 0) return false;
  ui.setState({ chosen: none });
  announce(strings.cards.nothingChosen);
  return true;
}

/** The tags that any of the selected passages carries, each with how many do. */
export function chosenTags(): { readonly tag: Tag; readonly count: number }[] {
  const { open, tags } = mirror.getState();
  const counts = new Map<TagId, number>();
  for (const id of ui.getState().chosen) {
    const annotation = open?.index.get(id);
    for (const tag of annotation ? tagsOf(annotation) : []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].flatMap(([id, count]) => {
    const tag = tags.get(id);
    return tag ? [{ tag, count }] : [];
  });
}

/** Keeps to the list: what it no longer shows is no longer selected. */
export function followList(): void {
  const prune = () => {
    const { chosen } = ui.getState();
    if (chosen.size === 0) return;
    const shown = new Set(listed().passages.map(({ id }) => id));
    const left = [...chosen].filter((id) => shown.has(id));
    if (left.length < chosen.size) ui.setState({ chosen: new Set(left) });
  };
  mirror.subscribe((now, before) => (now.annotations === before.annotations ? undefined : prune()));
  settings.subscribe(prune);
  ui.subscribe((now, before) => {
    if (now.rightTab !== 'passages' && now.chosen.size > 0) ui.setState({ chosen: none });
    if (
      now.cardWords !== before.cardWords ||
      now.onlyImportant !== before.onlyImportant ||
      now.tagFilter !== before.tagFilter
    )
      prune();
  });
}
