// What stands above a text: its title, and the line that says where it comes from and which bytes it is. Pure but for
// the functions that make elements.
import { formatPartialDate } from '../../core/language/dates';
import { strings } from '../../core/language/index';
import type { PartialDate } from '../../core/model/source';
import type { OpenSource } from '../state/open-source';

/** "28 April 2017", "April 2017" or "2017", with "(inferred)" when the text itself does not say it. */
export function dateLabel({ value, inferred }: PartialDate): string {
  const date = formatPartialDate(value, 'long');
  return inferred ? strings.reader.inferred(date) : date;
}

/** Lines as an editor counts them: a last newline begins no further line. */
export function lineCount(text: string): number {
  let count = text === '' || text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

interface Part {
  readonly label: string;
  readonly title: string | null;
}

export function provenanceParts({ source, text, revision }: Pick<OpenSource, 'source' | 'text' | 'revision'>): Part[] {
  const lines = lineCount(text);
  const parts: Part[] = [source.byline, source.publisher].flatMap((label) => (label ? [{ label, title: null }] : []));
  if (source.date) parts.push({ label: dateLabel(source.date), title: source.date.basis });
  parts.push({ label: strings.reader.lines(lines), title: null });
  parts.push({ label: `SHA-256 ${revision.slice(0, 8)}…`, title: strings.reader.hashOf(revision) });
  return parts;
}

export function provenanceElement(open: OpenSource): HTMLElement {
  const element = document.createElement('div');
  element.className = 'reader-provenance';
  provenanceParts(open).forEach(({ label, title }, i) => {
    if (i > 0) element.append(' · ');
    const part = document.createElement('span');
    part.textContent = label;
    if (title !== null) part.title = title;
    element.append(part);
  });
  return element;
}

/** The title above a text that does not begin with it. */
export function headingElement({ source }: OpenSource): HTMLElement {
  const heading = document.createElement('h1');
  heading.className = 'reader-title';
  heading.textContent = source.title;
  return heading;
}
