// A source of 1,000,000 words with 50,000 passages, opened as an analyst would: imported into a new project.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from '../desk';
import { expect } from '../fixtures';

/** Resolves to its text once its beginning is shown. */
export async function openLargeProject(desk: Desk, folder: string): Promise<string> {
  const { file, text } = largeProject(folder);
  await desk.newProject(path.join(folder, 'Large'));
  await desk.answerFileDialogs(file);
  await desk.choose('importProjectJson');
  const plan = desk.page.getByRole('dialog', { name: /Import/ });
  await expect(plan).toContainText('50,00', { timeout: 60_000 });
  await plan.getByRole('button', { name: /^Import/ }).click();
  await expect(desk.text).toContainText('word0 word1', { timeout: 30_000 });
  return text;
}

/** Project JSON with numbered words, 100 to a paragraph, and overlapping passages of 3 to 40 words. */
function largeProject(folder: string): { file: string; text: string } {
  const starts: number[] = [];
  let text = 'A large text\n';
  for (let paragraph = 0; paragraph < 10_000; paragraph += 1) {
    const words: string[] = [];
    let at = text.length + 1;
    for (let i = 0; i < 100; i += 1) {
      const word = `word${paragraph * 100 + i}`;
      starts.push(at);
      at += word.length + 1;
      words.push(word);
    }
    text += `\n${words.join(' ')}\n`;
  }
  const hash = createHash('sha256').update(text).digest('hex');
  const time = '2026-01-01T00:00:00.000Z';
  const annotations = Array.from({ length: 50_000 }, (_, i) => {
    const start = starts[i * 20] ?? 0;
    const end = (starts[Math.min(i * 20 + 3 + ((i * 7) % 38), starts.length - 1)] ?? 0) - 1;
    const prefix = text.slice(Math.max(0, start - 32), start);
    const exact = text.slice(start, end).trimEnd();
    const stop = start + exact.length;
    const target = { revision: hash, start, end: stop, startUtf16: start, endUtf16: stop, exact, prefix };
    const targets = [{ ...target, suffix: text.slice(stop, stop + 32) }];
    return { id: `a-${i}`, source: 's', targets, tags: [], note: null, creator: 'c', created: time, modified: time };
  });
  const lengths = { codePointLength: text.length, utf16Length: text.length };
  const revision = {
    textSha256: hash,
    originalSha256: hash,
    originalName: 'large.txt',
    encoding: 'utf-8',
    ...lengths,
    text,
  };
  const metadata = { byline: null, publisher: null, date: null, place: null, url: null, language: null };
  const file = path.join(folder, 'large.json');
  const project = {
    format: 'glossator-project',
    version: 1,
    project: { name: 'Large' },
    creators: [{ id: 'c', name: 'C' }],
    tags: [],
    sources: [{ id: 's', title: 'A large text', ...metadata, revisions: [revision] }],
    annotations,
  };
  fs.writeFileSync(file, JSON.stringify(project));
  return { file, text };
}
