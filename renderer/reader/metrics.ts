// What a line of this column holds: first from its style, then from the paragraphs that are laid out. Reads layout.
import type { TextMetrics } from './section-heights';

/** Space above a paragraph, in em: after a blank line, and without one. */
const gap = 0.85;
const smallGap = 0.3;

/** Tells reader.css the same spaces that the estimates use. */
export function styleGaps(column: HTMLElement): void {
  column.style.setProperty('--reader-gap', `${gap}em`);
  column.style.setProperty('--reader-small-gap', `${smallGap}em`);
}

/** The column's metrics; the more of `paragraphs` are laid out, the better. */
export function metricsOf(column: HTMLElement, paragraphs: Iterable<HTMLElement>): TextMetrics {
  const style = getComputedStyle(column);
  const fontSize = parseFloat(style.fontSize);
  const lineHeight = parseFloat(style.lineHeight) || fontSize * 1.75;
  let lines = 0;
  let characters = 0;
  for (const element of paragraphs) {
    if (element.tagName !== 'P') continue;
    characters += element.textContent.length;
    // On average the last line of a paragraph is half full.
    lines += Math.max(0.5, Math.round(element.offsetHeight / lineHeight) - 0.5);
  }
  const width = column.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const guess = width / (fontSize * 0.5);
  const charactersPerLine = Math.max(4, characters > 2000 ? characters / lines : guess);
  return { charactersPerLine, lineHeight, gap: gap * fontSize, smallGap: smallGap * fontSize };
}
