// The notes that the text refers to: each is called by its number in the order of the references, as Word shows them.
export type NoteKind = 'footnote' | 'endnote';

export class Notes {
  readonly #numbers = new Map<string, number>();

  /** The sign of the note with this id, given when it is first referred to: "[1]". */
  refer(kind: NoteKind, id: string): string {
    const key = `${kind} ${id}`;
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return `[${number}]`;
  }

  /** The sign of a note that was referred to, or null: separators, and notes whose reference is gone. */
  signOf(kind: NoteKind, id: string): string | null {
    const number = this.#numbers.get(`${kind} ${id}`);
    return number === undefined ? null : `[${number}]`;
  }

  has(kind: NoteKind): boolean {
    return [...this.#numbers.keys()].some((key) => key.startsWith(kind));
  }
}
