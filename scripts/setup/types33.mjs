// The type definitions of the oldest Electron we run on, so that nothing newer is called by accident.
// tsconfig.electron33.json names the copy in node_modules/.cache; the original lies in this user's cache.
import fs from 'node:fs';
import path from 'node:path';
import { cached, download } from './cache.mjs';
import { must, ROOT } from './run.mjs';

const OLDEST = {
  electron: '33.2.1',
  spec: 'electron@33.2.1',
  integrity: 'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
  size: 250_000,
};
const NAME = 'package/electron.d.ts';
const COPY = path.join(ROOT, 'node_modules/.cache/electron-33/electron.d.ts');

export const oldestTypes = {
  name: 'types',
  ready: () => fs.existsSync(COPY) && `of Electron ${OLDEST.electron} are there`,
  async make(bar) {
    const folder = await cached(`types-${OLDEST.electron}`, async (ready, work) => {
      const archive = await download(OLDEST, work, bar);
      await must('tar', ['-xzf', archive, '-C', work, NAME]);
      fs.renameSync(path.join(work, NAME), path.join(ready, 'electron.d.ts'));
    });
    fs.mkdirSync(path.dirname(COPY), { recursive: true });
    fs.copyFileSync(path.join(folder, 'electron.d.ts'), `${COPY}.new`);
    fs.renameSync(`${COPY}.new`, COPY);
    return `of Electron ${OLDEST.electron} downloaded`;
  },
};
