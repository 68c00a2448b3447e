// What a run of text looks like: a tint and one underline per annotation, stacked, so that colour never stands alone.
// Styles are set through CSSOM, which the content security policy allows; style attributes in markup it does not.

export interface Underline {
  readonly lane: number;
  /** #rrggbb of the annotation's first tag; null for a plain highlight, which is dashed. */
  readonly colour: string | null;
  /** Nobody has looked at its place in this text yet: its line is dotted. */
  readonly isUnsettled?: boolean;
}

/** More lanes than this would run into the next line; a "+" says that there are more. */
export const mostLanes = 4;

const thickness = 2;
/** How far the underlines begin above the bottom of the text's box, in the descenders' space. */
const rise = 1;

const patterns = new Map<string, HTMLElement>();

/** What `underlines` look like, in one word. */
export function lookKey(underlines: readonly Underline[]): string {
  return underlines.map(({ lane, colour, isUnsettled }) => `${lane}${colour ?? ''}${isUnsettled ? '?' : ''}`).join(' ');
}

/**
 * A <mark> that looks like this; `underlines` are those of one run, the innermost annotation last: it gives the tint.
 * It is a copy of a pattern, because copies share one parsed style, and so one computed style, for as long as nobody
 * writes to theirs.
 */
export function createMark(underlines: readonly Underline[]): HTMLElement {
  const key = lookKey(underlines);
  const pattern = patterns.get(key) ?? patternOf(underlines);
  patterns.set(key, pattern);
  return pattern.cloneNode(false) as HTMLElement;
}

function patternOf(underlines: readonly Underline[]): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = underlines.some(({ lane }) => lane >= mostLanes) ? 'passage more' : 'passage';
  if (underlines.length > 1) mark.dataset['count'] = String(underlines.length);
  applyLook(mark, underlines);
  return mark;
}

/** Sets the styles on `element`: the underlines, and the tint of the innermost. */
export function applyLook({ style }: HTMLElement, underlines: readonly Underline[]): void {
  const shown = underlines.filter(({ lane }) => lane < mostLanes);
  const lanes = 1 + Math.max(0, ...shown.map(({ lane }) => lane));
  const pitch = lanes > 2 ? 2.75 : 3.5;
  const tint = underlines.at(-1)?.colour ?? 'var(--reader-plain)';
  const lines = shown.map(({ colour, isUnsettled }) =>
    isUnsettled === true
      ? dots(colour)
      : colour === null
        ? dashes
        : `linear-gradient(var(--reader-line, ${colour}) 0 0)`,
  );
  const positions = shown.map(({ lane }) => `0 calc(100% - ${(lanes - 1 - lane) * pitch}px)`);
  style.backgroundImage = [...lines, 'none'].join();
  style.backgroundSize = [...lines.map(() => `100% ${thickness}px`), 'auto'].join();
  style.backgroundPosition = [...positions, '0 0'].join();
  // The tint is clipped like the last layer, to the content's box: it ends above the underlines, which lie in the padding.
  style.backgroundClip = [...lines.map(() => 'border-box'), 'content-box'].join();
  style.backgroundColor = `color-mix(in srgb, ${tint} var(--reader-tint), transparent)`;
  style.paddingBlockEnd = `${(lanes - 1) * pitch + thickness - rise}px`;
}

/** --reader-line: where the system's colours are in force, and tags have none of their own (reader.css). */
const dashes =
  'repeating-linear-gradient(90deg, var(--reader-line, var(--reader-plain-line)) 0 4px, transparent 4px 7px)';

const dots = (colour: string | null) =>
  [
    'repeating-linear-gradient(90deg',
    `var(--reader-line, ${colour ?? 'var(--reader-plain-line)'}) 0 2px`,
    'transparent 2px 5px)',
  ].join();
