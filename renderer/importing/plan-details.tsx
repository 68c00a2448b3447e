// One file of a plan: which of its texts, in which encoding, and how that begins.
import { useEffect, useState } from 'react';
import type { PlannedSource } from '../../core/analysis/source-plan';
import { strings } from '../../core/language/index';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { changeImport, textOf, type SourceImportState } from './state';
import { TextChoice, type EncodingChoiceProps } from './text-choice';

interface DetailsProps {
  readonly state: SourceImportState;
  readonly item: PlannedSource;
}

export function PlanDetails({ state, item }: DetailsProps) {
  const text = textOf(state, item);
  const variant = text?.variant ?? null;
  const preview = usePreview(state.importId, item, variant);
  return (
    <section className="plan-details" aria-label={strings.sourceImport.details}>
      <h3 className="plan-title">{text?.title ?? item.file}</h3>
      <TextChoice
        variants={item.texts.map((one) => one.variant)}
        variant={variant}
        onVariant={(chosen) => changeImport(({ variants }) => ({ variants: new Map(variants).set(item.item, chosen) }))}
        encoding={encodingChoice(state, item)}
        failure={item.failure}
        preview={preview}
      />
    </section>
  );
}

function encodingChoice(state: SourceImportState, item: PlannedSource): EncodingChoiceProps | null {
  if (!item.isEncoded) return null;
  const chosen = state.encodings.get(item.item) ?? null;
  const found =
    chosen === null && item.encoding !== null ? { name: item.encoding, isGuessed: item.isEncodingGuessed } : null;
  const onChoose = async (encoding: string | null) => {
    changeImport((at) => ({ encodings: new Map(at.encodings).set(item.item, encoding) }));
    const again = await call('readSourceAgain', { importId: state.importId, item: item.item, encoding });
    if (!again.ok) notifyFailure(again.error);
    else changeImport((at) => ({ items: new Map(at.items).set(item.item, again.value) }));
  };
  return { chosen, onChoose: (encoding) => void onChoose(encoding), found };
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
