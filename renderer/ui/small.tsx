// The smallest pieces: a tag's colour, a key cap, text for screen readers only. Presentational.
import type { CSSProperties, ReactNode } from 'react';

/** A tag's own colour as the custom property --tag, which the stylesheets mix tints from. */
export function tagColour(colour: string): CSSProperties {
  const style: CSSProperties & Record<'--tag', string> = { '--tag': colour };
  return style;
}

export function Swatch({ colour }: { readonly colour: string }) {
  return <span className="swatch" style={tagColour(colour)} aria-hidden="true" />;
}

export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd className="key">{children}</kbd>;
}

export function Hidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
