// A tag's colour: one of a small palette, or any by its hexadecimal value; one that is hard to see is told.
import { useState, type RefObject } from 'react';
import { strings } from '../../core/language/index';
import { tagColours } from '../../core/model/tag';
import { clearColour, isClearColour } from '../../core/model/tag-colours';
import { tagColour } from '../ui/small';

interface ColourFieldProps {
  /** Gets the radio button of the colour in force. */
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

export function ColourField({ field, value, onChange }: ColourFieldProps) {
  const [typed, setTyped] = useState(value);
  const isHex = /^#[0-9a-f]{6}$/i.test(typed);
  const words = strings.tagTree;
  const choose = (colour: string) => {
    setTyped(colour);
    onChange(colour);
  };
  return (
    <fieldset className="field colour-field">
      <legend className="field-label">{words.colour}</legend>
      {[...new Set([...tagColours, value])].map((colour) => (
        <label key={colour} className="colour-choice" style={tagColour(colour)}>
          <input
            ref={value === colour ? field : undefined}
            type="radio"
            name="colour"
            aria-label={words.colourIs(colour)}
            checked={value === colour}
            onChange={() => choose(colour)}
          />
        </label>
      ))}
      <input
        className="input colour-hex"
        aria-label={words.colourHex}
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
      <ColourAdvice value={value} onChange={choose} />
    </fieldset>
  );
}

/** Says when a colour is hard to see in one of the themes, and offers the nearest that is not. */
function ColourAdvice({ value, onChange }: ColourFieldProps) {
  const suggestion = clearColour(value);
  return (
    <div role="status" className="colour-advice">
      {!isClearColour(value) && (
        <>
          <span>{strings.tagTree.colourWeak}</span>
          <button type="button" className="chip" style={tagColour(suggestion)} onClick={() => onChange(suggestion)}>
            <span className="chip-dot" aria-hidden="true" />
            {strings.tagTree.useColour(suggestion)}
          </button>
        </>
      )}
    </div>
  );
}
