// The encodings that an analyst may choose for the bytes of a text, as TextDecoder names them, by script.

export const encodings = {
  unicode: ['utf-8', 'utf-16le', 'utf-16be'],
  western: ['windows-1252', 'iso-8859-15', 'macintosh'],
  centralEuropean: ['windows-1250', 'iso-8859-2'],
  cyrillic: ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
  greek: ['windows-1253', 'iso-8859-7'],
  turkish: ['windows-1254'],
  hebrew: ['windows-1255', 'iso-8859-8'],
  arabic: ['windows-1256', 'iso-8859-6'],
  baltic: ['windows-1257', 'iso-8859-4'],
  vietnamese: ['windows-1258'],
  thai: ['windows-874'],
  japanese: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
  chinese: ['gb18030', 'big5'],
  korean: ['euc-kr'],
} as const;

export type Script = keyof typeof encodings;
export type Encoding = (typeof encodings)[Script][number];

/** Whether it is one of them, as they are written here. */
export const isEncoding = (name: string): name is Encoding =>
  Object.values(encodings).some((names: readonly string[]) => names.includes(name));
