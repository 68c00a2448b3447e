// One value for all selected sources, and their removal.
import { useState, type SubmitEvent } from 'react';
import { strings } from '../../../core/language/index';
import type { SourceId } from '../../../core/model/identifier';
import { announce } from '../../state/ui';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { askRemove } from '../source-actions';
import { setAll } from './apply';
import { columnName, editable, type EditableColumn } from './cells';

export function ApplyBar({ chosen }: { readonly chosen: ReadonlySet<SourceId> }) {
  const [column, setColumn] = useState<EditableColumn>('collection');
  const [value, setValue] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const words = strings.sourcesTable;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const why = setAll([...chosen], column, value);
    setRefused(why);
    if (why === null) announce(words.applied(chosen.size));
  };
  return (
    <form className="table-bar" onSubmit={submit}>
      <span>{words.setField}</span>
      <Choice
        label={words.setField}
        items={editable.map((name) => ({ value: name, label: columnName(name) }))}
        value={column}
        onChange={(next) => setColumn(editable.find((name) => name === next) ?? column)}
      />
      <input
        className="input table-filter"
        aria-label={words.setValue}
        placeholder={words.setValue}
        value={value}
        maxLength={2000}
        aria-invalid={refused !== null}
        onChange={(event) => {
          setValue(event.target.value);
          setRefused(null);
        }}
      />
      <Button type="submit" variant="primary">
        {words.apply(chosen.size)}
      </Button>
      <Button onClick={() => askRemove([...chosen])}>{words.removeChosen}</Button>
      {refused !== null && <span className="table-refused">{refused}</span>}
    </form>
  );
}
