// Which key moves the caret how. Pure: the platform's conventions as a table.

export type Move =
  | {
      readonly by: 'grapheme' | 'word' | 'line' | 'paragraph' | 'page' | 'lineEdge' | 'textEdge';
      readonly direction: -1 | 1;
    }
  | { readonly by: 'all' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const plain: Readonly<Record<string, Move>> = {
  ArrowLeft: { by: 'grapheme', direction: -1 },
  ArrowRight: { by: 'grapheme', direction: 1 },
  ArrowUp: { by: 'line', direction: -1 },
  ArrowDown: { by: 'line', direction: 1 },
  PageUp: { by: 'page', direction: -1 },
  PageDown: { by: 'page', direction: 1 },
  Home: { by: 'lineEdge', direction: -1 },
  End: { by: 'lineEdge', direction: 1 },
};

const byWord: Readonly<Record<string, Move>> = {
  ArrowLeft: { by: 'word', direction: -1 },
  ArrowRight: { by: 'word', direction: 1 },
};

const byParagraph: Readonly<Record<string, Move>> = {
  ArrowUp: { by: 'paragraph', direction: -1 },
  ArrowDown: { by: 'paragraph', direction: 1 },
};

const control: Readonly<Record<string, Move>> = {
  ...byWord,
  ...byParagraph,
  Home: { by: 'textEdge', direction: -1 },
  End: { by: 'textEdge', direction: 1 },
  a: { by: 'all' },
};

const option: Readonly<Record<string, Move>> = { ...byWord, ...byParagraph };

const command: Readonly<Record<string, Move>> = {
  ArrowLeft: { by: 'lineEdge', direction: -1 },
  ArrowRight: { by: 'lineEdge', direction: 1 },
  ArrowUp: { by: 'textEdge', direction: -1 },
  ArrowDown: { by: 'textEdge', direction: 1 },
  a: { by: 'all' },
};

/** The move that a key press means, or null when it is none of the reader's. Shift is left to the caller: it extends. */
export function moveOf({ key, ctrlKey, metaKey, altKey }: KeyPress, mac: boolean): Move | null {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const held = `${ctrlKey ? 'c' : ''}${metaKey ? 'm' : ''}${altKey ? 'a' : ''}`;
  const tables: Readonly<Record<string, Readonly<Record<string, Move>>>> = mac
    ? { '': plain, m: command, a: option }
    : { '': plain, c: control };
  const table = tables[held] ?? {};
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}
