// A shortcut as it stands on the keyboard: one cap for each of its keys. Presentational.
import { Fragment } from 'react';
import { keyCaps } from '../../core/key-caps';
import { Key } from './small';

const isMac = navigator.userAgent.includes('Mac');

/** `keys` in accelerator notation, such as CmdOrCtrl+Shift+O. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className="keys-shortcut">
      {keyCaps(keys, isMac).map((cap, i) => (
        <Fragment key={cap}>
          {i > 0 && <span className="visually-hidden">+</span>}
          <Key>{cap}</Key>
        </Fragment>
      ))}
    </span>
  );
}
