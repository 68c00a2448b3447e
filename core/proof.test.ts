import { describe, expect, it } from 'vitest';
import { strings } from './language/index';
import { Sha256 } from './model/identifier';
import type { Revision } from './model/source';
import { proofFacts, proofText, revisionName } from './proof';

const hash = (digit: string) => Sha256.parse(digit.repeat(64));
const plain: Revision = {
  ...{ textSha256: hash('a'), originalSha256: hash('b'), originalName: 'statement.html', encoding: 'utf-8' },
  ...{ utf16Length: 12, codePointLength: 11 },
};
const page: Revision = {
  ...plain,
  received: { time: '2026-05-03T10:20:30.000Z', how: 'file' },
  extractor: { name: 'html', version: 3, variant: 'article' },
  layoutSha256: hash('c'),
};
const pasted: Revision = { ...plain, received: { time: '2026-05-04T10:20:30.000Z', how: 'paste' } };
const source = { title: 'Statement', revisions: [plain, page, pasted] };

describe('the proof of a revision', () => {
  it('as lines says every fact, the moment exactly', () => {
    expect(proofText(source, 1).split('\n')).toEqual([
      'Statement',
      expect.stringMatching(/^Revision 2 · .*2026$/),
      'File: statement.html',
      'Received: 2026-05-03T10:20:30.000Z, as a file',
      'Read by: html, version 3 (article)',
      'Encoding: utf-8',
      'Length: 11 characters',
      `SHA-256 of the text: ${hash('a')}`,
      `SHA-256 of the file as received: ${hash('b')}`,
      `SHA-256 of the layout: ${hash('c')}`,
    ]);
    expect(proofText(source, 3)).toBe('');
  });

  it('leaves no fact out where nothing was recorded, and says so', () => {
    const values = (revision: Revision) => proofFacts(revision).map(({ value }) => value);
    expect(values(plain)).toEqual(expect.arrayContaining([strings.sourcePanel.receivedUnknown]));
    expect(values(plain)).toContain(strings.sourcePanel.decodedOnly);
    expect(values(pasted)).toContain(strings.sourcePanel.pastedText);
    expect(revisionName(source, 0)).toBe('Revision 1 · date not recorded');
    expect(revisionName(source, 2)).toMatch(/^Revision 3 · .+ \(newest\)$/);
    expect(revisionName({ revisions: [plain] }, 0)).toBe('Revision 1 · date not recorded');
  });
});
