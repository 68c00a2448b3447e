// The disk seen from the desk: killed apps, refused saves, projects that are held or damaged.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

/** Marks the next `count` words from the caret on, by keyboard, waiting until each is on disk. */
async function markWords(desk: Desk, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await desk.page.keyboard.press('Control+ArrowRight');
    await desk.page.keyboard.press('Control+Shift+ArrowRight');
    const before = await passages(desk);
    await desk.page.keyboard.press('h');
    await expect.poll(() => passages(desk)).toBe(before + 1);
    await desk.saved();
  }
}

async function passages(desk: Desk): Promise<number> {
  const view = await desk.ask('view', {});
  return Object.values(view?.counts.bySource ?? {}).reduce((sum, count) => sum + count, 0);
}

async function toText(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Control+Home');
}

test('an app that is killed comes back to every passage that was Saved', async ({ start }) => {
  const { app, desk } = await start();
  await toText(desk);
  await markWords(desk, 6);
  const count = await passages(desk);
  app.process().kill('SIGKILL');
  const again = await start();
  expect(await passages(again.desk)).toBe(count);
  await expect(again.desk.saveState).toHaveText('Saved');
});

test.describe('on a full disk', () => {
  let disk: string;

  test.beforeEach(({ folder }) => {
    test.skip(process.getuid?.() !== 0, 'mounting a small disk needs root');
    disk = path.join(folder, 'disk');
    fs.mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
  });
  test.afterEach(() => {
    execFileSync('umount', ['-l', disk]);
  });

  const fill = () => {
    const file = fs.openSync(path.join(disk, 'filler'), 'w');
    const block = Buffer.alloc(4096);
    try {
      for (;;) fs.writeSync(file, block);
    } catch {
      fs.closeSync(file); // full now
    }
  };

  test('it says Not saved and why, keeps working, and saves by itself when there is space', async ({ start }) => {
    const { app, desk } = await start();
    await desk.newProject(path.join(disk, 'Project'));
    const text = path.join(disk, '..', 'text.txt');
    fs.writeFileSync(text, `A title\n\n${'some words to mark here '.repeat(60)}\n`);
    await desk.importTexts(text);
    await expect(desk.text).toBeVisible();
    await toText(desk);
    await markWords(desk, 2);
    fill();
    for (let i = 0; i < 30; i += 1) {
      await desk.page.keyboard.press('Control+ArrowRight');
      await desk.page.keyboard.press('Control+Shift+ArrowRight');
      await desk.page.keyboard.press('h');
    }
    await expect(desk.saveState).toContainText('Not saved');
    await expect(desk.saveState).toContainText(/full|space/i);
    await expect.poll(() => passages(desk)).toBe(32);
    const asked = await desk.answerMessages('Cancel');
    await desk.choose('quit');
    await expect.poll(asked).toHaveLength(1);
    expect((await asked())[0]).toMatch(/Try again.*Cancel/);
    await expect(desk.text).toBeVisible();
    fs.rmSync(path.join(disk, 'filler'));
    await desk.page
      .getByRole('button', { name: 'Try again' })
      .click({ timeout: 3000 })
      .catch(() => undefined); // or it was quicker
    await desk.saved();
    app.process().kill('SIGKILL');
    const again = await start();
    expect(await passages(again.desk)).toBe(32);
  });
});

test('a second app on one project opens it read-only and says who holds it; after the first is killed it may write', async ({
  start,
  folder,
}) => {
  const first = await start({ creator: 'Grace' });
  const directory = await first.desk.directory();
  const other = { profile: path.join(folder, 'other'), args: [directory], creator: 'Ada' };
  const second = await start(other);
  await expect(second.desk.saveState).toContainText('Read-only');
  await expect(second.desk.saveState).toContainText('Grace');
  await toText(second.desk);
  await second.page.keyboard.press('Control+Shift+ArrowRight');
  await second.page.keyboard.press('h');
  await expect(second.page.getByText(/read-only/i).first()).toBeVisible();
  expect(await passages(second.desk)).toBe(await passages(first.desk));
  await second.app.close();
  first.app.process().kill('SIGKILL');
  const third = await start(other);
  await expect(third.desk.saveState).toHaveText('Saved');
});

for (const [what, damage, words] of [
  ['empty', () => '', /empty/i],
  ['torn', (json: string) => json.slice(0, json.length / 2), /incomplete|torn|broken|read/i],
  ['of another shape', () => '{"format":"glossator","version":2}', /shape|valid|expected/i],
  ['newer', (json: string) => json.replace('"version":2', '"version":999'), /999|newer/i],
] as const) {
  test(`a project whose project.json is ${what} is refused in words, and nothing in it is touched`, async ({
    start,
    folder,
  }) => {
    const { desk, app } = await start();
    const directory = path.join(folder, 'damaged');
    await desk.saved();
    fs.cpSync(await desk.directory(), directory, { recursive: true });
    fs.rmSync(path.join(directory, 'lock'), { force: true });
    const file = path.join(directory, 'project.json');
    const before = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, damage(before));
    const look = () =>
      fs
        .readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => {
          const entry = path.join(directory, name);
          return fs.statSync(entry).isFile() ? `${name} ${fs.readFileSync(entry, 'hex')}` : name;
        });
    const damaged = look();
    await desk.answerFileDialogs(directory);
    await desk.choose('openProject');
    const notice = desk.page.getByRole('alert').filter({ hasText: words });
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('project.json');
    expect(look()).toEqual(damaged);
    await expect(desk.page.getByRole('heading', { name: 'Anti-missile statements' })).toBeVisible();
    expect(app.process().exitCode).toBeNull();
  });
}

test('a journal that was cut in the middle of a line opens to the last whole change and says what was set aside', async ({
  start,
  folder,
}) => {
  const first = await start();
  await toText(first.desk);
  await markWords(first.desk, 3);
  const count = await passages(first.desk);
  const directory = path.join(folder, 'torn');
  fs.cpSync(await first.desk.directory(), directory, { recursive: true });
  fs.rmSync(path.join(directory, 'lock'), { force: true });
  const newest = fs.readdirSync(path.join(directory, 'history')).sort().at(-1) ?? '';
  const file = path.join(directory, 'history', newest);
  fs.truncateSync(file, fs.statSync(file).size - 20);
  await first.desk.answerFileDialogs(directory);
  await first.desk.choose('openProject');
  await expect(first.page.getByText(/set aside/i).first()).toBeVisible();
  expect(await passages(first.desk)).toBe(count - 1);
  expect(fs.readdirSync(path.join(directory, 'history')).join()).toContain('set-aside');
});

test('the history can be checked, and one changed byte in it is found', async ({ desk }) => {
  await toText(desk);
  await markWords(desk, 2);
  await desk.choose('checkHistory');
  await expect(desk.page.getByText('The history is whole.')).toBeVisible();
  const folder = path.join(await desk.directory(), 'history');
  const file = path.join(folder, fs.readdirSync(folder).sort()[0] ?? '');
  const bytes = fs.readFileSync(file);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
  await desk.choose('checkHistory');
  await expect(desk.page.getByRole('alert').filter({ hasText: 'JOURNAL_DAMAGED' })).toBeVisible();
});

test('new, recent and the example again: projects are folders, and a failed opening keeps the one that is open', async ({
  start,
  folder,
}) => {
  const { desk } = await start();
  const example = await desk.directory();
  await desk.answerFileDialogs(path.join(folder, 'Mine'));
  await desk.choose('newProject');
  await expect(desk.page.getByRole('heading', { name: 'Mine' })).toBeVisible();
  await desk.page.getByRole('button', { name: /starter tag set/i }).click();
  await expect(desk.tag('Claim')).toBeVisible();
  await desk.saved();
  await desk.answerFileDialogs(path.join(folder, 'nothing here'));
  await desk.choose('openProject');
  await expect(desk.page.getByRole('alert').first()).toBeVisible();
  await expect(desk.page.getByRole('heading', { name: 'Mine' })).toBeVisible();
  expect((await desk.ask('settings', {})).recentProjects).toEqual([path.join(folder, 'Mine'), example]);
  await desk.ask('openRecent', { directory: example });
  await expect(desk.page.getByRole('heading', { name: 'Anti-missile statements' })).toBeVisible();
  await desk.answerFileDialogs(path.join(folder, 'Mine'));
  await desk.choose('openProject');
  await expect(desk.tag('Claim')).toBeVisible();
  await desk.choose('openExample');
  await expect.poll(() => desk.directory()).toBe(example);
});
