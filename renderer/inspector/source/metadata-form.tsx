// The form of what is known of a source: each field says where its value came from, and is saved when it is left.
import { useId } from 'react';
import type { SourceChanges } from '../../../core/commands/source-metadata';
import { strings } from '../../../core/language/index';
import type { MetadataField, Source } from '../../../core/model/source';
import { run } from '../../commands';
import { useIsReadOnly, useProject } from '../../state/project';
import { DateField } from './date-field';
import { originOf } from './origin';
import { PropertiesField } from './properties-field';
import { useDraft } from './use-draft';

export const edit = (source: Source, changes: SourceChanges) =>
  run({ type: 'editSources', input: { ids: [source.id], changes } });

export function MetadataForm({ source }: { readonly source: Source }) {
  return (
    <div className="metadata" role="group" aria-label={strings.sourceForm.label}>
      <TextField source={source} field="title" />
      <TextField source={source} field="byline" />
      <TextField source={source} field="publisher" />
      <DateField source={source} field="date" />
      <DateField source={source} field="retrieved" />
      <TextField source={source} field="place" />
      <TextField source={source} field="url" />
      <TextField source={source} field="language" />
      <TextField source={source} field="collection" />
      <PropertiesField source={source} />
    </div>
  );
}

export type TextFieldName = Exclude<MetadataField, 'date' | 'retrieved'>;
const longest = { language: 35 } as const;

function TextField({ source, field }: { readonly source: Source; readonly field: TextFieldName }) {
  const id = useId();
  const isReadOnly = useIsReadOnly();
  const draft = useDraft(source[field] ?? '', (text) => {
    if (field === 'title' && text === '') return false;
    void edit(source, { [field]: text === '' ? null : text });
    return true;
  });
  const hasList = field === 'collection' || field === 'publisher';
  const hint = draft.isRefused ? strings.sourceForm.titleNeeded : originOf(source, field);
  return (
    <div className="metadata-row">
      <label htmlFor={id}>{strings.sourceFields[field]}</label>
      <input
        {...draft.props}
        id={id}
        className="input metadata-input"
        type="text"
        dir="auto"
        readOnly={isReadOnly}
        spellCheck={false}
        autoComplete="off"
        maxLength={field === 'language' ? longest.language : 2000}
        aria-invalid={draft.isRefused}
        aria-describedby={`${id}-hint`}
        {...(hasList && !isReadOnly && { list: `${id}-list` })}
      />
      {hasList && !isReadOnly && <Values id={`${id}-list`} field={field} />}
      <p className="hint metadata-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}

/** What other sources have in this field. */
function Values({ id, field }: { readonly id: string; readonly field: 'collection' | 'publisher' }) {
  const sources = useProject(({ view }) => view?.sources);
  const values = [...new Set(sources?.flatMap((source) => source[field] ?? []))].sort().slice(0, 500);
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
