import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionIds } from '../../core/actions';
import type { Block, Inline } from './markdown';
import { pageId, plainText, readPages, type Page } from './pages';
import { indexPages, searchManual } from './search';

const folder = path.resolve(import.meta.dirname, '../../docs/manual');
const languages = ['en', 'ru'] as const;
const say = (kind: string, action: string) => `${kind} of ${action}`;

const textsOf = (language: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path.join(folder, language)).map((name) => [
      name,
      readFileSync(path.join(folder, language, name), 'utf8'),
    ]),
  );
const pagesOf = (language: string): Page[] => readPages(textsOf(language), say);
const inlinesOf = (block: Block): readonly Inline[] => (block.kind === 'list' ? block.items.flat() : block.content);
const shapeOf = ({ blocks }: Page) =>
  blocks.map((block) => (block.kind === 'list' ? `list of ${block.items.length}` : block.kind));

describe('the manual', () => {
  it('has the same pages in every language, with the same headings, paragraphs and lists', () => {
    expect(Object.keys(textsOf('ru'))).toEqual(Object.keys(textsOf('en')));
    const russian = pagesOf('ru');
    pagesOf('en').forEach((page, i) => {
      const other = russian[i];
      expect({ id: other?.id, shape: other && shapeOf(other) }).toEqual({ id: page.id, shape: shapeOf(page) });
    });
  });

  describe.each(languages)('in %s', (language) => {
    const pages = pagesOf(language);

    it('names only actions that there are, and links only to pages that there are', () => {
      const ids = new Set<string>(actionIds);
      const names = new Set(Object.keys(textsOf(language)).map((name) => name.replace(/\.md$/, '')));
      for (const inline of pages.flatMap((page) => page.blocks.flatMap(inlinesOf))) {
        if ('action' in inline) expect(ids).toContain(inline.action);
        if (inline.kind === 'link') expect(names).toContain(inline.page);
      }
    });

    it('has pictures that there are, in both themes', () => {
      const pictures = pages.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'picture'));
      expect(pictures.length).toBeGreaterThan(3);
      const files = readdirSync(path.resolve(folder, '../images'));
      for (const { name } of pictures) {
        expect(files).toEqual(expect.arrayContaining([`${name}-light.png`, `${name}-dark.png`]));
      }
    });

    it('leaves no mark unread, and types no key of the registry by hand', () => {
      for (const page of pages) {
        expect(page.title, page.id).not.toBe('');
        expect(page.blocks.length, page.id).toBeGreaterThan(2);
        for (const inline of page.blocks.flatMap(inlinesOf)) {
          if (inline.kind === 'text') expect(inline.text).not.toMatch(/\*\*|[`{}]|\]\(|\b(Ctrl|Alt|Shift)\+\w/);
        }
      }
    });

    it('is found by the words of every title and paragraph', () => {
      const index = indexPages(pages, say);
      for (const page of pages) {
        expect(searchManual(index, page.title)[0]).toMatchObject({ page: { id: page.id }, block: -1 });
        const at = page.blocks.findIndex(({ kind }) => kind === 'paragraph');
        const block = page.blocks[at];
        if (block === undefined) continue;
        const words = plainText(block, say);
        expect(searchManual(index, words)).toContainEqual(expect.objectContaining({ page, block: at }));
      }
    });
  });

  it('is searched without case and accents, by every word, and says where and in which words', () => {
    const texts = { '01-a.md': '# A\n\n## Résumés\n\nThey are kept.\n', '02-b.md': '# B\n\nKept elsewhere.\n' };
    const index = indexPages(readPages(texts, say), say);
    const [hit, ...others] = searchManual(index, 'resumes KEPT');
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ block: 1, heading: 'Résumés', excerpt: 'They are kept.', matches: [[9, 13]] });
    expect(searchManual(index, 'kept').map(({ page }) => page.id)).toEqual(['a', 'b']);
    expect(searchManual(index, ' ')).toEqual([]);
  });

  it('cuts excerpts at words', () => {
    const long = `${'before '.repeat(30)}here ${'after '.repeat(60)}`;
    const index = indexPages(readPages({ 'a.md': `# A\n\n${long}` }, say), say);
    const excerpt = searchManual(index, 'here')[0]?.excerpt ?? '';
    expect(excerpt).toMatch(/^… (before )+here (after )+…$/);
    expect(pageId('docs/manual/en/02-b.md')).toBe('b');
  });
});
