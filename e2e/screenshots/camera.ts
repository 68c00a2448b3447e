// Sizes of the window, and pictures of it in docs/images.
import path from 'node:path';
import type { Desk } from '../desk';
import { root } from '../fixtures';

const picture = (name: string) => path.join(root, 'docs/images', `${name}.png`);

export async function size(desk: Desk, width: number, height: number): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await desk.page.waitForFunction(([w]) => window.innerWidth === w, [width] as const);
}

export async function shoot(desk: Desk, name: string): Promise<void> {
  await desk.page.screenshot({ path: picture(name), animations: 'disabled', caret: 'initial' });
}
