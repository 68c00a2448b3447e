// Keys pressed after a note was asked for and before its field has the keyboard: they are its first letters, not shortcuts.

/** Milliseconds after which keys are shortcuts again, whatever became of the field. */
const patience = 2000;

interface Held {
  /** Follows what the note says, or stands instead of it: the whole was selected first. */
  readonly text: string;
  readonly replaces: boolean;
}
const nothing: Held = { text: '', replaces: false };

let held: Held | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** From now on letters are kept for the note's field; those that are held already stay. */
export function holdKeys(): void {
  held ??= nothing;
  clearTimeout(timer);
  timer = setTimeout(releaseKeys, patience);
}

/** What was typed meanwhile; from now on keys are nobody's again. */
export function releaseKeys(): Held {
  const released = held ?? nothing;
  held = null;
  clearTimeout(timer);
  return released;
}

/** Whether the key was taken for the note. */
export function takesKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (held === null || altKey) return false;
  const { text, replaces } = held;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() !== 'a') return false;
    held = { text: '', replaces: true };
  } else if (key === 'Enter') held = { text: `${text}\n`, replaces };
  else if (key === 'Backspace') held = { text: text.slice(0, -1), replaces };
  else if (/^.$/u.test(key)) held = { text: text + key, replaces };
  else return false;
  return true;
}
