// What single control words of RTF stand for, and which groups hold no text that a reader of the file is shown.

export const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201C',
  rdblquote: '\u201D',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200D',
  zwnj: '\u200C',
  zwbo: '\u200B',
  zwnbo: '\u2060',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
};

/** Words for the code page of a file. */
export const codePages: Readonly<Record<string, number>> = { mac: 10000, pc: 437, pca: 850 };

export const symbols: Readonly<Record<string, string>> = { '~': '\u00A0', '-': '\u00AD', _: '\u2011' };

export const skippedGroups: ReadonlySet<string> = new Set([
  ...[
    'colortbl',
    'pict',
    'nonshppict',
    'sp',
    'shprslt',
    'filetbl',
    'revtbl',
    'template',
    'xe',
    'tc',
    'tcn',
    'txe',
    'rxe',
  ],
  ...[
    'header',
    'headerl',
    'headerr',
    'headerf',
    'footer',
    'footerl',
    'footerr',
    'footerf',
    'ftnsep',
    'ftnsepc',
    'aftnsep',
  ],
  ...['listtext', 'pntext', 'listtable', 'listoverridetable', 'datafield', 'formfield', 'do', 'atrfstart', 'atrfend'],
]);

/** Groups behind \* that are read all the same. */
export const readGroups: ReadonlySet<string> = new Set(['fldinst', 'shpinst', 'shptxt']);

/** Parts of the information group, and the field of the metadata that they are. */
export const infoFields: Readonly<Record<string, 'title' | 'byline'>> = { title: 'title', author: 'byline' };
export const infoProperties: ReadonlySet<string> = new Set(['subject', 'keywords', 'company', 'doccomm', 'category']);
