// What a context menu offers, as data: most entries are actions of core/actions.ts, with their keys.
import type { ActionId } from '../../core/actions';

export type MenuEntry =
  | { readonly action: ActionId; readonly checked?: boolean }
  | {
      readonly id: string;
      readonly label: string;
      readonly checked?: boolean;
      readonly changes?: true;
      /** A tag's colour, shown before the label. */
      readonly colour?: string;
      readonly run: () => void;
    }
  | {
      readonly id: string;
      readonly label: string;
      readonly changes?: true;
      /** A menu within the menu. */
      readonly items: readonly MenuEntry[];
    }
  | 'line';

export const actionEntries = (...ids: readonly ActionId[]): MenuEntry[] => ids.map((action) => ({ action }));
