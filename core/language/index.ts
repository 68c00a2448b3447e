// Every sentence and label the app says, by language, so that one eye can check their tone. English sets the shape; the
// compiler asks every other language for the same sentences. Readers import `strings`, a live binding: nobody keeps a copy.
import { en } from './en/index';
import { ru } from './ru/index';

/** The shape of a language: English's keys, with any words in their places. */
export type Strings = Worded<typeof en>;
type Worded<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Worded<T[Key]> };

export const languages: Readonly<Record<LanguageCode, Strings>> = { en, ru };
export const languageCodes = ['en', 'ru'] as const;
export type LanguageCode = (typeof languageCodes)[number];

/** The sentences of the language in use. */
export let strings: Strings = en;
/** BCP 47 tag of the language in use, for numbers, dates and word boundaries of the interface. */
export let locale: LanguageCode = 'en';

/** The language to speak: the one asked for, else the system's (a BCP 47 tag such as "ru-RU") when we speak it, else English. */
export function languageFor(preference: LanguageCode | null, system: string): LanguageCode {
  const primary = system.toLowerCase().split(/[-_]/)[0];
  return preference ?? languageCodes.find((code) => code === primary) ?? 'en';
}

/** Puts a language in force for what is said from now on; whoever shows sentences draws them again. */
export function setLanguage(code: LanguageCode): void {
  strings = languages[code];
  locale = code;
}
