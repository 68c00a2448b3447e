import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addTextFiles, readText } from './import-texts';
import { codeOf, makeProject, openSession, temporaryFolder, valueOf } from './testing/temporary';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('readText', () => {
  it('makes canonical text of UTF-8, titled by its first line that is not blank', () => {
    const { text, source, bytes } = valueOf(readText(bytesOf('\uFEFF\r\n  A title \r\nLine 😀'), '/x/name.txt'));
    expect(text).toBe('\n  A title \nLine 😀');
    expect(source.title).toBe('A title');
    expect(source.revisions[0]).toMatchObject({ originalName: 'name.txt', utf16Length: 19, codePointLength: 18 });
    expect(bytes[0]).toBe(0xef);
  });

  it('cuts a long title between characters', () => {
    const { source } = valueOf(readText(bytesOf('a'.repeat(199) + '😀😀'), 'x.txt'));
    expect(source.title).toBe('a'.repeat(199));
  });

  it.each([
    ['NOT_UTF8', new Uint8Array([0x41, 0xff, 0x42])],
    ['NOT_UTF8', new Uint8Array([0xff, 0xfe, 0x41, 0])],
    ['NOT_UTF8', new Uint8Array([0xed, 0xa0, 0x80])], // a surrogate in UTF-8
    ['INVALID_INPUT', bytesOf('')],
    ['INVALID_INPUT', bytesOf(' \r\n\t')],
  ])('refuses with %s, naming the file', (code, bytes) => {
    const read = readText(bytes, '/x/name.txt');
    expect(codeOf(read)).toBe(code);
    expect(read).toMatchObject({
      error: { file: '/x/name.txt', message: expect.stringContaining('name.txt') as string },
    });
  });
});

describe('addTextFiles', () => {
  it('adds what it can in one step, and names the rest', async () => {
    const { session, store } = await openSession(await makeProject());
    const folder = await temporaryFolder();
    const file = async (name: string, content: string | Uint8Array) => {
      await writeFile(path.join(folder, name), content);
      return path.join(folder, name);
    };
    await mkdir(path.join(folder, 'folder.txt'));
    const files = [
      await file('a.txt', 'First\ntext'),
      await file('latin1.txt', new Uint8Array([0xe9])),
      await file('a-with-crlf.txt', 'First\r\ntext'),
      path.join(folder, 'missing.txt'),
      path.join(folder, 'folder.txt'),
      await file('b.txt', 'Second text'),
    ];
    const added = valueOf(await addTextFiles(session, files));
    expect(added.added).toEqual(['First', 'Second text']);
    expect(added.refused.map(({ code }) => code)).toEqual(['NOT_UTF8', 'ALREADY_EXISTS', 'DISK_ERROR', 'DISK_ERROR']);
    expect(added.refused[1]?.message).toContain('“a-with-crlf.txt”');
    expect(store.revision).toBe(1);
    const second = [...store.state.sources.values()][1]?.revisions[0]?.textSha256;
    expect(second && valueOf(await store.readText(second))).toBe('Second text');

    const again = valueOf(await addTextFiles(session, files.slice(0, 1)));
    expect(again.refused[0]?.message).toContain('“First”');
    expect(store.revision).toBe(1);
  });
});
