// Keys that mean something in one place of the window only and stay as they are: for the keyboard map.

/** By place, in accelerator notation. Their names are in the language files under `fixedKeys`. */
export const fixedKeys = {
  text: {
    character: ['Left', 'Right'],
    word: ['CmdOrCtrl+Left', 'CmdOrCtrl+Right'],
    line: ['Up', 'Down'],
    paragraph: ['CmdOrCtrl+Up', 'CmdOrCtrl+Down'],
    page: ['PageUp', 'PageDown'],
    lineEdge: ['Home', 'End'],
    textEdge: ['CmdOrCtrl+Home', 'CmdOrCtrl+End'],
    select: ['Shift+Right', 'CmdOrCtrl+Shift+Right'],
  },
  tagTree: {
    walk: ['Up', 'Down'],
    open: ['Right'],
    close: ['Left'],
    filter: ['Space'],
    leave: ['Esc'],
  },
  sources: {
    walk: ['Up', 'Down'],
    open: ['Enter'],
    rename: ['F2'],
    remove: ['Delete'],
    select: ['CmdOrCtrl+Space'],
    selectThrough: ['Shift+Up', 'Shift+Down'],
    clear: ['Esc'],
  },
  cards: {
    walk: ['Up', 'Down'],
    select: ['Space'],
    selectThrough: ['Shift+Up', 'Shift+Down'],
    copy: ['CmdOrCtrl+C'],
    toText: ['Enter'],
    clear: ['Esc'],
  },
  picker: {
    walk: ['Up', 'Down'],
    take: ['Enter'],
    close: ['Esc'],
  },
  findBar: {
    next: ['Enter'],
    previous: ['Shift+Enter'],
    close: ['Esc'],
  },
  note: {
    save: ['CmdOrCtrl+Enter'],
    drop: ['Esc'],
  },
  panels: {
    next: ['Tab'],
    previous: ['Shift+Tab'],
    contextMenu: ['Shift+F10'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type FixedPlace = keyof typeof fixedKeys;
/** Of each place a title and the names of its keys. */
export type FixedKeyNames = {
  readonly [Place in FixedPlace]: { readonly title: string } & {
    readonly [Key in keyof (typeof fixedKeys)[Place]]: string;
  };
};
