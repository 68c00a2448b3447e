// What holds inside a group of an RTF file until it ends.

/** What a group collects that is no text of the body. */
export interface Collected {
  text: string;
  /** Of a style. */
  number: number;
  /** YYYY-MM-DD as far as it goes. */
  date: string;
}

export interface Group {
  /** "text", "skipped", or what the group's words are for. */
  destination: string;
  /** Set in the group that began the destination. */
  collected: Collected | null;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  font: number;
  /** \uc: how many characters follow a Unicode character for readers that know none. */
  fallbackLength: number;
  /** The field that the group belongs to. */
  field: { href: string | undefined } | null;
}

/** Outside every group. */
export function newGroup(): Group {
  return {
    destination: 'text',
    collected: null,
    bold: false,
    italic: false,
    hidden: false,
    font: -1,
    fallbackLength: 1,
    field: null,
  };
}
