// A button for an action of core/actions.ts, with its key: what an empty panel offers.
import type { ActionId } from '../../core/actions';
import { strings } from '../../core/language/index';
import { keysOf } from '../../core/shortcuts';
import { perform } from '../actions';
import { usePreferences } from '../state/settings';
import { Button } from '../ui/button';
import { KeyCaps } from '../ui/key-caps';

export function ActionButton({ id }: { readonly id: ActionId }) {
  const [keys] = usePreferences(({ shortcuts }) => keysOf(id, shortcuts));
  return (
    <Button onClick={() => perform(id)}>
      {strings.actions[id]}
      {keys !== undefined && (
        <span aria-hidden="true">
          <KeyCaps keys={keys} />
        </span>
      )}
    </Button>
  );
}
