// Which sources are selected in the list: what is pressed then is about all of them.
import type { SourceId } from '../../core/model/identifier';
import { strings } from '../../core/language/index';
import type { Source } from '../../core/model/source';
import { mirror } from '../state/project';
import { announce, ui } from '../state/ui';
import { listedSources } from './listed';

/** Where a range that Shift selects begins: what was selected, or gone to, last without it. */
let anchor: SourceId | null = null;

export function chooseSources(ids: Iterable<SourceId>): void {
  const chosenSources = new Set(ids);
  ui.setState({ chosenSources });
  announce(chosenSources.size === 0 ? strings.library.noneChosen : strings.library.chosen(chosenSources.size));
}

/** Selects a source, or no longer. */
export function toggleSource(id: SourceId): void {
  const next = new Set(ui.getState().chosenSources);
  if (!next.delete(id)) next.add(id);
  anchor = id;
  chooseSources(next);
}

/** Selects the sources between where the selection began (`from`, when none is) and `to`, as they are listed, or in the order given. */
export function chooseSourcesThrough(
  from: SourceId | null,
  to: SourceId,
  sources: readonly Source[] = listedSources().sources,
): void {
  if (ui.getState().chosenSources.size === 0) anchor = from;
  const places = [anchor, to].map((id) => sources.findIndex((source) => source.id === id));
  const [first = 0, last = 0] = places.map((place) => (place < 0 ? (places[1] ?? 0) : place));
  chooseSources(sources.slice(Math.min(first, last), Math.max(first, last) + 1).map(({ id }) => id));
}

export function chooseAllSources(): void {
  chooseSources(listedSources().sources.map(({ id }) => id));
}

/** Selects the listed sources of this collection. */
export function chooseCollection(name: string): void {
  const members = listedSources().sources.filter(({ collection }) => collection === name);
  anchor = members[0]?.id ?? null;
  chooseSources(members.map(({ id }) => id));
}

/** Selects none; false when none was. */
export function clearChosenSources(): boolean {
  if (ui.getState().chosenSources.size === 0) return false;
  chooseSources([]);
  return true;
}

/** What a key or a menu on this source is about: all selected ones when it is among them. */
export function aboutSources(id: SourceId): SourceId[] {
  const { chosenSources } = ui.getState();
  return chosenSources.has(id) ? [...chosenSources] : [id];
}

/** What is no longer listed, or no longer there, is no longer selected. */
export function followSources(): void {
  const prune = () => {
    const { chosenSources } = ui.getState();
    if (chosenSources.size === 0) return;
    const listed = new Set(listedSources().sources.map(({ id }) => id));
    const left = [...chosenSources].filter((id) => listed.has(id));
    if (left.length < chosenSources.size) ui.setState({ chosenSources: new Set(left) });
  };
  mirror.subscribe((now, before) => (now.view?.sources === before.view?.sources ? undefined : prune()));
  ui.subscribe((now, before) => {
    if (now.sourceWords !== before.sourceWords || now.sourceGrade !== before.sourceGrade) prune();
  });
}
