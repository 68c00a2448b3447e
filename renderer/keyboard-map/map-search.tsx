// Looks for an action in the keyboard map, by its name or by pressing its key.
import { Keyboard, X } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { acceleratorOf } from '../../core/key-caps';
import { strings } from '../../core/language/index';
import { Button, IconButton } from '../ui/button';
import { KeyCaps } from '../ui/key-caps';
import { KeyPress } from './key-press';
import { emptyQuery, type MapQuery } from './use-map';

interface MapSearchProps {
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly query: MapQuery;
  readonly found: number;
  readonly onChange: (query: MapQuery) => void;
}

export function MapSearch({ field, query, found, onChange }: MapSearchProps) {
  const [waits, setWaits] = useState(false);
  const { keysDialog } = strings;
  const pressed = (shortcut: string) => {
    setWaits(false);
    onChange({ text: '', pressed: shortcut });
  };
  return (
    <div className="map-search" role="search">
      <input
        ref={field}
        type="search"
        className="input"
        aria-label={keysDialog.search}
        placeholder={keysDialog.searchHint}
        value={query.text}
        onChange={(event) => onChange({ text: event.target.value, pressed: null })}
      />
      {waits ? (
        <KeyPress
          label={keysDialog.pressKey}
          words={keysDialog.pressKey}
          onPress={pressed}
          onCancel={() => setWaits(false)}
        />
      ) : (
        <Button onClick={() => setWaits(true)}>
          <Keyboard aria-hidden="true" />
          {query.pressed === null ? keysDialog.byKey : <KeyCaps keys={acceleratorOf(query.pressed)} />}
        </Button>
      )}
      {query.pressed !== null && (
        <IconButton label={keysDialog.pressed} onClick={() => onChange(emptyQuery)}>
          <X aria-hidden="true" />
        </IconButton>
      )}
      <span role="status" className="map-found">
        {found === 0 ? keysDialog.nothing : keysDialog.found(found)}
      </span>
    </div>
  );
}
