// Where an action stands in the menus, in the words of the language in force: "File › Export › Project JSON".
import { actionOf, menuParents, type ActionId } from './actions';
import { strings } from './language/index';

export function menuPath(id: ActionId): string {
  const { menu } = actionOf(id);
  const parent = menuParents[menu];
  const menus = parent === undefined ? [menu] : [parent, menu];
  return [...menus.map((one) => strings.menus[one]), strings.actions[id].replace('…', '')].join(' › ');
}
