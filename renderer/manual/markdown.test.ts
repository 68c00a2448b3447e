import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown } from './markdown';

const text = (content: string) => [{ kind: 'text', text: content }];

describe('the Markdown of the manual', () => {
  it('has headings, paragraphs whose lines are joined, and lists of both kinds', () => {
    const page = '# Title\n\nOne\ntwo.\n\n- a\n- b\n  goes on\n\n1. first\n2. second\n\n## Part\nEnd.\n';
    expect(parseMarkdown(page)).toEqual([
      { kind: 'heading', level: 1, content: text('Title') },
      { kind: 'paragraph', content: text('One two.') },
      { kind: 'list', ordered: false, items: [text('a'), text('b goes on')] },
      { kind: 'list', ordered: true, items: [text('first'), text('second')] },
      { kind: 'heading', level: 2, content: text('Part') },
      { kind: 'paragraph', content: text('End.') },
    ]);
  });

  it('has strong words, code, links to pages, keys and menu items', () => {
    expect(parseInline('Press {key:pickTag} or **type** `x`: [Tags](tags.md), {action:find}.')).toEqual([
      { kind: 'text', text: 'Press ' },
      { kind: 'key', action: 'pickTag' },
      { kind: 'text', text: ' or ' },
      { kind: 'strong', text: 'type' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'x' },
      { kind: 'text', text: ': ' },
      { kind: 'link', text: 'Tags', page: 'tags' },
      { kind: 'text', text: ', ' },
      { kind: 'action', action: 'find' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('leaves anything else as it stands', () => {
    for (const odd of ['a * b', '{keys}', '[no](https://example.org)', '**', '`']) {
      expect(parseInline(odd)).toEqual(text(odd));
    }
  });

  it('never fails and loses no letter', () => {
    fc.assert(
      fc.property(fc.string(), (page) => {
        const letters = (part: string) => part.replace(/[^A-Za-z]/g, '');
        expect(letters(JSON.stringify(parseMarkdown(page))).length).toBeGreaterThanOrEqual(letters(page).length);
      }),
    );
  });
});
