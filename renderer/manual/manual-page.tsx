// A page of the manual as headings, paragraphs and lists; the words that were searched for are marked.
import { useEffect, useRef, type ReactNode } from 'react';
import { matchesOf } from '../../core/text/fold';
import { strings } from '../../core/language/index';
import { Button } from '../ui/button';
import { KeyCaps } from '../ui/key-caps';
import { Marked } from '../ui/marked';
import type { Block, Inline } from './markdown';
import { pageId, type Page } from './pages';
import { pictureOf } from './pictures';
import { firstKeys, say } from './say';

interface ManualPageProps {
  readonly page: Page;
  readonly next: Page | undefined;
  /** The block to show and to give the keyboard; null leaves both where they are. */
  readonly target: { readonly block: number } | null;
  /** Searched for, folded. */
  readonly words: readonly string[];
  readonly onOpen: (page: string) => void;
}

export function ManualPage({ page, next, target, words, onOpen }: ManualPageProps) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (target === null) return;
    const block = article.current?.querySelector<HTMLElement>(`[data-block="${target.block}"]`);
    block?.scrollIntoView({ block: target.block < 0 ? 'end' : 'center' });
    block?.focus({ preventScroll: true });
  }, [page, target]);
  const part = (inline: Inline, i: number) => <Part key={i} inline={inline} words={words} onOpen={onOpen} />;
  return (
    <article ref={article} className="manual-page" aria-labelledby="manual-title" tabIndex={0}>
      <h3 id="manual-title" className="manual-title" data-block={-1} tabIndex={-1}>
        <Marked text={page.title} matches={matchesOf(page.title, words)} />
      </h3>
      {page.blocks.map((block, i) => (
        <BlockView key={i} block={block} number={i} part={part} />
      ))}
      {next && (
        <p className="manual-next">
          <Button onClick={() => onOpen(next.id)}>{strings.help.next(next.title)}</Button>
        </p>
      )}
    </article>
  );
}

interface BlockViewProps {
  readonly block: Block;
  readonly number: number;
  readonly part: (inline: Inline, i: number) => ReactNode;
}

function BlockView({ block, number, part }: BlockViewProps) {
  const common = { 'data-block': number, tabIndex: -1 };
  if (block.kind === 'paragraph') return <p {...common}>{block.content.map(part)}</p>;
  if (block.kind === 'heading') {
    const Heading = block.level <= 2 ? 'h4' : 'h5';
    return <Heading {...common}>{block.content.map(part)}</Heading>;
  }
  if (block.kind === 'picture') {
    return (
      <figure {...common}>
        <picture>
          <source media="(prefers-color-scheme: dark)" srcSet={pictureOf(block.name, 'dark')} />
          <img src={pictureOf(block.name, 'light')} alt="" />
        </picture>
        <figcaption>{block.content.map(part)}</figcaption>
      </figure>
    );
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List {...common}>
      {block.items.map((item, i) => (
        <li key={i}>{item.map(part)}</li>
      ))}
    </List>
  );
}

interface PartProps {
  readonly inline: Inline;
  readonly words: readonly string[];
  readonly onOpen: (page: string) => void;
}

function Part({ inline, words, onOpen }: PartProps) {
  if ('action' in inline) {
    const keys = inline.kind === 'key' ? firstKeys(inline.action) : undefined;
    return keys === undefined ? <em>{say('action', inline.action)}</em> : <KeyCaps keys={keys} />;
  }
  const text = <Marked text={inline.text} matches={matchesOf(inline.text, words)} />;
  switch (inline.kind) {
    case 'strong':
      return <strong>{text}</strong>;
    case 'code':
      return <code>{text}</code>;
    case 'link':
      return (
        <button type="button" className="link" onClick={() => onOpen(pageId(inline.page))}>
          {text}
        </button>
      );
    case 'text':
      return text;
  }
}
