// What a run of text looks like: a tint and one underline per annotation, stacked, so that colour never stands alone.
// Styles are set through CSSOM, which the content security policy allows; style attributes in markup it does not.

export interface Underline {
  readonly lane: number;
  /** #rrggbb of the annotation's first tag; null for a plain highlight, which is dashed. */
  readonly colour: string | null;
}

/** More lanes than this would run into the next line; a "+" says that there are more. */
export const mostLanes = 4;

const thickness = 2;
/** How far the underlines begin above the bottom of the text's box, in the descenders' space. */
const rise = 1;

interface Look {
  readonly image: string;
  readonly size: string;
  readonly position: string;
  readonly padding: string;
}

const looks = new Map<string, Look>();

/** What `applyLook` would paint, in one word. */
export function lookKey(underlines: readonly Underline[]): string {
  return underlines.map(({ lane, colour }) => `${lane}${colour ?? ''}`).join(' ');
}

/** Paints `element`; `underlines` are those of one run, the innermost annotation last: it gives the tint. */
export function applyLook(element: HTMLElement, underlines: readonly Underline[]): void {
  const key = lookKey(underlines);
  let look = looks.get(key);
  if (look === undefined) {
    look = lookOf(underlines);
    looks.set(key, look);
  }
  const { style } = element;
  style.backgroundImage = look.image;
  style.backgroundSize = look.size;
  style.backgroundPosition = look.position;
  style.paddingBlockEnd = look.padding;
}

function lookOf(underlines: readonly Underline[]): Look {
  const shown = underlines.filter(({ lane }) => lane < mostLanes);
  const lanes = 1 + Math.max(0, ...shown.map(({ lane }) => lane));
  const pitch = lanes > 2 ? 2.75 : 3.5;
  const padding = (lanes - 1) * pitch + thickness - rise;
  const tint = underlines.at(-1)?.colour ?? 'var(--reader-plain)';
  const images = shown.map(({ colour }) => (colour === null ? dashes : `linear-gradient(${colour} 0 0)`));
  const sizes = shown.map(() => `100% ${thickness}px`);
  const positions = shown.map(({ lane }) => `0 calc(100% - ${(lanes - 1 - lane) * pitch}px)`);
  return {
    image: [...images, `linear-gradient(color-mix(in srgb, ${tint} var(--reader-tint), transparent) 0 0)`].join(),
    size: [...sizes, `100% calc(100% - ${padding}px)`].join(),
    position: [...positions, '0 0'].join(),
    padding: `${padding}px`,
  };
}

const dashes = 'repeating-linear-gradient(90deg, var(--reader-plain-line) 0 4px, transparent 4px 7px)';
