// What hints say of keys: those that an action has now, however the user has changed them.
import type { ReactElement } from 'react';
import type { ActionId } from '../core/actions';
import { keyCaps } from '../core/key-caps';
import { strings } from '../core/language/index';
import { keysOf, type Shortcuts } from '../core/shortcuts';
import { settings, usePreferences } from './state/settings';
import { Tip } from './ui/tip';

const isMac = navigator.userAgent.includes('Mac');

/** The action's first keys as one word, "Shift+O"; null when it has none. */
export function keyWords(action: ActionId, shortcuts: Shortcuts = settings.getState().preferences.shortcuts) {
  const [first] = keysOf(action, shortcuts);
  return first === undefined ? null : keyCaps(first, isMac).join('+');
}

/** The same, as React state. */
export function useKeyWords(action: ActionId): string | null {
  return usePreferences(({ shortcuts }) => keyWords(action, shortcuts));
}

interface KeyTipProps {
  readonly text: string;
  readonly action: ActionId;
  /** The control that the tooltip is about. */
  readonly children: ReactElement;
}

/** A tooltip that names the keys which do the same. */
export function KeyTip({ text, action, children }: KeyTipProps) {
  const keys = useKeyWords(action);
  return <Tip text={keys === null ? text : strings.cards.withKey(text, keys)}>{children}</Tip>;
}
