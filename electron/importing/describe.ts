// A file of a plan, in the words that the dialog needs.
import type { PlannedSource } from '../../core/analysis/source-plan';
import type { ErrorCode } from '../../core/result';
import { encodedExtensions, endingOf, extensions } from '../extract/kinds';
import type { Comparison } from './comparing';
import { languageOf, titleOf } from './new-source';
import type { Item } from './source-import';

export function describe({ chosen, name, label, read }: Item, at: number, comparison: Comparison): PlannedSource {
  const common = { item: at, file: label };
  const isPasted = 'pasted' in chosen;
  if (read?.ok !== true) {
    const isEncoded = !isPasted && read !== null && mayBeItsEncoding(read.error.code, name);
    const failure = read?.error.message ?? '';
    return { ...common, isEncoded, encoding: null, isEncodingGuessed: false, failure, texts: [] };
  }
  const { texts } = read.value;
  const isEncoded = read.value.isEncoded && !isPasted;
  return {
    ...common,
    isEncoded,
    encoding: isEncoded ? (texts[0]?.encoding ?? null) : null,
    isEncodingGuessed: texts[0]?.encodingGuessed === true,
    failure: null,
    texts: texts.map((text) => {
      const language = languageOf(text);
      return {
        variant: text.variant ?? null,
        title: (isPasted ? chosen.title : '') || titleOf(text, name).value,
        words: text.sketch.words,
        language: language?.value ?? null,
        isLanguageGuessed: language?.origin === 'guess',
        ...comparison.compare(at, text),
      };
    }),
  };
}

/** Whether the file may be read in another encoding than the one in which it could not be. */
export function mayBeItsEncoding(code: ErrorCode, name: string): boolean {
  const ending = endingOf(name) ?? '';
  const isEncoded = encodedExtensions.includes(ending) || !extensions.includes(ending);
  return isEncoded && (code === 'NOT_UTF8' || code === 'CANNOT_EXTRACT' || code === 'INVALID_INPUT');
}
