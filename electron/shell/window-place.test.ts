import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Place } from './bounds';
import { followPlace } from './window-place';

class FakeWindow extends EventEmitter {
  bounds = { x: 10, y: 20, width: 1000, height: 700 };
  is: 'normal' | 'maximised' | 'fullScreen' | 'minimised' | 'gone' = 'normal';
  isDestroyed = () => this.is === 'gone';
  isMinimized = () => this.is === 'minimised';
  isMaximized = () => this.is === 'maximised';
  isFullScreen = () => this.is === 'fullScreen';
  getNormalBounds = () => this.bounds;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('the place of the window is remembered once it stands still, maximised and full screen too', () => {
  const window = new FakeWindow();
  const remembered: Place[] = [];
  followPlace(window, (place) => remembered.push(place));
  for (let x = 0; x < 5; x++) {
    window.bounds = { ...window.bounds, x };
    window.emit('move');
    vi.advanceTimersByTime(100);
  }
  expect(remembered).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(remembered).toEqual([{ x: 4, y: 20, width: 1000, height: 700, look: 'normal' }]);
  for (const [is, event] of [
    ['maximised', 'maximize'],
    ['fullScreen', 'enter-full-screen'],
    ['normal', 'leave-full-screen'],
  ] as const) {
    window.is = is;
    window.emit(event);
    vi.advanceTimersByTime(500);
    expect(remembered.at(-1)).toMatchObject({ x: 4, look: is });
  }
});

it('a window that is minimised or gone keeps the place it had', () => {
  const window = new FakeWindow();
  const remembered: Place[] = [];
  followPlace(window, (place) => remembered.push(place));
  for (const is of ['minimised', 'gone'] as const) {
    window.is = is;
    window.emit('resize');
    vi.advanceTimersByTime(1000);
  }
  expect(remembered).toEqual([]);
});
