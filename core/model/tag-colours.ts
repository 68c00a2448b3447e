// Which colours serve for tags: seen as marks, and read through as tints, on the reader's page in both themes. Pure.
// Contrast is WCAG 2's ratio of relative luminances, from 1 to 21.

type Channels = readonly [red: number, green: number, blue: number];

/** A page of the reader: renderer/tokens.css' surface and text as sRGB, and the strongest tint in reader.css. */
const pages = [
  { surface: channels('#ffffff'), text: channels('#1e1d1a') },
  { surface: channels('#171a1d'), text: channels('#e5e3de') },
] as const;
const strongestTint = 0.46;

/** What WCAG asks of graphics (1.4.11) and of text (1.4.3). */
export const leastContrast = { mark: 3, text: 4.5 } as const;

/**
 * The worse of both themes: of the colour as a mark against the page, and of the page's text against the page tinted
 * with the colour as strongly as it ever is. `colour` is #rrggbb.
 */
export function tagContrast(colour: string): { readonly mark: number; readonly text: number } {
  const own = channels(colour);
  return {
    mark: Math.min(...pages.map(({ surface }) => contrast(own, surface))),
    text: Math.min(...pages.map(({ surface, text }) => contrast(text, mix(own, surface, strongestTint)))),
  };
}

/** Whether a tag of this colour (#rrggbb) is seen and read in both themes. */
export function isClearColour(colour: string): boolean {
  const { mark, text } = tagContrast(colour);
  return mark >= leastContrast.mark && text >= leastContrast.text;
}

/** The colour itself when it is clear, else the nearest clear one on its way to black or to white (#rrggbb). */
export function clearColour(colour: string): string {
  for (let step = 0; step <= 100; step += 1) {
    for (const end of ['#000000', '#ffffff']) {
      const candidate = hex(mix(channels(end), channels(colour), step / 100));
      if (isClearColour(candidate)) return candidate;
    }
  }
  return colour;
}

function channels(colour: string): Channels {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function hex(colour: Channels): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of `a` over `b`, in sRGB as the reader's tints are mixed. */
function mix(a: Channels, b: Channels, share: number): Channels {
  const channel = (i: 0 | 1 | 2) => a[i] * share + b[i] * (1 - share);
  return [channel(0), channel(1), channel(2)];
}

function contrast(a: Channels, b: Channels): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance([red, green, blue]: Channels): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
