// Shows on the root element how wide the panels are and which are open: the stylesheet does the rest.

/** Field by field what core/model/panels.ts says; kept apart from it, because the frame is painted without zod. */
export interface PanelFrame {
  readonly left: number | null;
  readonly right: number | null;
  readonly leftOpen: boolean;
  readonly rightOpen: boolean;
}

/** No more of the window than this, whatever was chosen in a wider one. In hundredths of its width. */
export const widestPanel = { left: 30, right: 38 } as const;

export function framePanels(panels: PanelFrame): void {
  const { dataset, style } = document.documentElement;
  for (const side of ['left', 'right'] as const) {
    const width = panels[side];
    if (width === null) style.removeProperty(`--${side}-width`);
    else style.setProperty(`--${side}-width`, `min(${width}px, ${widestPanel[side]}vw)`);
    dataset[side] = panels[`${side}Open`] ? 'open' : 'closed';
  }
}
