// A date as far as it is known, and whether the source says it itself; if not, what the inference rests on.
import { useId } from 'react';
import { formatPartialDate } from '../../../core/language/dates';
import { strings } from '../../../core/language/index';
import { parsePartialDate, type PartialDate, type Source } from '../../../core/model/source';
import { useIsReadOnly } from '../../state/project';
import { edit } from './metadata-form';
import { originOf } from './origin';
import { useDraft } from './use-draft';

interface DateFieldProps {
  readonly source: Source;
  readonly field: 'date' | 'retrieved';
}

export function DateField({ source, field }: DateFieldProps) {
  const id = useId();
  const isReadOnly = useIsReadOnly();
  const date = source[field] ?? null;
  const set = (changes: Partial<PartialDate>) => {
    const { value, inferred, basis } = { value: '', inferred: false, basis: null, ...date, ...changes };
    void edit(source, { [field]: value === '' ? null : { value, inferred, basis: inferred ? basis : null } });
  };
  const draft = useDraft(date?.value ?? '', (text) => {
    const value = text === '' ? '' : parsePartialDate(text);
    if (value !== null) set({ value });
    return value !== null;
  });
  const words = strings.sourceForm;
  const name = strings.sourceFields[field];
  const shown = date === null ? [] : [formatPartialDate(date.value, 'long')];
  const hint = draft.isRefused ? words.noDate : [...shown, originOf(source, field)].filter(Boolean).join(' · ');
  return (
    <div className="metadata-row">
      <label htmlFor={id}>{name}</label>
      <input
        {...draft.props}
        id={id}
        className="input metadata-input"
        type="text"
        placeholder={isReadOnly ? '' : words.dateHint}
        readOnly={isReadOnly}
        spellCheck={false}
        autoComplete="off"
        maxLength={30}
        aria-invalid={draft.isRefused}
        aria-describedby={`${id}-hint`}
      />
      <p className="hint metadata-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {date !== null && (
        <label className="metadata-inferred">
          <input
            type="checkbox"
            checked={date.inferred}
            disabled={isReadOnly}
            aria-label={words.fieldOf(name, words.inferred)}
            onChange={(event) => set({ inferred: event.target.checked })}
          />
          {words.inferred}
        </label>
      )}
      {date?.inferred === true && <Basis name={name} basis={date.basis} onChange={(basis) => set({ basis })} />}
    </div>
  );
}

interface BasisProps {
  readonly name: string;
  readonly basis: string | null;
  readonly onChange: (basis: string | null) => void;
}

function Basis({ name, basis, onChange }: BasisProps) {
  const isReadOnly = useIsReadOnly();
  const words = strings.sourceForm;
  const draft = useDraft(basis ?? '', (text) => {
    onChange(text === '' ? null : text.replaceAll(/\s+/g, ' '));
    return true;
  });
  return (
    <textarea
      {...draft.props}
      className="input metadata-input metadata-basis"
      rows={1}
      dir="auto"
      aria-label={words.fieldOf(name, words.basis)}
      placeholder={words.basis}
      readOnly={isReadOnly}
      spellCheck={false}
      maxLength={500}
    />
  );
}
