// Says, when the analyst has asked for it, which passages the caret enters and leaves as it goes through the text.
import { isShown } from '../core/analysis/passage-filter';
import { strings } from '../core/language/index';
import { tagsOf, type Annotation } from '../core/model/annotation';
import { withStatus } from './review/status';
import { mirror } from './state/project';
import { settings } from './state/settings';
import { paintedFilter } from './state/shown';
import { announce, ui } from './state/ui';

/** Begins to follow the caret, for as long as the window lasts. */
export function followCrossings(): void {
  ui.subscribe((now, before) => {
    if (now.caret === before.caret || !settings.getState().preferences.announcePassages) return;
    if (document.activeElement?.getAttribute('role') !== 'document') return; // moved by something else than the caret's keys
    const [left, entered] = crossed(before.caret, now.caret);
    const said = [left.map(strings.carried.leaves), entered.map(strings.carried.enters)].flat().join(' ');
    if (said !== '') announce(said);
  });
}

/** The tags of the passages that a caret leaves and enters from one offset to another. */
function crossed(from: number, to: number): [left: string[], entered: string[]] {
  const [before, after] = [passagesAt(from), passagesAt(to)];
  return [
    before.filter((one) => !after.includes(one)).map(namesOf),
    after.filter((one) => !before.includes(one)).map(namesOf),
  ];
}

const namesOf = (one: Annotation) => withStatus(tagNames(one), one);

function passagesAt(offset: number): readonly Annotation[] {
  const filter = paintedFilter();
  return (
    mirror
      .getState()
      .open?.index.at(offset)
      .filter((annotation) => isShown(annotation, filter)) ?? []
  );
}

/** "Claim, Threat"; says so when there is no tag. */
export function tagNames(annotation: Annotation): string {
  const { tags } = mirror.getState();
  const names = tagsOf(annotation).flatMap((id) => tags.get(id)?.name ?? []);
  return names.length > 0 ? names.join(', ') : strings.carried.noTag;
}
