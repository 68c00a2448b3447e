// Layout beside the text, never inside it: stand-off ranges over a canonical text. The reader shows them; offsets never
// depend on them. Stored in sources/<sha256>.layout.json, named by its own hash.
import { z } from 'zod';
import { Utf16Offset } from './identifier';

const range = { start: Utf16Offset, end: Utf16Offset };

export const LayoutRange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), level: z.int().min(1).max(6), ...range }),
  z.strictObject({ type: z.literal('listItem'), depth: z.int().min(1).max(20), ...range }),
  z.strictObject({ type: z.literal('quotation'), ...range }),
  z.strictObject({ type: z.literal('emphasis'), strong: z.boolean(), ...range }),
  z.strictObject({ type: z.literal('link'), href: z.string().min(1).max(4096), ...range }),
  /** Between two pages, start = end: where the page that is called `label` begins. */
  z.strictObject({ type: z.literal('page'), label: z.string().max(40), ...range }),
]);
export type LayoutRange = z.infer<typeof LayoutRange>;

export const Layout = z.strictObject({
  format: z.literal('glossator-layout'),
  version: z.literal(1),
  /** By start, longer first. Paragraphs need no range: a line that is not blank is one. */
  ranges: z.array(LayoutRange),
});
export type Layout = z.infer<typeof Layout>;

const keys = ['format', 'version', 'ranges', 'type', 'level', 'depth', 'strong', 'href', 'label', 'start', 'end'];

/** The bytes (UTF-8) of the layout's file: the same ranges always give the same, so that their hash names them. */
export function encodeLayout(ranges: readonly LayoutRange[]): string {
  return `${JSON.stringify({ format: 'glossator-layout', version: 1, ranges }, keys)}\n`;
}
