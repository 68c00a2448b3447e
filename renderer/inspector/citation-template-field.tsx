// The citation's template as a field, with a preview of what it makes and a word on placeholders that do not exist.
import { useId, useState } from 'react';
import { citationPlaceholders, fillTemplate, unknownPlaceholders } from '../../core/analysis/citation';
import { defaultTemplate } from '../../core/model/preferences';
import { changePreferences, usePreferences } from '../state/settings';
import { strings } from '../../core/language/index';
import { Button } from '../ui/button';

const sha256 = '3b1bdab25f12e19199556fd157dc398b1ae8f7d1936e80ff92f9fc3ced714fcd';
const url = 'https://example.org/release';

/** Takes over what was typed when the field is left, or Enter is pressed. */
export function CitationTemplateField() {
  const saved = usePreferences(({ citationTemplate }) => citationTemplate);
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const template = draft ?? saved;
  const unknown = unknownPlaceholders(template);
  const keep = (citationTemplate: string) => {
    setDraft(null);
    if (citationTemplate !== saved) changePreferences({ citationTemplate });
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={`${id}field`}>
        {strings.cards.template}
      </label>
      <textarea
        id={`${id}field`}
        className="input"
        rows={2}
        maxLength={2000}
        spellCheck={false}
        aria-describedby={`${id}help ${id}unknown`}
        aria-invalid={unknown.length > 0}
        value={template}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => keep(template)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          keep(template);
        }}
      />
      <p id={`${id}unknown`} className="field-error" role="status">
        {unknown.length > 0 && strings.cards.templateUnknown(unknown.join(', '))}
      </p>
      <p id={`${id}help`} className="hint">
        {strings.cards.templateHelp} {strings.cards.templatePlaceholders}:{' '}
        {citationPlaceholders.map((name) => `{${name}}`).join(' ')}
      </p>
      <p className="citation-preview">
        <span className="field-label">{strings.cards.templatePreview}: </span>
        {fillTemplate(template, { ...strings.cards.sample, url, paragraph: '5', sha256 })}
      </p>
      {template !== defaultTemplate && (
        <div className="button-row">
          <Button onClick={() => keep(defaultTemplate)}>{strings.cards.templateReset}</Button>
        </div>
      )}
    </div>
  );
}
