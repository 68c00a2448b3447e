// A virtual X display of our own. Only who holds its cookie may look at it: analysts' texts are on it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from './setup/run.mjs';

const START_MS = 20_000;

/**
 * Starts Xvfb; resolves to the environment that leads to it. It ends with this process.
 * `shared`: every user of this machine may read the cookie; for tests, one of which runs as another user.
 */
export async function virtualDisplay({ shared = false, screen = '1440x900' } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-display-'));
  const cookie = path.join(folder, 'Xauthority');
  fs.writeFileSync(cookie, authority(), { mode: shared ? 0o644 : 0o600 });
  if (shared) fs.chmodSync(folder, 0o755);
  // detached: a Ctrl+C must reach the app first, which saves, and not pull its display away
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${screen}x24`, '-nolisten', 'tcp', '-auth', cookie, '-dpi', '96', '-noreset'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  process.once('exit', () => {
    server.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const number = await displayNumber(server);
  server.unref();
  return { DISPLAY: `:${number}`, XAUTHORITY: cookie };
}

/** Xvfb picks a free number and writes it when it accepts clients. */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    let number = '';
    const fail = (why) => reject(new Failure(`The virtual display did not start: ${why}\n${said.trim()}`));
    const timer = setTimeout(() => fail('no answer'), START_MS);
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`Xvfb ended with ${code}`));
    server.stderr.on('data', (chunk) => (said += chunk));
    server.stdio[3].on('data', (chunk) => {
      number += chunk;
      if (!number.includes('\n')) return;
      clearTimeout(timer);
      for (const stream of [server.stderr, server.stdio[3]]) stream.unref();
      resolve(number.trim());
    });
  });
}

/** One entry of an .Xauthority file (Xau(3)): any host (family FFFF), any display, a random cookie. */
function authority() {
  const field = (bytes) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const none = field(Buffer.alloc(0));
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    none,
    none,
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(randomBytes(16)),
  ]);
}
