// Pure: where the other text is scrolled to when this one is, so that both begin and end together and the places that
// stood beside each other at the start still do. Places are paragraphs from the beginning (reader/scroll-place.ts).

export interface Alignment {
  /** Places that stand beside each other. */
  readonly here: number;
  readonly there: number;
  /** How many paragraphs each text has. */
  readonly length: number;
  readonly otherLength: number;
}

/** The place of the other text beside `place`. */
export function placeBeside(place: number, { here, there, length, otherLength }: Alignment): number {
  if (place <= here) return here <= 0 ? there : (place / here) * there;
  if (length <= here) return there;
  return there + ((place - here) / (length - here)) * (otherLength - there);
}

/** The same, seen from the other text. */
export function turned({ here, there, length, otherLength }: Alignment): Alignment {
  return { here: there, there: here, length: otherLength, otherLength: length };
}
