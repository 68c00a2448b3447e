import { describe, expect, it } from 'vitest';
import { Source } from '../../core/model/source';
import { OpenSource } from '../state/open-source';
import { dateLabel, lineCount, provenanceParts } from './provenance';

const sha = '3b1bdab25f12e19199556fd157dc398b1ae8f7d1936e80ff92f9fc3ced714fcd';
const text = 'Title\n\nbody\n';
const revision = { textSha256: sha, originalSha256: sha, originalName: 'a.txt', encoding: 'UTF-8' };
const source = Source.parse({
  kind: 'source',
  id: 's',
  title: 'Title',
  byline: 'Zhang Tao',
  publisher: 'ChinaMil',
  date: { value: '2017-04-28', inferred: true, basis: 'The two texts together.' },
  place: null,
  url: null,
  language: 'en',
  order: 0,
  revisions: [{ ...revision, utf16Length: text.length, codePointLength: text.length }],
});

describe('the provenance line', () => {
  it('says who, where, when, how long and which bytes', () => {
    expect(provenanceParts(new OpenSource(source, text, []))).toEqual([
      { label: 'Zhang Tao', title: null },
      { label: 'ChinaMil', title: null },
      { label: '28 April 2017 (inferred)', title: 'The two texts together.' },
      { label: '3 lines', title: null },
      { label: 'SHA-256 3b1bdab2…', title: `SHA-256 of this text: ${sha}` },
    ]);
  });

  it('says a date only as far as it is known', () => {
    const date = (value: string) => dateLabel({ value, inferred: false, basis: null });
    expect(['2017', '2017-04', '2017-04-08'].map(date)).toEqual(['2017', 'April 2017', '8 April 2017']);
  });

  it('counts lines as an editor does', () => {
    expect(['', 'a', 'a\n', 'a\nb', '\n\n'].map(lineCount)).toEqual([0, 1, 1, 2, 2]);
  });
});
