// Pure: the part of Markdown that the manual's pages use, as data. Headings, paragraphs, lists, pictures with a line of
// their own; in them **strong**, `code`, [links](page.md) to other pages, and {key:action} or {action:action}, which say what
// the registry says.

export type Inline =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly page: string }
  | { readonly kind: 'key' | 'action'; readonly action: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  /** `name`: of the files in docs/images, without theme and ending. */
  | { readonly kind: 'picture'; readonly name: string; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

const inline = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([\w-]+)\.md\)|\{(key|action):(\w+)\}/g;

/** The text's parts in their order; what is none of the marks above is text. */
export function parseInline(line: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(inline)) {
    if (match.index > at) parts.push({ kind: 'text', text: line.slice(at, match.index) });
    at = match.index + match[0].length;
    parts.push(partOf(match));
  }
  if (at < line.length) parts.push({ kind: 'text', text: line.slice(at) });
  return parts;
}

function partOf([whole, strong, code, label, page, kind, action]: RegExpExecArray): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (code !== undefined) return { kind: 'code', text: code };
  if (label !== undefined && page !== undefined) return { kind: 'link', text: label, page };
  if (action !== undefined) return { kind: kind === 'key' ? 'key' : 'action', action };
  return { kind: 'text', text: whole };
}

/** The page's blocks in their order. A line that begins nothing of its own goes on with the one before. */
export function parseMarkdown(page: string): Block[] {
  const blocks: Block[] = [];
  // What is being read: the lines of a paragraph, or of a list's items.
  let lines: string[] = [];
  let list: 'ordered' | 'bulleted' | null = null;
  const finish = () => {
    const texts = lines.map(parseInline);
    const [first] = texts;
    if (list !== null) blocks.push({ kind: 'list', ordered: list === 'ordered', items: texts });
    else if (first) blocks.push({ kind: 'paragraph', content: first });
    lines = [];
    list = null;
  };
  for (const line of page.split(/\r?\n/)) {
    const heading = /^(#{1,3}) +(.+)$/.exec(line);
    const item = /^(?:([-*])|\d+\.) +(.+)$/.exec(line);
    const picture = /^!\[(.+)\]\(\.\.\/\.\.\/images\/([\w-]+)-light\.png\)$/.exec(line);
    if (heading?.[1] && heading[2]) {
      finish();
      blocks.push({ kind: 'heading', level: heading[1].length, content: parseInline(heading[2]) });
    } else if (picture?.[1] && picture[2]) {
      finish();
      blocks.push({ kind: 'picture', name: picture[2], content: parseInline(picture[1]) });
    } else if (item?.[2]) {
      const kind = item[1] === undefined ? 'ordered' : 'bulleted';
      if (list !== kind) finish();
      list = kind;
      lines.push(item[2]);
    } else if (line.trim() === '') {
      finish();
    } else {
      const last = lines.pop();
      lines.push(last === undefined ? line.trim() : `${last} ${line.trim()}`);
    }
  }
  finish();
  return blocks;
}
