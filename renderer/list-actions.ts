// Actions that choose how the list of passages and the window look: the preferences that core/actions.ts names.
import { actionOf, type ActionId } from '../core/actions';
import { strings } from '../core/language/index';
import { showPanel } from './state/panels';
import { changePreferences } from './state/settings';
import { announce, ui } from './state/ui';

/** Puts the preferences of an action in force and says so. */
export function adopt(id: ActionId): void {
  const { sets, menu } = actionOf(id);
  if (sets === undefined) return;
  if (menu === 'Cards') showList();
  changePreferences(sets);
  announce(strings.actions[id]);
}

/** Shows the important passages alone in the list, or all again. */
export function toggleOnlyImportant(): void {
  showList();
  const onlyImportant = !ui.getState().onlyImportant;
  ui.setState({ onlyImportant });
  announce(onlyImportant ? strings.cards.onlyImportant : strings.cards.importantAndOthers);
}

function showList(): void {
  showPanel('right');
  ui.setState({ rightTab: 'passages' });
}
