// Numbers as the language in force writes them. Sentences with a number in them are in the languages' own files.
import { locale, type LanguageCode } from './index';
import { numbers } from './plural';

const known = new Map<LanguageCode, (value: number) => string>();

/** 1204 → "1,204" in English, "1 204" in Russian. */
export function formatNumber(value: number): string {
  const format = known.get(locale) ?? numbers(locale);
  known.set(locale, format);
  return format(value);
}

/** An offset, which is a place and not an amount: 1204 → "1 204" in every language, by a narrow space that does not break. */
export const formatOffset = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202F');
