// Metadata as a file states it → FoundMetadata: what is empty or no date is left out.
import { dateIn } from './dates';
import type { Extracted, Found, FoundMetadata } from './extractor';

type Field = keyof FoundMetadata;
const longest = 2000;

export class Findings {
  readonly #metadata: { -readonly [F in Field]?: Found } = {};
  readonly #properties: { key: string; value: string }[] = [];

  /** Notes a value; the first one of a field stays. */
  put(field: Field, value: string | undefined, origin: string): void {
    const tidy = tidied(value);
    const kept = field === 'date' || field === 'retrieved' ? dateIn(tidy) : tidy;
    if (kept === '' || this.#metadata[field] !== undefined) return;
    this.#metadata[field] = { value: kept.slice(0, field === 'language' ? 35 : longest), origin };
  }

  /** Notes what has no field of its own. */
  property(key: string, value: string | undefined): void {
    const tidy = tidied(value).slice(0, longest);
    const name = tidied(key).slice(0, 200);
    if (tidy !== '' && name !== '' && this.#properties.length < 200) this.#properties.push({ key: name, value: tidy });
  }

  get all(): Pick<Extracted, 'metadata' | 'properties'> {
    const properties = this.#properties;
    return { metadata: this.#metadata, ...(properties.length > 0 ? { properties } : {}) };
  }
}

/** One line, without control characters and halves of characters. */
function tidied(value = ''): string {
  return value.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
