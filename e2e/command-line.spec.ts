// The app as a tool on the command line: pictures and exports beside a running Glossator, and what it refuses.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, root, test } from './fixtures';
import { electronPath } from './support/pipe';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built app to its end, as npm start does. */
async function run(args: readonly string[], temporary: string): Promise<Ended> {
  fs.mkdirSync(temporary, { recursive: true });
  const env: NodeJS.ProcessEnv = { ...process.env, TMPDIR: temporary };
  delete env['ELECTRON_RUN_AS_NODE'];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electronPath, [...sandbox, root, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const late = setTimeout(() => child.kill('SIGKILL'), 45_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(late);
  return { code, stdout, stderr };
}

const left = (temporary: string) => fs.readdirSync(temporary).filter((name) => name.startsWith('glossator-'));

function expectPicture(file: string): void {
  const picture = fs.readFileSync(file);
  expect(picture.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)].every((side) => side > 0)).toBe(true);
}

test('pictures and exports are made beside the running app, and change nothing of the analyst’s', async ({
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
