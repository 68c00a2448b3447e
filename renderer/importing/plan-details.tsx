// One file of a plan: which of its texts, in which encoding, and how that begins.
import { useEffect, useState } from 'react';
import type { PlannedSource } from '../../core/analysis/source-plan';
import { strings } from '../../core/language/index';
import { encodings, type Script } from '../../core/text/encodings';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { Choice } from '../ui/choice';
import { changeImport, textOf, type SourceImportState } from './state';

/** Stands for "find it out" in the list. */
const found = 'found';

interface DetailsProps {
  readonly state: SourceImportState;
  readonly item: PlannedSource;
}

export function PlanDetails({ state, item }: DetailsProps) {
  const { sourceImport } = strings;
  const text = textOf(state, item);
  const variant = text?.variant ?? null;
  const preview = usePreview(state.importId, item, variant);
  return (
    <section className="plan-details" aria-label={sourceImport.details}>
      <h3 className="plan-title">{text?.title ?? item.file}</h3>
      {item.texts.length > 1 && (
        <Choice
          label={sourceImport.variant}
          items={item.texts.map((one) => ({ value: one.variant ?? '', label: variantName(one.variant) }))}
          value={variant ?? ''}
          onChange={(chosen) =>
            changeImport(({ variants }) => ({ variants: new Map(variants).set(item.item, chosen) }))
          }
        />
      )}
      {item.isEncoded && <EncodingChoice state={state} item={item} />}
      {item.failure !== null && <p className="plan-remark">{item.failure}</p>}
      {preview !== '' && (
        <div className="plan-preview" role="region" aria-label={sourceImport.preview} tabIndex={0}>
          {preview}
        </div>
      )}
    </section>
  );
}

function variantName(variant: string | null): string {
  const names: Readonly<Record<string, string>> = strings.sourceImport.variants;
  return names[variant ?? ''] ?? variant ?? '';
}

function EncodingChoice({ state, item }: DetailsProps) {
  const { sourceImport } = strings;
  const scripts = Object.keys(encodings) as Script[]; // its own keys
  const items = [
    {
      value: found,
      label:
        state.encodings.get(item.item) || item.encoding === null
          ? sourceImport.foundEncoding
          : sourceImport.found(item.encoding, item.isEncodingGuessed),
    },
    ...scripts.flatMap((script) =>
      encodings[script].map((name) => ({
        value: name,
        label: sourceImport.encodingChoice(sourceImport.scripts[script], name),
      })),
    ),
  ];
  const choose = async (value: string) => {
    const encoding = value === found ? null : value;
    changeImport((at) => ({ encodings: new Map(at.encodings).set(item.item, encoding) }));
    const again = await call('readSourceAgain', { importId: state.importId, item: item.item, encoding });
    if (!again.ok) notifyFailure(again.error);
    else changeImport((at) => ({ items: new Map(at.items).set(item.item, again.value) }));
  };
  return (
    <Choice
      label={sourceImport.encoding}
      items={items}
      value={state.encodings.get(item.item) ?? found}
      onChange={(value) => void choose(value)}
    />
  );
}

/** How the text begins; '' until it is known. */
function usePreview(importId: string, item: PlannedSource, variant: string | null): string {
  const [preview, setPreview] = useState('');
  useEffect(() => {
    let isWanted = true;
    void call('previewSource', { importId, item: item.item, variant }).then((answer) => {
      if (isWanted) setPreview(answer.ok ? answer.value : '');
    });
    return () => {
      isWanted = false;
    };
  }, [importId, item, variant]);
  return preview;
}
