// What the keys do in the palette, and which characters ask for one kind of thing only.
import { strings } from '../../core/language/index';
import { KeyCaps } from '../ui/key-caps';
import { Key } from '../ui/small';
import type { Effect } from './choose';
import { prefixes } from './query';

const offered = ['command', 'tag', 'source', 'passage'] as const;

interface PaletteHintsProps {
  readonly effect: Effect | undefined;
  /** Nothing typed yet: there is room for a prefix. */
  readonly isEmpty: boolean;
}

export function PaletteHints({ effect, isEmpty }: PaletteHintsProps) {
  return (
    <div className="palette-hints">
      {effect !== undefined && (
        <span>
          <Key>↵</Key> {strings.palette.effects[effect]}
        </span>
      )}
      {(effect === 'tagSelection' || effect === 'tagPassage') && (
        <span>
          <KeyCaps keys="CmdOrCtrl+Enter" /> {strings.palette.effects.nextTagged}
        </span>
      )}
      <span>
        <Key>↑↓</Key> {strings.palette.choose}
      </span>
      <span>
        <Key>Esc</Key> {strings.palette.close}
      </span>
      <span className="stretch" />
      {isEmpty &&
        offered.map((kind) => (
          <span key={kind}>
            <Key>{prefixes[kind]}</Key> {strings.palette.only[kind]}
          </span>
        ))}
    </div>
  );
}
