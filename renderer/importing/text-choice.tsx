// Which text of a file, in which encoding, and how that begins: for an import, for a newer text, for kept bytes.
import type { RefObject } from 'react';
import { strings } from '../../core/language/index';
import { encodings, type Script } from '../../core/text/encodings';
import { Choice } from '../ui/choice';

/** Stands for "find it out" in the list. */
const found = 'found';

export interface TextChoiceProps {
  /** Of the texts of the file, the preferred one first; null: there is but one. */
  readonly variants: readonly (string | null)[];
  readonly variant: string | null;
  readonly onVariant: (variant: string) => void;
  /** Null: there is no encoding to choose. */
  readonly encoding: EncodingChoiceProps | null;
  /** Why it cannot be read so. */
  readonly failure: string | null;
  readonly preview: string;
}

export interface EncodingChoiceProps {
  /** Chosen; null: the one that is found. */
  readonly chosen: string | null;
  readonly onChoose: (encoding: string | null) => void;
  /** The one that was found, as far as that is known. */
  readonly found: { readonly name: string; readonly isGuessed: boolean } | null;
  /** The one that the text is in now. */
  readonly inUse?: string;
  readonly triggerRef?: RefObject<HTMLButtonElement | null>;
}

export function TextChoice({ variants, variant, onVariant, encoding, failure, preview }: TextChoiceProps) {
  const { sourceImport } = strings;
  return (
    <>
      {variants.length > 1 && (
        <div className="text-choice">
          <span aria-hidden="true">{sourceImport.variant}</span>
          <Choice
            label={sourceImport.variant}
            items={variants.map((one) => ({ value: one ?? '', label: variantName(one) }))}
            value={variant ?? ''}
            onChange={onVariant}
          />
        </div>
      )}
      {encoding !== null && <EncodingChoice {...encoding} />}
      {failure !== null && <p className="plan-remark">{failure}</p>}
      {preview !== '' && (
        <div className="plan-preview" role="region" aria-label={sourceImport.preview} tabIndex={0} dir="auto">
          {preview}
        </div>
      )}
    </>
  );
}

function variantName(variant: string | null): string {
  const names: Readonly<Record<string, string>> = strings.sourceImport.variants;
  return names[variant ?? ''] ?? variant ?? '';
}

function EncodingChoice({ chosen, onChoose, found: byItself, inUse, triggerRef }: EncodingChoiceProps) {
  const { sourceImport, revisions } = strings;
  const scripts = Object.keys(encodings) as Script[]; // its own keys
  const items = [
    ...(inUse === undefined ? [] : [{ value: inUse, label: revisions.inUse(inUse) }]),
    {
      value: found,
      label: byItself === null ? sourceImport.foundEncoding : sourceImport.found(byItself.name, byItself.isGuessed),
    },
    ...scripts.flatMap((script) =>
      encodings[script]
        .filter((name) => name !== inUse)
        .map((name) => ({ value: name, label: sourceImport.encodingChoice(sourceImport.scripts[script], name) })),
    ),
  ];
  return (
    <div className="text-choice">
      <span aria-hidden="true">{sourceImport.encoding}</span>
      <Choice
        label={sourceImport.encoding}
        items={items}
        value={chosen ?? found}
        onChange={(value) => onChoose(value === found ? null : value)}
        {...(triggerRef && { triggerRef })}
      />
    </div>
  );
}
