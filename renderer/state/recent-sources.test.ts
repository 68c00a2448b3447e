import { describe, expect, it } from 'vitest';
import { Annotation } from '../../core/model/annotation';
import { Source } from '../../core/model/source';
import { OpenSource } from './open-source';
import { RecentSources } from './recent-sources';

const sha = 'a'.repeat(64);

function sourceNamed(id: string, textSha256 = sha): Source {
  const revision = {
    textSha256,
    originalSha256: sha,
    originalName: 'a',
    encoding: 'UTF-8',
    utf16Length: 1,
    codePointLength: 1,
  };
  const unknown = { byline: null, publisher: null, date: null, place: null, url: null, language: null };
  return Source.parse({ kind: 'source', id, title: id, ...unknown, order: 0, revisions: [revision] });
}

const opened = (id: string, length = 10) => new OpenSource(sourceNamed(id), 'a'.repeat(length), []);

const annotation = Annotation.parse({
  kind: 'annotation',
  id: 'a1',
  source: 'one',
  targets: [{ revision: sha, start: 0, end: 3, exact: 'aaa', prefix: '', suffix: '' }],
  bodies: [],
  creator: 'c',
  created: '2024-01-01T00:00:00.000Z',
  modified: '2024-01-01T00:00:00.000Z',
});

describe('recent sources', () => {
  it('gives back the same open source, with what changed since it was left', () => {
    const recent = new RecentSources();
    const one = opened('one');
    recent.put(one);
    recent.put(opened('two'));
    recent.apply({ added: [annotation], updated: [], removed: [] }, []);
    expect(recent.get(sourceNamed('one'))).toBe(one);
    expect(one.index.size).toBe(1);
  });

  it('tells a source on screen of each change once, whether it is kept or not', () => {
    const recent = new RecentSources();
    const [kept, shown] = [opened('one'), opened('one')];
    recent.put(kept);
    recent.apply({ added: [annotation], updated: [], removed: [] }, [kept, shown]);
    expect([kept.version, shown.version]).toEqual([1, 1]);
  });

  it('gives up the one left longest ago when their texts together are long, never the newest', () => {
    const recent = new RecentSources();
    recent.put(opened('one', 3_000_000));
    recent.put(opened('two', 3_000_000));
    recent.get(sourceNamed('one'));
    recent.put(opened('three', 3_000_000));
    expect(recent.get(sourceNamed('two'))).toBeUndefined();
    expect(recent.get(sourceNamed('one'))).toBeDefined();
    recent.put(opened('huge', 9_000_000));
    expect(recent.get(sourceNamed('huge'))).toBeDefined();
    expect(recent.get(sourceNamed('one'))).toBeUndefined();
  });

  it('does not give back a text that has a newer revision', () => {
    const recent = new RecentSources();
    recent.put(opened('one'));
    expect(recent.get(sourceNamed('one', 'b'.repeat(64)))).toBeUndefined();
  });
});
