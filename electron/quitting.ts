// Closing the window is quitting, and quitting waits for the project: nothing is dropped without being asked.
import { app, type BrowserWindow } from 'electron';
import type { Guard } from './guard';

/** `leave` closes the project and resolves to false when the analyst wants to stay. */
export function askBeforeQuitting(window: BrowserWindow, guard: Guard, leave: () => Promise<boolean>): void {
  let state: 'running' | 'asking' | 'left' = 'running';
  const ask = async (): Promise<void> => {
    let left = false;
    try {
      left = await leave();
    } finally {
      state = left ? 'left' : 'running';
    }
    if (left) app.quit();
  };
  window.on('close', (event) => {
    if (state === 'left') return;
    event.preventDefault();
    app.quit(); // one window: with it the app goes, on every platform
  });
  app.on('before-quit', (event) => {
    if (state === 'left') return;
    event.preventDefault();
    if (state === 'asking') return;
    state = 'asking';
    guard('quit', ask);
  });
}
