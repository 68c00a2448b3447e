import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../core/text/testing/texts';
import { Paragraphs } from '../../core/text/paragraphs';
import { SectionHeights } from './section-heights';
import { SectionMap } from './section-map';

const metrics = { charactersPerLine: 66, lineHeight: 30, gap: 14, smallGap: 5 };
const longText = fc.array(anyText, { maxLength: 60 }).map((texts) => texts.join('\n').repeat(20));

describe('sections', () => {
  it('hold every paragraph once, in order, and are found again from each', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const paragraphs = new Paragraphs(text);
        const sections = new SectionMap(paragraphs);
        let next = 0;
        for (let section = 0; section < sections.count; section += 1) {
          const { first, last } = sections.paragraphsOf(section);
          expect(first).toBe(next);
          expect(last).toBeGreaterThan(first);
          expect(sections.ofParagraph(first)).toBe(section);
          expect(sections.ofParagraph(last - 1)).toBe(section);
          expect(sections.ofOffset(paragraphs.end(last - 1))).toBe(section);
          next = last;
        }
        expect(next).toBe(paragraphs.count);
      }),
      { numRuns: 40 },
    );
  });

  it('have about 16 paragraphs of prose, more short lines, and fewer of enormous ones', () => {
    const of = (line: string) => new SectionMap(new Paragraphs(`${line}\n`.repeat(1000))).paragraphsOf(0).last;
    expect(of('x'.repeat(500))).toBe(16);
    expect(of('x')).toBe(128);
    expect(of('x'.repeat(50_000))).toBe(1);
  });

  it('stand where their heights add up to, before and after measuring', () => {
    const paragraphs = new Paragraphs(`${'x'.repeat(500)}\n\n`.repeat(200));
    const sections = new SectionMap(paragraphs);
    const heights = new SectionHeights(paragraphs, sections, metrics);
    const sum = () => Array.from({ length: sections.count }, (_, i) => heights.of(i)).reduce((a, b) => a + b, 0);
    expect(heights.total).toBeCloseTo(sum());
    heights.measure(3, 1000);
    heights.measure(1, 10);
    expect(heights.total).toBeCloseTo(sum());
    expect(heights.before(4) - heights.before(3)).toBeCloseTo(1000);
    expect(heights.at(heights.before(3) + 500)).toBe(3);
    expect(heights.at(-5)).toBe(0);
    expect(heights.at(heights.total + 5)).toBe(sections.count - 1);
    heights.reset(metrics);
    expect(heights.of(3)).not.toBe(1000);
  });
});
