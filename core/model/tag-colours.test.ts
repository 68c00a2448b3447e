import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearColour, isClearColour, leastContrast, tagContrast } from './tag-colours';
import { inVivoName, tagColours, tagNameLimit } from './tag';

describe('the palette', () => {
  it.each(tagColours)('%s is seen as a mark and read through as a tint, in both themes', (colour) => {
    const { mark, text } = tagContrast(colour);
    expect(mark).toBeGreaterThanOrEqual(leastContrast.mark);
    expect(text).toBeGreaterThanOrEqual(leastContrast.text);
  });
  it('has no colour twice', () => {
    expect(new Set(tagColours).size).toBe(tagColours.length);
  });
});

describe('a colour of one’s own', () => {
  it('that is too bright or too dark is told, and a clear one of its hue suggested', () => {
    expect(isClearColour('#ffff00')).toBe(false);
    expect(isClearColour('#000080')).toBe(false);
    expect(clearColour('#e0a30f')).toBe('#be8b0d');
  });
  it('always has a clear one near it; a clear one is left as it is', () => {
    const channel = fc.nat({ max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const colour = `#${red}${green}${blue}`;
        expect(isClearColour(clearColour(colour))).toBe(true);
        if (isClearColour(colour)) expect(clearColour(colour)).toBe(colour);
      }),
    );
  });
});

it('words become a name: white space is one space, and the limit cuts no character in two', () => {
  expect(inVivoName('  global\n anti-missile\u00a0system ')).toBe('global anti-missile system');
  const family = '👨‍👩‍👧‍👦';
  const name = inVivoName(family.repeat(40));
  expect(name.length).toBeLessThanOrEqual(tagNameLimit);
  expect(name.replaceAll(family, '')).toBe('');
  expect(inVivoName(' \n ')).toBe('');
});
