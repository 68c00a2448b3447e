// A tag's colour: one of a small palette, or any by its hexadecimal value.
import { useState } from 'react';
import { tagColours } from '../../core/model/tag';
import { tagColour } from '../ui/small';

interface ColourFieldProps {
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

export function ColourField({ value, onChange }: ColourFieldProps) {
  const [typed, setTyped] = useState(value);
  const isHex = /^#[0-9a-f]{6}$/i.test(typed);
  const choose = (colour: string) => {
    setTyped(colour);
    onChange(colour);
  };
  return (
    <fieldset className="field colour-field">
      <legend className="field-label">Colour</legend>
      {[...new Set([...tagColours, value])].map((colour) => (
        <label key={colour} className="colour-choice" style={tagColour(colour)}>
          <input
            type="radio"
            name="colour"
            aria-label={`Colour ${colour}`}
            checked={value === colour}
            onChange={() => choose(colour)}
          />
        </label>
      ))}
      <input
        className="input colour-hex"
        aria-label="Colour as hexadecimal value"
        aria-invalid={!isHex}
        value={typed}
        maxLength={7}
        spellCheck={false}
        onChange={(event) => {
          const next = event.target.value.trim().toLowerCase();
          setTyped(next);
          if (/^#[0-9a-f]{6}$/.test(next)) onChange(next);
        }}
      />
    </fieldset>
  );
}
