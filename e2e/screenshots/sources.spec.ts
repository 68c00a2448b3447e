// The pictures of bringing in sources, of their newer texts and of what is known of them.
import fs from 'node:fs';
import path from 'node:path';
import { test } from '../fixtures';
import { newerText, replaceText } from '../support/newer-text';
import { shoot, size } from './camera';

const page = `<!doctype html><html lang="en"><head><title>Ministry comments on the deployment</title>
<meta name="author" content="Anna Petrova"><meta property="article:published_time" content="2017-05-02">
</head><body><nav>Home · News · Contact</nav><article><h1>Ministry comments on the deployment</h1>
${'<p>The spokesman said that the deployment of the system would damage the strategic balance in the region, and that both sides had agreed on further steps.</p>'.repeat(6)}
</article><footer>All rights reserved.</footer></body></html>`;

function someFiles(folder: string, text: string): string[] {
  const files = {
    'ministry.html': page,
    'press release.txt': text,
    'press release, corrected.txt': newerText(text),
    'statement 1251.txt': Buffer.from([
      0xc7, 0xe0, 0xff, 0xe2, 0xeb, 0xe5, 0xed, 0xe8, 0xe5, 0x20, 0xcc, 0xc8, 0xc4, 0x20, 0xd0, 0xee, 0xf1, 0xf1, 0xe8,
      0xe8,
    ]),
    'scan.pdf': '%PDF-1.4 cut off',
  };
  return Object.entries(files).map(([name, content]) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, content);
    return file;
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`sources, ${theme}`, async ({ desk, folder }) => {
    await desk.page.emulateMedia({ colorScheme: theme });
    await size(desk, 1440, 900);
    await desk.answerFileDialogs(...someFiles(folder, await desk.currentText()));
    await desk.choose('addSources');
    const plan = desk.page.locator('.modal:has(.import-plan)');
    await plan.locator('.button-primary:not([disabled])').waitFor();
    await shoot(desk, `import-${theme}`);
    await desk.page.keyboard.press('Escape');
    await plan.waitFor({ state: 'hidden' });

    await desk.page.getByRole('tab', { name: 'Source' }).click();
    await desk.page.getByRole('tabpanel', { name: 'Source' }).waitFor();
    await shoot(desk, `source-${theme}`);

    await replaceText(desk);
    await desk.page.keyboard.press('F8');
    await desk.page.getByRole('list', { name: 'Passages to review' }).waitFor();
    await desk.page.getByRole('button', { name: 'Dismiss' }).click();
    await shoot(desk, `review-${theme}`);
  });
}
