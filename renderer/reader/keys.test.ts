import { describe, expect, it } from 'vitest';
import { moveOf } from './keys';

const press = (key: string, held = '') => ({
  key,
  ctrlKey: held.includes('control'),
  metaKey: held.includes('command'),
  altKey: held.includes('alt'),
});

describe('the keys that move the caret', () => {
  it('are characters, words, lines, pages and the edges', () => {
    expect(moveOf(press('ArrowLeft'), false)).toEqual({ by: 'grapheme', direction: -1 });
    expect(moveOf(press('ArrowRight', 'control'), false)).toEqual({ by: 'word', direction: 1 });
    expect(moveOf(press('Home', 'control'), false)).toEqual({ by: 'textEdge', direction: -1 });
    expect(moveOf(press('ArrowUp', 'control'), false)).toEqual({ by: 'paragraph', direction: -1 });
    expect(moveOf(press('PageDown'), false)).toEqual({ by: 'page', direction: 1 });
    expect(moveOf(press('A', 'control'), false)).toEqual({ by: 'all' });
  });

  it('follow the habits of macOS there', () => {
    expect(moveOf(press('ArrowRight', 'alt'), true)).toEqual({ by: 'word', direction: 1 });
    expect(moveOf(press('ArrowDown', 'alt'), true)).toEqual({ by: 'paragraph', direction: 1 });
    expect(moveOf(press('ArrowUp', 'command'), true)).toEqual({ by: 'textEdge', direction: -1 });
    expect(moveOf(press('a', 'command'), true)).toEqual({ by: 'all' });
  });

  it('are nobody else’s: letters, and arrows that mean something to the system', () => {
    expect(moveOf(press('a'), false)).toBeNull();
    expect(moveOf(press('ArrowLeft', 'alt'), false)).toBeNull();
    expect(moveOf(press('ArrowLeft', 'control alt'), false)).toBeNull();
    expect(moveOf(press('constructor'), false)).toBeNull();
  });
});
