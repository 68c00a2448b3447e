// Characters that one does not see: they have no width, or turn the direction of what follows, or control a machine.

/** By code point, the short names that Unicode gives them; others are named by their number. */
const names: Readonly<Record<number, string>> = {
  0x00ad: 'SHY',
  0x034f: 'CGJ',
  0x061c: 'ALM',
  0x180e: 'MVS',
  0x200b: 'ZWSP',
  0x200c: 'ZWNJ',
  0x200d: 'ZWJ',
  0x200e: 'LRM',
  0x200f: 'RLM',
  0x2028: 'LS',
  0x2029: 'PS',
  0x202a: 'LRE',
  0x202b: 'RLE',
  0x202c: 'PDF',
  0x202d: 'LRO',
  0x202e: 'RLO',
  0x2060: 'WJ',
  0x2066: 'LRI',
  0x2067: 'RLI',
  0x2068: 'FSI',
  0x2069: 'PDI',
  0xfeff: 'BOM',
};

/** All but tab and line feed, which one sees by what they do, and variation selectors, which belong to a sign. */
const hidden =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/gu;

export interface HiddenCharacter {
  /** UTF-16 code units from the beginning of the text looked at; one long. */
  readonly offset: number;
  /** "RLO", "U+0007". */
  readonly name: string;
}

/** The hidden characters in `text`, in order. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return Array.from(text.matchAll(hidden), (match) => ({ offset: match.index, name: nameOf(match[0]) }));
}

function nameOf(character: string): string {
  const code = character.charCodeAt(0);
  return names[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
