// The library as an analyst sees it who scrolls through: only the sources in sight are in the document.
import { expect } from '@playwright/test';
import type { Desk } from '../desk';

/** The titles of all sources, from the first to the last; waits until there are `count`. */
export async function titlesInLibrary(desk: Desk, count: number): Promise<string[]> {
  await expect(desk.sources.getByRole('option').first()).toHaveAttribute('aria-setsize', String(count));
  return desk.sources.evaluate(async (list, total) => {
    const titles: string[] = [];
    list.scrollTop = 0;
    for (let step = 0; Object.keys(titles).length < total && step < 10 * total; step += 1) {
      await new Promise(requestAnimationFrame);
      for (const option of list.querySelectorAll('[role="option"]')) {
        titles[Number(option.ariaPosInSet) - 1] = option.querySelector('.source-title')?.textContent ?? '';
      }
      list.scrollTop += 40;
    }
    list.scrollTop = 0;
    return titles;
  }, count);
}
