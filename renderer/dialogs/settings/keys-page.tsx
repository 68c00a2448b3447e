// Every action's keys, to be changed: in force at once, in menus, hints and lists alike.
import { useState } from 'react';
import { strings } from '../../../core/language/index';
import { FixedRow, MapRow } from '../../keyboard-map/map-row';
import { MapSearch } from '../../keyboard-map/map-search';
import { emptyQuery, useMap } from '../../keyboard-map/use-map';
import { changePreferences, usePreferences } from '../../state/settings';
import { Button } from '../../ui/button';
import { Hidden } from '../../ui/small';

export function KeysPage() {
  const [query, setQuery] = useState(emptyQuery);
  const [said, setSaid] = useState('');
  const groups = useMap(query);
  const isChanged = usePreferences(({ shortcuts }) => Object.keys(shortcuts).length > 0);
  const found = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const resetAll = () => {
    changePreferences({ shortcuts: {} });
    setSaid(strings.keysDialog.allReset);
  };
  return (
    <div className="keys-page">
      <MapSearch query={query} found={found} onChange={setQuery} />
      {groups.map(({ id, title, entries }) => (
        <section key={id} aria-labelledby={`change-${id}`}>
          <h3 id={`change-${id}`} className="panel-heading">
            {title}
          </h3>
          <ul>
            {entries.map((entry) =>
              entry.action === null ? (
                <FixedRow key={entry.id} entry={entry} />
              ) : (
                <MapRow key={entry.id} action={entry.action} entry={entry} say={setSaid} />
              ),
            )}
          </ul>
        </section>
      ))}
      <div className="modal-buttons">
        {/* Not disabled: it would lose the keyboard by its own press. */}
        <Button aria-disabled={!isChanged} onClick={resetAll}>
          {strings.keysDialog.resetAll}
        </Button>
      </div>
      <div role="status">
        <Hidden>{said}</Hidden>
      </div>
    </div>
  );
}
