import { describe, expect, it } from 'vitest';
import { applyLook, mostLanes, type Underline } from './passage-look';

const colours = ['#aa0000', '#00aa00', '#0000aa', '#aaaa00', '#00aaaa', '#aa00aa'];
const stackOf = (count: number): Underline[] =>
  Array.from({ length: count }, (_, lane) => ({ lane, colour: colours[lane] ?? null }));

/** The styles that a run with these underlines gets, its background layers side by side. */
function look(underlines: readonly Underline[]) {
  const element = { style: {} } as HTMLElement;
  applyLook(element, underlines);
  const { backgroundImage, backgroundSize, backgroundPosition, backgroundClip, backgroundColor, paddingBlockEnd } =
    element.style;
  const images = backgroundImage.split(/,(?=(?:repeating-)?linear-gradient|none)/);
  const bottoms = [...backgroundPosition.matchAll(/100% - ([\d.]+)px\)/g)].map(([, pixels]) => Number(pixels));
  return {
    lines: images.slice(0, -1),
    tint: backgroundColor,
    clips: backgroundClip.split(','),
    sizes: backgroundSize.split(','),
    bottoms,
    padding: Number.parseFloat(paddingBlockEnd),
  };
}

describe('the look of a marked run', () => {
  it.each([1, 2, 3, mostLanes])(
    'draws %i underlines in their colours, none upon another, above the bottom',
    (count) => {
      const { lines, sizes, bottoms, padding } = look(stackOf(count));
      expect(lines).toEqual(
        colours.slice(0, count).map((colour) => `linear-gradient(var(--reader-line, ${colour}) 0 0)`),
      );
      expect(sizes.slice(0, -1)).toEqual(lines.map(() => '100% 2px'));
      for (const [lane, bottom] of bottoms.entries()) {
        const next = bottoms[lane + 1] ?? 0;
        expect(bottom - next).toBeGreaterThan(lane === count - 1 ? -1 : 2); // two pixels thick, and a gap
        expect(bottom + 2).toBeLessThanOrEqual(padding + 1); // of the text's box they take one pixel
      }
      expect(bottoms.at(-1)).toBe(0);
    },
  );

  it('keeps the lane of an underline where the ones above it are missing', () => {
    const { lines, bottoms } = look([{ lane: 2, colour: '#aa0000' }]);
    expect(lines).toHaveLength(1);
    expect(bottoms).toEqual([0]);
    expect(
      look([
        { lane: 0, colour: '#00aa00' },
        { lane: 2, colour: '#aa0000' },
      ]).bottoms,
    ).toEqual([5.5, 0]);
  });

  it('tints with the innermost, and leaves the underlines outside the tint', () => {
    const { tint, clips, lines } = look(stackOf(3));
    expect(tint).toContain('#0000aa');
    // The colour is clipped like the last layer; the lines lie in the padding.
    expect(clips).toEqual([...lines.map(() => 'border-box'), 'content-box']);
  });

  it('gives a plain highlight a dashed line, not only another colour', () => {
    const { lines, tint } = look([{ lane: 0, colour: null }]);
    expect(lines[0]).toMatch(/^repeating-linear-gradient\(.*transparent/);
    expect(tint).toContain('var(--reader-plain)');
  });

  it('draws no more underlines than there is room for; the tint still is the innermost one’s', () => {
    const many = look(stackOf(mostLanes + 2));
    expect(many.lines).toEqual(look(stackOf(mostLanes)).lines);
    expect(many.padding).toBe(look(stackOf(mostLanes)).padding);
    expect(many.tint).toContain(colours[mostLanes + 1]);
  });

  it('looks the same to equal stacks, and different where a lane or a colour differs', () => {
    expect(look(stackOf(2))).toEqual(look(stackOf(2)));
    const looks = [stackOf(1), stackOf(2), [{ lane: 0, colour: null }], [{ lane: 0, colour: '#123456' }]].map(look);
    expect(new Set(looks.map((one) => JSON.stringify(one))).size).toBe(looks.length);
  });
});
