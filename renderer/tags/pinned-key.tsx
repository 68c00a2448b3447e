// The key that applies a pinned tag: its digit, or what the analyst made of it.
import type { ActionId } from '../../core/actions';
import { keysOf } from '../../core/shortcuts';
import type { Tag } from '../../core/model/tag';
import { usePreferences } from '../state/settings';
import { KeyCaps } from '../ui/key-caps';

/** Nothing when no key is left for it. */
export function PinnedKey({ digit }: { readonly digit: NonNullable<Tag['shortcut']> }) {
  const id: ActionId = `applyPinned${digit}`;
  const [first] = usePreferences(({ shortcuts }) => keysOf(id, shortcuts));
  return first === undefined ? null : <KeyCaps keys={first} />;
}
