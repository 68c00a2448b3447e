// A file of a plan, in the words that the dialog needs.
import type { PlannedSource } from '../../core/analysis/source-plan';
import type { Comparison } from './comparing';
import { languageOf, titleOf } from './new-source';
import type { Item } from './source-import';

export function describe({ chosen, name, label, read }: Item, at: number, comparison: Comparison): PlannedSource {
  const common = { item: at, file: label };
  if (read?.ok !== true)
    return { ...common, encoding: null, isEncodingGuessed: false, failure: read?.error.message ?? '', texts: [] };
  const { texts, isEncoded } = read.value;
  const isPasted = 'pasted' in chosen;
  return {
    ...common,
    encoding: isEncoded && !isPasted ? (texts[0]?.encoding ?? null) : null,
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
