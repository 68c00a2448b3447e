// The app as a tool on the command line: pictures and exports beside a running Glossator, imports, and what it refuses.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, root, test } from './fixtures';
import { inkIn, readPicture } from './support/picture';
import { electronPath } from './support/pipe';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type During = (child: ChildProcess) => Promise<void>;

/** Runs the built app to its end. */
function run(args: readonly string[], temporary: string, during?: During): Promise<Ended> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return toEnd(electronPath, [...sandbox, root, ...args], { TMPDIR: temporary }, during);
}

async function toEnd(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  during?: During,
): Promise<Ended> {
  if (environment['TMPDIR'] !== undefined) fs.mkdirSync(environment['TMPDIR'], { recursive: true });
  const env: NodeJS.ProcessEnv = { ...process.env, ...environment };
  delete env['ELECTRON_RUN_AS_NODE'];
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const late = setTimeout(() => child.kill('SIGKILL'), 45_000);
  const closed = once(child, 'close') as Promise<[number | null]>;
  await during?.(child);
  const [code] = await closed;
  clearTimeout(late);
  return { code, stdout, stderr };
}

const left = (temporary: string) => fs.readdirSync(temporary).filter((name) => name.startsWith('glossator-'));

/** Text stands in the column of the text, and in the panels on both sides of it. */
function expectPicture(file: string): void {
  const picture = readPicture(file);
  expect([picture.width > 1000, picture.height > 600]).toEqual([true, true]);
  const parts = { left: [0.01, 0.1, 0.15, 0.9], text: [0.3, 0.15, 0.65, 0.9], right: [0.8, 0.1, 0.98, 0.9] } as const;
  for (const [name, part] of Object.entries(parts)) {
    const ink = inkIn(picture, part);
    expect(ink, name).toBeGreaterThan(0.01);
    expect(ink, name).toBeLessThan(0.4);
  }
}

test('pictures, exports and verifications are made beside the running app, and change nothing of the analyst’s', async ({
  desk,
  folder,
  profile,
}) => {
  const at = (name: string) => path.join(folder, name);
  await desk.ask('execute', { type: 'createTag', input: { name: 'Only in the journal yet' } });
  await desk.saved();
  await desk.answerFileDialogs(at('inside.json'));
  await desk.choose('exportProjectJson');
  await expect.poll(() => fs.existsSync(at('inside.json'))).toBe(true);
  const settings = () => fs.readFileSync(path.join(profile, 'user', 'settings.json'), 'utf8');
  const before = settings();
  expect(before).toContain('lastProject');

  const pictured = await run(['--profile', profile, '--screenshot', at('desk.png')], at('tmp'));
  expect(pictured, pictured.stderr).toMatchObject({ code: 0, stdout: `${at('desk.png')}\n` });
  expectPicture(at('desk.png'));
  expect(settings()).toBe(before);

  const exported = await run(['--profile', profile, '--export', at('outside.json')], at('tmp'));
  expect(exported, exported.stderr).toMatchObject({ code: 0, stdout: `${at('outside.json')}\n` });
  expect(fs.readFileSync(at('outside.json'))).toEqual(fs.readFileSync(at('inside.json')));
  expect(settings()).toBe(before);

  const verified = await run(['verify', '--profile', profile], at('tmp'));
  expect(verified, verified.stderr).toMatchObject({ code: 0 });
  expect(verified.stdout).toContain('Everything is as it was written.');
  const sources = path.join(await desk.directory(), 'sources');
  const [name = ''] = fs.readdirSync(sources).filter((file) => /^[0-9a-f]{64}\.txt$/.test(file));
  fs.appendFileSync(path.join(sources, name), ' ');
  const damaged = await run(['verify', '--profile', profile], at('tmp'));
  expect(damaged, damaged.stderr).toMatchObject({ code: 1 });
  expect(damaged.stdout).toContain(`- sources/${name}: its bytes do not have the SHA-256 that its name states.`);
  expect(left(at('tmp'))).toEqual([]);
});

test('files are imported without a window into a project that is free, each with a line on what became of it', async ({
  start,
  folder,
  profile,
}) => {
  const { desk, app } = await start();
  const project = await desk.directory();
  const journal = () =>
    fs
      .readdirSync(path.join(project, 'history'))
      .map((name) => fs.readFileSync(path.join(project, 'history', name), 'utf8'))
      .join('');
  const before = journal();
  const at = (name: string) => path.join(folder, name);
  fs.mkdirSync(at('in/deep'), { recursive: true });
  const cyrillic = Uint8Array.of(0xd2, 0xe5, 0xea, 0xf1, 0xf2, 0x2e);
  fs.writeFileSync(at('in/deep/one.txt'), 'The first words \u001b[31m of a text\n');
  fs.writeFileSync(at('in/two.txt'), 'The first words \u001b[31m of a text\r\n');
  fs.writeFileSync(at('in/page.html'), '<title>A page</title><article><p>Words of a page.</p></article>');
  fs.writeFileSync(at('in/broken.docx'), 'PK no archive');
  fs.writeFileSync(at('cyrillic.txt'), cyrillic);
  const importing = (...args: string[]) => run(['import', '--profile', profile, ...args], at('tmp'));

  const held = await importing(at('in'));
  expect(held).toMatchObject({ code: 1, stdout: '' });
  expect(held.stderr).toContain('“Ada” has this project open');
  expect(journal()).toBe(before);
  await app.close();

  // Ctrl+C reaches it twice, from the terminal and from npm: the project is closed first.
  const many = Array.from({ length: 200 }, (_, i) => at(`many/${i}.txt`));
  fs.mkdirSync(at('many'));
  for (const file of many) fs.writeFileSync(file, `Words of ${file}`);
  const lock = path.join(project, 'lock');
  const stopped = await run(['import', '--profile', profile, at('many')], at('tmp'), async (child) => {
    await expect.poll(() => fs.existsSync(lock), { intervals: [10] }).toBe(true);
    child.kill('SIGINT');
    child.kill('SIGINT');
  });
  expect(stopped).toMatchObject({ code: 1, stdout: '' });
  expect(stopped.stderr).toContain('It was stopped. Nothing was imported.');
  expect(fs.existsSync(lock)).toBe(false);
  expect(journal()).toBe(before);

  const first = await importing(at('in'));
  expect(first, first.stderr).toMatchObject({ code: 1 });
  expect(first.stdout.split('\n')).toEqual([
    'imported  in/deep/one.txt: The first words \uFFFD[31m of a text',
    'imported  in/page.html: A page',
    'skipped   in/two.txt: The same text as “The first words \uFFFD[31m of a text”, earlier in this import.',
    expect.stringMatching(/^failed    in\/broken\.docx: “broken\.docx” cannot be read/),
    '2 files imported, 1 file skipped, 1 file could not be imported.',
    '',
  ]);
  const rest = [at('in/two.txt'), at('in/page.html'), at('cyrillic.txt')];
  const second = await importing(...rest, '--encoding', 'windows-1251', '--project', project);
  expect(second, second.stderr).toMatchObject({ code: 0 });
  expect(second.stdout).toContain('cyrillic.txt: Текст.');
  expect(second.stdout).toContain('1 file imported, 2 files skipped, 0 files could not be imported.');
  const added = journal()
    .slice(before.length)
    .match(/"command":"\w+"/g);
  expect(added).toEqual(['"command":"addSources"', '"command":"addSources"']); // two steps to undo
  expect(fs.existsSync(lock)).toBe(false);
  expect(left(at('tmp'))).toEqual([]);
});

test('without any project yet they show the example, and leave no project and no settings behind', async ({
  folder,
  profile,
}) => {
  const at = (name: string) => path.join(folder, name);
  const pictured = await run(['--profile', profile, '--screenshot', at('desk.png')], at('tmp'));
  expect(pictured.code, pictured.stderr).toBe(0);
  expectPicture(at('desk.png'));
  const exported = await run(['--profile', profile, '--export', at('example.json')], at('tmp'));
  expect(exported.code, exported.stderr).toBe(0);
  expect(fs.readFileSync(at('example.json'), 'utf8')).toContain('"glossator-project"');
  expect(fs.existsSync(path.join(profile, 'user', 'settings.json'))).toBe(false);
  expect(fs.existsSync(path.join(profile, 'projects'))).toBe(false);
  expect(left(at('tmp'))).toEqual([]);
});

test('an export into the project itself, and an unknown option, are refused in words', async ({
  folder,
  start,
  profile,
}) => {
  const { desk } = await start();
  const directory = await desk.directory();
  const file = path.join(directory, 'project.json');
  const before = fs.readFileSync(file, 'utf8');
  const inside = await run(['--profile', profile, '--export', file], path.join(folder, 'tmp'));
  expect(inside.code).toBe(1);
  expect(inside.stderr).toContain('cannot go into the folder of the project');
  expect(fs.readFileSync(file, 'utf8')).toBe(before);
  const unknown = await run(['--profile', profile, '--frobnicate'], path.join(folder, 'tmp'));
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('unknown option --frobnicate');
  expect(unknown.stderr).toContain('--help');
});

test('npm start without a display says so, and exports the project of the example', async ({ folder, profile }) => {
  test.skip(process.platform !== 'linux', 'elsewhere there is always a display');
  const file = path.join(folder, 'example.json');
  const args = [path.join(root, 'scripts/start.mjs'), '--profile', profile, '--export', file];
  const { code, stdout, stderr } = await toEnd(process.execPath, args, { DISPLAY: '', WAYLAND_DISPLAY: '' });
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('There is no display (DISPLAY and WAYLAND_DISPLAY are not set): running on a virtual one.');
  expect(stderr.includes("Chromium's sandbox is off")).toBe(process.getuid?.() === 0);
  expect(stdout).toBe(`${file}\n`);
  expect(fs.readFileSync(file, 'utf8')).toContain('"glossator-project"');
});
