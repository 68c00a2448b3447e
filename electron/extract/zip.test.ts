import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Limits } from './extractor';
import { Refused } from './refused';
import { makeZip } from './testing/make-zip';
import { openArchive } from './zip';

const limits: Limits = { bytes: 200_000_000, entries: 100, ratio: 200 };
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return 'none';
};

describe('openArchive', () => {
  it('reads deflated and stored parts by their names, and takes no name for a path', () => {
    const archive = openArchive(
      makeZip([
        { name: 'a.xml', content: 'one' },
        { name: '../../etc/x', content: 'two', stored: true },
      ]),
      'DOCX',
      limits,
    );
    expect(archive.names).toEqual(['a.xml', '../../etc/x']);
    expect(Buffer.from(archive.read('a.xml') ?? []).toString()).toBe('one');
    expect(Buffer.from(archive.read('../../etc/x') ?? []).toString()).toBe('two');
    expect(archive.read('etc/x')).toBeNull();
  });

  it('stops a part that inflates too far, by ratio and by size, while it inflates', () => {
    const bomb = makeZip([{ name: 'a', content: Buffer.alloc(50_000_000) }]);
    expect(codeOf(() => openArchive(bomb, 'DOCX', limits).read('a'))).toBe('TOO_LARGE');
    expect(codeOf(() => openArchive(bomb, 'DOCX', { ...limits, bytes: 1_000_000, ratio: 1e6 }).read('a'))).toBe(
      'TOO_LARGE',
    );
    const before = process.memoryUsage().arrayBuffers;
    codeOf(() => openArchive(bomb, 'DOCX', { ...limits, bytes: 1_000_000 }).read('a'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  it('counts all parts together, and a part each time it is read', () => {
    const parts = [1, 2, 3].map((n) => ({ name: String(n), content: Buffer.alloc(400_000, n) }));
    const archive = openArchive(makeZip(parts), 'DOCX', { ...limits, bytes: 1_000_000 });
    archive.read('1');
    archive.read('1');
    expect(codeOf(() => archive.read('2'))).toBe('TOO_LARGE');
  });

  it('refuses too many entries before it looks at them', () => {
    const many = Array.from({ length: 101 }, (_, n) => ({ name: String(n), content: '' }));
    expect(codeOf(() => openArchive(makeZip(many), 'DOCX', limits))).toBe('TOO_LARGE');
  });

  it('tells what is no archive, cut off, damaged and encrypted', () => {
    const bytes = makeZip([{ name: 'a', content: 'one two three' }]);
    expect(codeOf(() => openArchive(Buffer.from('%PDF-1.7'), 'DOCX', limits))).toBe('WRONG_FORMAT');
    expect(codeOf(() => openArchive(bytes.subarray(0, -4), 'DOCX', limits))).toBe('WRONG_FORMAT');
    const broken = makeZip([{ name: 'a', content: 'one', crc: 1 }]);
    expect(codeOf(() => openArchive(broken, 'DOCX', limits).read('a'))).toBe('CANNOT_EXTRACT');
    const locked = makeZip([{ name: 'a', content: 'one', encrypted: true }]);
    expect(codeOf(() => openArchive(locked, 'DOCX', limits).read('a'))).toBe('CANNOT_EXTRACT');
    const cut = Buffer.from(bytes);
    cut.fill(0, 31, 31 + deflateRawSync('one two three').length);
    expect(codeOf(() => openArchive(cut, 'DOCX', limits).read('a'))).toBe('CANNOT_EXTRACT');
  });
});
