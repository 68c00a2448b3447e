import fs from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { clone } from '../testing/clone.mjs';

/** `hold` programs take the lock, say so, and keep it until the file `go` is there. */
function machine() {
  const { at, write, start } = clone();
  const file = at('cache/setup.lock');
  const hold = (name, before = '') =>
    start(`
      import fs from 'node:fs';
      import { locked } from './setup/lock.mjs';
      import { run } from './setup/run.mjs';
      await locked(${JSON.stringify(file)}, async () => {
        print('${name} took it'); ${before}
        while (!fs.existsSync(${JSON.stringify(at('go'))})) await new Promise((done) => setTimeout(done, 20));
        print('${name} leaves it');
      });`);
  const said = (child, text) => vi.waitFor(() => expect(child.out + child.err).toContain(text), { timeout: 20_000 });
  const killed = async (child) => {
    child.kill('SIGKILL');
    await child.closed;
  };
  return { at, write, file, hold, said, killed };
}

describe('lock', () => {
  it('a second set-up waits for the first, and says so', async () => {
    const { write, file, hold, said, at } = machine();
    const first = hold('first');
    await said(first, 'first took it');
    const second = hold('second');
    await said(second, 'Another set-up is running; waiting for it …');
    await new Promise((done) => setTimeout(done, 500));
    expect(second.out).toBe('');
    write('go', '');
    expect(await first.closed).toMatchObject({ exit: 0, lines: ['first took it', 'first leaves it'] });
    expect(await second.closed).toMatchObject({ exit: 0, lines: ['second took it', 'second leaves it'] });
    expect(second.err.match(/waiting/g)).toHaveLength(1);
    expect(fs.existsSync(file)).toBe(false);
    expect(fs.readdirSync(at('cache'))).toEqual([]);
  });

  it('takes over from one that was killed', async () => {
    const { hold, said, killed, file } = machine();
    const first = hold('first');
    await said(first, 'first took it');
    await killed(first);
    expect(fs.existsSync(file)).toBe(true);
    const second = hold('second');
    await said(second, 'second took it');
    expect(second.err).toBe('');
    second.kill('SIGTERM'); // asked to end, it leaves nothing
    expect((await second.closed).exit).toBe(143);
    expect(fs.existsSync(file)).toBe(false);
  });

  it('waits for the programs of one that was killed: they still write', async () => {
    const { hold, said, killed } = machine();
    const program = `const ready = run(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore',
      onStart: (child) => setTimeout(() => print({ program: child.pid }), 200) });`;
    const first = hold('first', program);
    await said(first, '{"program":');
    const pid = Number(/"program":(\d+)/.exec(first.out)[1]);
    await killed(first);
    const second = hold('second');
    try {
      await said(second, 'waiting');
      expect(second.out).toBe('');
    } finally {
      process.kill(pid);
    }
    await said(second, 'second took it');
  });

  it('takes over a lock that is half written, or silent for a minute under a process id that lives', async () => {
    const { write, file, hold, said, killed } = machine();
    for (const [text, age] of [
      ['', 3],
      [`[${process.pid},`, 3],
      [`[${process.pid}]`, 61],
    ]) {
      write('cache/setup.lock', text);
      fs.utimesSync(file, new Date(), new Date(Date.now() - age * 1000));
      const next = hold('next');
      await said(next, 'next took it');
      await killed(next);
    }
  });
});
