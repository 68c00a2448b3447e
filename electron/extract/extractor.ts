// What every extractor is: bytes of one kind of file → canonical text, layout beside it, metadata with its origin.
// An extractor reads nothing but these bytes: no disk, no network, no entity, no script.
import type { MetadataField } from '../../core/model/source';
import type { LayoutRange } from '../../core/model/layout';
import type { Result } from '../../core/result';

/** A value and where in the file it stands: "meta article:published_time", "dc:creator", "From". */
export interface Found {
  readonly value: string;
  readonly origin: string;
}

/** Dates as YYYY, YYYY-MM or YYYY-MM-DD. */
export type FoundMetadata = { readonly [Field in Exclude<MetadataField, 'collection'>]?: Found };

export interface Extracted {
  /** Which of several texts of one file, the preferred one first; absent: there is but one. */
  readonly variant?: string;
  readonly text: string;
  /** By start, longer first. */
  readonly ranges: readonly LayoutRange[];
  readonly metadata: FoundMetadata;
  readonly properties?: readonly { readonly key: string; readonly value: string }[];
  /** As TextDecoder names it. */
  readonly encoding: string;
  /** Nothing in the file says that it is this encoding. */
  readonly encodingGuessed?: true;
}

export interface Input {
  readonly bytes: Uint8Array;
  /** The file's name, without a folder. */
  readonly name: string;
  /** Chosen by the analyst; null: find it out. */
  readonly encoding: string | null;
}

/** Before and after inflation. Over a limit: TOO_LARGE, naming which. */
export interface Limits {
  /** Bytes of the file, and bytes of text-bearing content after inflation. */
  readonly bytes: number;
  /** Entries of an archive. */
  readonly entries: number;
  /** Bytes after inflation for each byte before, over a whole archive. */
  readonly ratio: number;
}

export interface Extractor {
  readonly name: string;
  /** Raised when the same bytes give another text. */
  readonly version: number;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Its bytes are characters in an encoding that the analyst may choose. */
  readonly isEncoded?: true;
  /** Whether bytes with another ending are of this kind. */
  readonly recognises?: (bytes: Uint8Array) => boolean;
  readonly extract: (input: Input, limits: Limits) => Promise<Result<readonly Extracted[]>>;
}
