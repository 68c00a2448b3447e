import { describe, expect, it, vi } from 'vitest';
import { Annotation } from '../../core/model/annotation';
import { Source } from '../../core/model/source';
import { OpenSource } from './open-source';

const sha = 'a'.repeat(64);
const text = 'one two\n\nthree';
const source = Source.parse({
  kind: 'source',
  id: 's',
  title: 'Title',
  byline: null,
  publisher: null,
  date: null,
  place: null,
  url: null,
  language: null,
  order: 0,
  revisions: [
    {
      textSha256: sha,
      originalSha256: sha,
      originalName: 'a',
      encoding: 'UTF-8',
      utf16Length: 14,
      codePointLength: 14,
    },
  ],
});
const annotation = Annotation.parse({
  kind: 'annotation',
  id: 'a1',
  source: 's',
  targets: [{ revision: sha, start: 9, end: 14, exact: 'three', prefix: '', suffix: '' }],
  bodies: [],
  creator: 'c',
  created: '2024-01-01T00:00:00.000Z',
  modified: '2024-01-01T00:00:00.000Z',
});
const nothing = { added: [], updated: [], removed: [] };

describe('an open source', () => {
  it('tells its listeners which paragraphs look different, until they leave', () => {
    const open = new OpenSource(source, text, []);
    const listener = vi.fn();
    const leave = open.subscribe(listener);
    open.apply({ ...nothing, added: [annotation] });
    expect(listener.mock.calls).toEqual([[new Set([1])]]);
    expect(open.version).toBe(1);
    leave();
    open.apply({ ...nothing, removed: [annotation] });
    expect(listener).toHaveBeenCalledTimes(1);
    expect([open.version, open.index.size]).toEqual([2, 0]);
  });

  it('says nothing of what happens to other sources', () => {
    const open = new OpenSource(source, text, []);
    const listener = vi.fn();
    open.subscribe(listener);
    open.apply({ ...nothing, added: [{ ...annotation, source: Source.shape.id.parse('other') }] });
    expect(listener).not.toHaveBeenCalled();
    expect(open.version).toBe(0);
  });

  it('takes over new metadata of its source', () => {
    const open = new OpenSource(source, text, []);
    const after = { ...source, title: 'Another title' };
    open.apply({ ...nothing, updated: [{ before: source, after }] });
    expect([open.source.title, open.version]).toEqual(['Another title', 1]);
  });
});
