// The panels as the page's frame is painted with them, before any script of the window: told in the address.
// Read apart from the settings, so that nothing waits for zod.
import type { Panels } from '../../core/model/panels';

const usual: Panels = { left: null, right: null, leftOpen: true, rightOpen: true };

/** The address' hash for what the text of settings.json remembers; empty for the usual panels and for a damaged file. */
export function panelsHash(settings: string): string {
  try {
    const { preferences } = JSON.parse(settings) as {
      preferences?: { panels?: Partial<Record<keyof Panels, unknown>> };
    };
    const { left, right, leftOpen, rightOpen } = preferences?.panels ?? {};
    const width = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : null);
    const panels: Panels = {
      left: width(left),
      right: width(right),
      leftOpen: leftOpen !== false,
      rightOpen: rightOpen !== false,
    };
    const told = JSON.stringify(panels);
    return told === JSON.stringify(usual) ? '' : `#${encodeURIComponent(told)}`;
  } catch {
    return ''; // openSettings reports it
  }
}
