// What would replace the text of a source, and what became of its passages: read models between main and the dialogs.
import type { AnchorStatus } from '../model/annotation';
import type { Sha256 } from '../model/identifier';

/** One of the texts of a file. */
export interface ReplacingText {
  /** Null: the file has but one. */
  readonly variant: string | null;
  readonly textSha256: Sha256;
  readonly words: number;
  /** How it begins. */
  readonly preview: string;
}

/** A file, or kept bytes, as they were read. */
export interface PlannedReplacement {
  /** How calls name it. */
  readonly planId: string;
  readonly file: string;
  /** Whether the analyst may choose its encoding. */
  readonly isEncoded: boolean;
  /** As TextDecoder names it; null: that is no choice, or it could not be read. */
  readonly encoding: string | null;
  readonly isEncodingGuessed: boolean;
  /** Why it cannot be read so, in words; then it has no texts. */
  readonly failure: string | null;
  /** The preferred one first. */
  readonly texts: readonly ReplacingText[];
}

/** How many passages ended how. */
export type ReplacedCounts = Readonly<Record<AnchorStatus, number>>;

/** The text that is offered first: of the kind of the one that it replaces, where the file has such a one. */
export function offeredText(
  { texts }: Pick<PlannedReplacement, 'texts'>,
  variant: string | null,
): ReplacingText | undefined {
  return texts.find((text) => text.variant === variant) ?? texts[0];
}
