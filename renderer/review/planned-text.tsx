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
  const { plan, encoding, isReading } = planned;
  const text = offeredText(plan, planned.variant);
  const { revisions, sourceImport } = strings;
  const isFound = encoding === null && !isReading;
  return (
    <section className="planned-text" aria-label={sourceImport.details}>
      <TextChoice
        variants={plan.texts.map(({ variant }) => variant)}
        variant={text?.variant ?? null}
        onVariant={replacement.chooseVariant}
        encoding={
          !plan.isEncoded
            ? null
            : {
                chosen: encoding,
                onChoose: replacement.chooseEncoding,
                found:
                  isFound && plan.encoding !== null ? { name: plan.encoding, isGuessed: plan.isEncodingGuessed } : null,
                ...(inUse !== undefined && { inUse }),
                ...(encodingRef && { triggerRef: encodingRef }),
              }
        }
        failure={plan.failure}
        preview={text?.preview ?? ''}
      />
      <p role="status" className="hint">
        {isReading
          ? revisions.reading
          : text === undefined
            ? ''
            : text.textSha256 === current
              ? revisions.sameText
              : plan.encoding === inUse
                ? revisions.sameEncoding
                : revisions.planned(plan.file, sourceImport.words(text.words))}
      </p>
    </section>
  );
}

/** Whether there is a text, and it is another than the source has, in another encoding than `inUse`. */
export function isReplacing({ plan, variant, isReading }: Planned, current: Sha256, inUse?: string): boolean {
  const text = offeredText(plan, variant);
  return !isReading && text !== undefined && text.textSha256 !== current && plan.encoding !== inUse;
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
