// Which language a text is in, as far as its beginning tells.
import { detect } from 'tinyld';

/** Fewer words than this say nothing of their language. */
const fewest = 12;

/** An ISO 639-1 code; null when too little tells. */
export function guessLanguage(text: string): string | null {
  const beginning = text.trimStart().slice(0, 2000);
  if ((beginning.match(/\p{L}+/gu)?.length ?? 0) < fewest && !/\p{Script=Han}|\p{Script=Thai}/u.test(beginning))
    return null;
  const language = detect(withoutForeignWords(beginning));
  return language === '' ? null : language;
}

/** A text that is not written in Latin letters is not in the language of the Latin words that it quotes. */
function withoutForeignWords(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 < letters ? text.replace(/\p{Script=Latin}+/gu, ' ') : text;
}
