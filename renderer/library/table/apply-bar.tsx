// One value for all selected sources, their grade, and their removal.
import { useState, type SubmitEvent } from 'react';
import { strings } from '../../../core/language/index';
import type { SourceId } from '../../../core/model/identifier';
import { metadataFields } from '../../../core/model/source';
import { announce } from '../../state/ui';
import { useBusy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { askGrade, askRemove } from '../source-actions';
import { setAll } from './apply';
import { columnName, type TextColumn } from './cells';

export function ApplyBar({ chosen }: { readonly chosen: ReadonlySet<SourceId> }) {
  const [column, setColumn] = useState<TextColumn>('collection');
  const [value, setValue] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, whileBusy] = useBusy();
  const words = strings.sourcesTable;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const set = setAll([...chosen], column, value);
    setRefused(typeof set === 'string' ? set : null);
    if (typeof set === 'string') return;
    whileBusy(async () => {
      if (await set) announce(words.applied(chosen.size));
    });
  };
  return (
    <form className="table-bar" onSubmit={submit}>
      <span>{words.setField}</span>
      <Choice
        label={words.setField}
        items={metadataFields.map((name) => ({ value: name, label: columnName(name) }))}
        value={column}
        onChange={(next) => setColumn(metadataFields.find((name) => name === next) ?? column)}
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
      <Button type="submit" variant="primary" disabled={isBusy}>
        {isBusy ? words.applying : words.apply(chosen.size)}
      </Button>
      <Button onClick={() => askGrade([...chosen])}>{words.gradeChosen}</Button>
      <Button onClick={() => askRemove([...chosen])}>{words.removeChosen}</Button>
      {refused !== null && <span className="table-refused">{refused}</span>}
    </form>
  );
}
