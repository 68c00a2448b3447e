// A tag as a chip, with a cross when it can be taken off. Presentational.
import { X } from 'lucide-react';
import { strings } from '../../core/language/index';
import { tagColour } from './small';

interface TagChipProps {
  readonly name: string;
  readonly colour: string;
  readonly onRemove?: () => void;
}

export function TagChip({ name, colour, onRemove }: TagChipProps) {
  return (
    <span className="chip" style={tagColour(colour)}>
      <span className="chip-dot" aria-hidden="true" />
      <span className="chip-name">{name}</span>
      {onRemove && (
        <button
          type="button"
          className="chip-remove"
          aria-label={strings.passageCards.removeTag(name)}
          onClick={onRemove}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
