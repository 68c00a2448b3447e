// Keys pressed after a note was asked for and before its field has the keyboard: they are its first letters, not shortcuts.

/** Milliseconds after which keys are shortcuts again, whatever became of the field. */
const patience = 2000;

let typed: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** From now on letters are kept for the note's field; those that are held already stay. */
export function holdKeys(): void {
  typed ??= '';
  clearTimeout(timer);
  timer = setTimeout(releaseKeys, patience);
}

/** What was typed meanwhile; from now on keys are nobody's again. */
export function releaseKeys(): string {
  const held = typed ?? '';
  typed = null;
  clearTimeout(timer);
  return held;
}

/** Whether the key was taken for the note. */
export function takesKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (typed === null || ctrlKey || metaKey || altKey) return false;
  if (key === 'Enter') typed += '\n';
  else if (key === 'Backspace') typed = typed.slice(0, -1);
  else if (/^.$/u.test(key)) typed += key;
  else return false;
  return true;
}
