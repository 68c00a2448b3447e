// How the text looks, as this user chose it: size, width of the column, space between lines, font. Sets what reader.css
// reads; fonts that come with Glossator are fetched from its own folder when one is chosen, never before.
import type { Preferences } from '../../core/model/preferences';

export type ReaderLook = Pick<Preferences, 'textSize' | 'columnWidth' | 'lineHeight' | 'readingFont'>;

/** `ch` is a digit, which is wider than most letters: 58 of them hold about 70 characters of prose. */
const digitsPerCharacter = 58 / 70;

export function applyLook(host: HTMLElement, { textSize, columnWidth, lineHeight, readingFont }: ReaderLook): void {
  host.style.setProperty('--reader-size', `${textSize / 16}rem`);
  host.style.setProperty('--reader-width', `${columnWidth * digitsPerCharacter}ch`);
  host.style.setProperty('--reader-line-height', String(lineHeight));
  host.style.setProperty('--reader-font', `var(--font-reading-${readingFont})`);
  if (readingFont !== 'system') void import('./reading-fonts');
}
