// What a window says on screen and to screen readers, to find sentences of another language and words that are cut off.
import type { Locator } from '@playwright/test';
import type { Desk } from '../desk';

/** Names, keys and abbreviations that every language writes in Latin letters. */
const names =
  /Glossator|Project JSON|project\.json|LICENSES?(\.chromium\.html)?|JSON|\{\w+\}|SHA-?\d*|Ctrl|Shift|Alt|Esc|Enter|Home|End|PageUp|PageDown|PgUp|PgDn|Page Up|Page Down|Page|Delete|Del|Backspace|Insert|Ins|Mac|Tab|Space|F\d+|English|Electron|Chromium|Node(\.js)?|V8|MIT|Linux|x64|Ada|UTF-\d+|ISO|RLO|ZWSP|[\w-]+\.txt|[a-f0-9]{8,}/g;

/** English words on screen, in names and in descriptions, outside texts, quotes, tags and other words of the analyst's. */
export async function englishIn(scope: Locator): Promise<string[]> {
  const all = await scope.evaluateAll((roots) => {
    const own =
      '.reader, .card-quote, .card-note, [role="treeitem"], [role="option"], .chip, .project-name, kbd, code, pre, textarea, .top-bar-name, .facts dd, .source-panel-title, .citation-preview, .about-packages, .about-licence, .notice-file, .notice-code, .history-words, .history-row, .card-maker';
    const said: string[] = [];
    for (const root of roots) {
      for (const element of [root, ...root.querySelectorAll('*')]) {
        if (element.closest(own) !== null) continue;
        if (!(element as HTMLElement).checkVisibility()) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-valuetext']) {
          const value = element.getAttribute(name);
          // A card's description begins with the names of its tags.
          if (value !== null) said.push(element.matches('article') ? value.replace(/^.*;/, '') : value);
        }
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.nodeValue ?? '');
      }
    }
    return said;
  });
  return withEnglish(all);
}

/** English words in the labels of the application menu. */
export async function englishInMenu(desk: Desk): Promise<string[]> {
  const labels = await desk.app.evaluate(({ Menu }) => {
    const flat = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? []).flatMap((item) => [item.label, ...flat(item.submenu)]);
    return flat(Menu.getApplicationMenu());
  });
  return withEnglish(labels.filter((label) => !label.includes('/')));
}

const withEnglish = (said: readonly string[]): string[] => [
  ...new Set(said.filter((text) => /[A-Za-z]{3,}/.test(text.replace(names, '')))),
];

/** Texts whose box is too small for them, without a sign that they go on. */
export function cutOffIn(scope: Locator): Promise<string[]> {
  return scope.evaluateAll((roots) =>
    roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>('*')]
        .filter(
          (element) =>
            element.checkVisibility() && !element.closest('.visually-hidden, .reader, svg, .tag-name, .palette-label'),
        )
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
        )
        .filter((element) => {
          const style = getComputedStyle(element);
          const hides = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
          const range = document.createRange();
          range.selectNodeContents(element);
          const words = range.getBoundingClientRect();
          const outside = words.right > innerWidth + 1 || words.left < -1;
          return outside || (hides && element.scrollWidth > element.clientWidth + 1);
        })
        .map((element) => `${element.className}: ${element.textContent}`),
    ),
  );
}

/** Gives the window's content this size, in device-independent pixels. */
export async function resize(desk: Desk, width: number, height: number): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
    width,
    height,
  ] as const);
  await desk.page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
}
