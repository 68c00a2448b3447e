// What a plan says of one file, in words.
import type { PlannedSource, PlannedText } from '../../core/analysis/source-plan';
import { locale, strings } from '../../core/language/index';

/** "German" for "de"; the tag itself when it means nothing. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // a tag of the file's that is none
  }
}

/** Words, language, encoding. */
export function factsOf(item: PlannedSource, text: PlannedText): string {
  const { sourceImport } = strings;
  const language = text.language === null ? null : languageName(text.language);
  return [
    sourceImport.words(text.words),
    language === null ? sourceImport.noLanguage : sourceImport.language(language, text.isLanguageGuessed),
    ...(item.encoding === null ? [] : [sourceImport.encodingFacts(item.encoding, item.isEncodingGuessed)]),
  ].join(' · ');
}

/** What is wrong with it; null: nothing. */
export function remarkOf(item: PlannedSource, text: PlannedText | undefined): string | null {
  const { sourceImport } = strings;
  if (item.failure !== null) return item.failure;
  if (text === undefined) return null;
  if (text.twin !== null) return sourceImport.twin(text.twin.title, text.twin.isPlanned);
  if (text.near === null) return null;
  const { title, share, ofOther, isPlanned } = text.near;
  return sourceImport.near(title, share, ofOther, isPlanned);
}
