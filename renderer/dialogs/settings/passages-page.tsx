// What a passage is copied as.
import { CitationTemplateField } from '../../inspector/citation-template-field';

export function PassagesPage() {
  return <CitationTemplateField />;
}
