// The newer text before it is one: its file and words, which text and encoding of it, how it begins; and how far the rest is.
import type { RefObject } from 'react';
import { offeredText } from '../../core/analysis/replacement-plan';
import { strings } from '../../core/language/index';
import type { Sha256 } from '../../core/model/identifier';
import { TextChoice } from '../importing/text-choice';
import type { Planned, Replacement } from './replacement';

interface PlannedTextProps {
  readonly planned: Planned;
  readonly replacement: Replacement;
  /** The text that the source has. */
  readonly current: Sha256;
  /** Its encoding, where that is what would be another. */
  readonly inUse?: string;
  readonly encodingRef?: RefObject<HTMLButtonElement | null>;
}

export function PlannedText({ planned, replacement, current, inUse, encodingRef }: PlannedTextProps) {
  const { plan, encoding, failure, isReading } = planned;
  const text = failure === null ? offeredText(plan, planned.variant) : undefined;
  const { revisions, sourceImport } = strings;
  const isFound = encoding === null && failure === null && plan.encoding !== null && !isReading;
  return (
    <section className="planned-text" aria-label={sourceImport.details}>
      <TextChoice
        variants={text === undefined ? [] : plan.texts.map(({ variant }) => variant)}
        variant={text?.variant ?? null}
        onVariant={replacement.chooseVariant}
        encoding={
          plan.encoding === null
            ? null
            : {
                chosen: encoding,
                onChoose: replacement.chooseEncoding,
                found: isFound ? { name: plan.encoding, isGuessed: plan.isEncodingGuessed } : null,
                ...(inUse !== undefined && { inUse }),
                ...(encodingRef && { triggerRef: encodingRef }),
              }
        }
        failure={failure}
        preview={text?.preview ?? ''}
      />
      <p role="status" className="hint">
        {isReading
          ? revisions.reading
          : text === undefined
            ? ''
            : text.textSha256 === current
              ? revisions.sameText
              : revisions.planned(plan.file, sourceImport.words(text.words))}
      </p>
    </section>
  );
}

/** Whether there is a text, and it is another than the source has. */
export function isReplacing({ plan, variant, failure, isReading }: Planned, current: Sha256): boolean {
  const text = offeredText(plan, variant);
  return !isReading && failure === null && text !== undefined && text.textSha256 !== current;
}

export function ReplacementProgress({ share }: Pick<Replacement, 'share'>) {
  if (share === undefined) return null;
  const { looking, reading } = strings.revisions;
  return (
    <div className="replace-progress" role="status">
      <span id="replacing">{share === null ? reading : looking}</span>
      <progress aria-labelledby="replacing" max={1} {...(share !== null && { value: share })} />
    </div>
  );
}
