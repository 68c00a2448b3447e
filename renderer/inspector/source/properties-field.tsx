// Further fields of a source: names and values in the analyst's own words and order.
import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { strings } from '../../../core/language/index';
import type { Source } from '../../../core/model/source';
import { useIsReadOnly } from '../../state/project';
import { Button, IconButton } from '../../ui/button';
import { edit } from './metadata-form';
import { useDraft } from './use-draft';

type Properties = NonNullable<Source['properties']>;
type Property = Properties[number];

const none: Properties = [];

export function PropertiesField({ source }: { readonly source: Source }) {
  const isReadOnly = useIsReadOnly();
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const properties = source.properties ?? none;
  const words = strings.sourceForm;
  const replace = (at: number, by: readonly Property[]) =>
    edit(source, { properties: [...properties.slice(0, at), ...by, ...properties.slice(at + 1)] });
  return (
    <div className="metadata-more" role="group" aria-label={words.more}>
      {properties.map((property, i) => (
        <PropertyRow
          key={`${String(i)} ${property.key}`}
          property={property}
          isReadOnly={isReadOnly}
          onChange={(value) => void replace(i, [{ key: property.key, value }])}
          onRemove={() => {
            void replace(i, []);
            add.current?.focus();
          }}
        />
      ))}
      {isAdding && (
        <NewProperty
          onEnd={(property) => {
            setAdding(false);
            if (property !== null) void edit(source, { properties: [...properties, property] });
            requestAnimationFrame(() => add.current?.focus());
          }}
        />
      )}
      {!isReadOnly && !isAdding && (
        <Button ref={add} variant="quiet" onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" />
          {words.addMore}
        </Button>
      )}
    </div>
  );
}

interface PropertyRowProps {
  readonly property: Property;
  readonly isReadOnly: boolean;
  readonly onChange: (value: string) => void;
  readonly onRemove: () => void;
}

function PropertyRow({ property: { key, value }, isReadOnly, onChange, onRemove }: PropertyRowProps) {
  const words = strings.sourceForm;
  const draft = useDraft(value, (text) => {
    onChange(text);
    return true;
  });
  return (
    <div className="metadata-row">
      <span className="metadata-key">{key}</span>
      <span className="metadata-value">
        <input
          {...draft.props}
          className="input metadata-input"
          type="text"
          dir="auto"
          aria-label={words.valueOf(key)}
          readOnly={isReadOnly}
          maxLength={2000}
        />
        {!isReadOnly && (
          <IconButton label={words.removeMore(key)} onClick={onRemove}>
            <X aria-hidden="true" />
          </IconButton>
        )}
      </span>
    </div>
  );
}

/** Enter takes it; Esc, or leaving it without a name, does not. */
function NewProperty({ onEnd }: { readonly onEnd: (property: Property | null) => void }) {
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const isOver = useRef(false);
  const words = strings.sourceForm;
  const end = (isTaken: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(isTaken && key.trim() !== '' ? { key: key.trim(), value: value.trim() } : null);
  };
  return (
    <div
      className="metadata-new"
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && end(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        end(event.key === 'Enter');
      }}
    >
      <input
        className="input metadata-input"
        autoFocus
        aria-label={words.key}
        placeholder={words.key}
        value={key}
        maxLength={200}
        onChange={(event) => setKey(event.target.value)}
      />
      <input
        className="input metadata-input"
        aria-label={words.value}
        placeholder={words.value}
        value={value}
        maxLength={2000}
        onChange={(event) => setValue(event.target.value)}
      />
    </div>
  );
}
