// The panels beside the text, as a user left them. Widths in CSS pixels; null: the width that suits the window.
import { z } from 'zod';

/** What a panel can be narrowed to; half of it, and it closes. */
export const narrowestPanel = { left: 176, right: 232 } as const;

const width = (least: number) => z.int().min(least).max(2000).nullable().catch(null).default(null);
const isOpen = z.boolean().catch(true).default(true);

const shape = z.object({
  left: width(narrowestPanel.left),
  right: width(narrowestPanel.right),
  leftOpen: isOpen,
  rightOpen: isOpen,
});
export type Panels = z.infer<typeof shape>;

export const defaultPanels: Panels = shape.parse({});
export const Panels = shape.catch(defaultPanels).default(defaultPanels);
