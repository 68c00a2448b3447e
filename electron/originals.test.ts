// The kept original of each revision, shown as text whatever it is.
import { describe, expect, it } from 'vitest';
import type { Revision, Source } from '../core/model/source';
import { findOriginal, readOriginal } from './originals';
import { addText, codeOf, makeProject, openSession, valueOf, type OpenedSession } from './testing/temporary';
import { addSources, replaceBy, revisionOf, words } from './verify/testing/every-kind';

const only = ({ session }: OpenedSession) => [...session.store.state.sources.values()][0] as Source;
const askedFor = (source: Source, { textSha256: text, originalSha256: original }: Revision) => ({
  ...{ source: source.id, text, original },
});

async function withOriginal(text: string, bytes: Buffer, more: Partial<Revision>) {
  const opened = await openSession(await makeProject());
  valueOf(await opened.store.writeText(text, bytes, more.originalName?.split('.').at(-1) ?? 'txt'));
  await addSources(opened, { title: 'A', revisions: [revisionOf(text, bytes, more)] });
  const source = only(opened);
  return readOriginal(opened.session, askedFor(source, source.revisions[0] as Revision));
}

describe('the original of a revision', () => {
  it('is its own, also where the text came back from other bytes', async () => {
    const opened = await openSession(await makeProject());
    const { source } = await addText(opened.session, words);
    const others = ['Other words here.\n', words.replaceAll('\n', '\r\n')];
    for (const bytes of others) await replaceBy(opened, source, Buffer.from(bytes));
    const { revisions } = only(opened);
    expect(revisions[0]?.textSha256).toBe(revisions[2]?.textSha256);
    const texts = revisions.map((one) => readOriginal(opened.session, askedFor(only(opened), one)));
    expect((await Promise.all(texts)).map((answer) => valueOf(answer).text)).toEqual([words, ...others]);
    const [first, , last] = revisions.map((one) => findOriginal(opened.session, askedFor(only(opened), one)));
    expect(valueOf(await (last ?? Promise.reject(new Error('none')))).file).toMatch(/\.orig-2\.txt$/);
    expect(valueOf(await (first ?? Promise.reject(new Error('none')))).file).toMatch(/\.orig\.txt$/);
  });

  it('is named as missing when its bytes are not kept', async () => {
    const opened = await openSession(await makeProject());
    valueOf(await opened.store.writeText(words, null, 'txt'));
    await addSources(opened, { title: 'A', revisions: [revisionOf(words, Buffer.from('received'))] });
    const source = only(opened);
    const [revision] = source.revisions as [Revision];
    expect(codeOf(await readOriginal(opened.session, askedFor(source, revision)))).toBe('FILE_MISSING');
    const other = { ...askedFor(source, revision), original: revision.textSha256 };
    expect(codeOf(await readOriginal(opened.session, other))).toBe('NOT_FOUND');
  });

  it.each([
    ['shift_jis', Buffer.from([0x41, ...Array.from({ length: 600_000 }, () => [0x82, 0xa0]).flat()]), 'あ'],
    ['utf-16le', Buffer.from(`A${'🙂'.repeat(300_000)}`, 'utf16le'), '🙂'],
    ['utf-8', Buffer.from(`A${'я'.repeat(600_000)}`), 'я'],
  ])('is cut between two characters when it is long: %s', async (encoding, bytes, character) => {
    const { text, isWhole, size } = valueOf(await withOriginal('A long text.', bytes, { encoding }));
    expect([isWhole, size]).toEqual([false, bytes.length]);
    expect(text.slice(1)).toBe(character.repeat((text.length - 1) / character.length));
    expect(text.length).toBeGreaterThan(400_000);
  });

  it.each([
    ['page.html', '<script>alert(1)</script><img src="https://example.org/x.png">', /^<script>alert\(1\)<\/script>/],
    ['tool.exe', 'MZ\u0000\u0001This program cannot be run in DOS mode.', /^MZ\u0000\u0001This program/],
  ])('is text and nothing else, whatever it would do: %s', async (originalName, content, shown) => {
    const { text, file } = valueOf(await withOriginal('Words.', Buffer.from(content), { originalName }));
    expect(text).toMatch(shown);
    expect(file.endsWith(`.orig.${originalName.split('.')[1] ?? ''}`)).toBe(true);
  });
});
