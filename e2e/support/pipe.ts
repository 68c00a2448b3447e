// Drives the app over Chromium's debugging pipe: two file descriptors instead of Playwright's sockets, so that whatever
// socket the app then has is its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Readable, Writable } from 'node:stream';
import { expect } from '../fixtures';

/** The Electron executable that Playwright starts, too. */
export const electronPath = createRequire(import.meta.url)('electron') as string;

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

const keyCodes: Readonly<Record<string, number>> = {
  Enter: 13,
  Shift: 16,
  Control: 17,
  Escape: 27,
  Home: 36,
  ArrowRight: 39,
};

export class PipeDriver {
  readonly child: ChildProcess;
  /** What the app, and whatever was started around it, wrote. */
  output = '';
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #session = '';
  #count = 0;

  /** `command` must hand file descriptors 3 and 4 on to the app. */
  constructor(command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore', 'pipe', 'pipe'], detached: true });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    const replies = this.child.stdio[4] as Readable;
    let rest = '';
    replies.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#hear(JSON.parse(message) as Answer);
    });
  }

  /** Attaches to the app's page and waits until it is painted. */
  async ready(): Promise<void> {
    const target = async () => {
      const { targetInfos } = (await this.#send('Target.getTargets')) as {
        targetInfos: { type: string; url: string; targetId: string }[];
      };
      return targetInfos.find(({ type, url }) => type === 'page' && url.startsWith('app:'))?.targetId;
    };
    let targetId: string | undefined;
    const found = async () => (targetId = await target()) !== undefined;
    await expect.poll(found, { timeout: 30_000 }).toBe(true);
    const attached = await this.#send('Target.attachToTarget', { targetId, flatten: true });
    this.#session = attached['sessionId'] as string;
    await this.#send('Emulation.setFocusEmulationEnabled', { enabled: true }); // there is no window manager to focus it
    await this.waitFor(`document.documentElement?.dataset.ready === 'true'`);
  }

  /** The value of an expression in the page; a promise is awaited. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.#send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer['exceptionDetails']) throw new Error(JSON.stringify(answer['exceptionDetails']));
    return (answer['result'] as { value?: unknown }).value;
  }

  async waitFor(expression: string): Promise<void> {
    // While the page is being made there is nothing to ask it in: that is a “not yet”, too.
    await expect
      .poll(() => this.evaluate(`Boolean(${expression})`).catch(String), { message: expression, timeout: 20_000 })
      .toBe(true);
  }

  /** "Control+Shift+ArrowRight", "n". */
  async press(keys: string): Promise<void> {
    const parts = keys.split('+');
    const key = parts.pop() ?? '';
    const bits: Readonly<Record<string, number>> = { Control: 2, Shift: 8 };
    const modifiers = parts.reduce((sum, part) => sum + (bits[part] ?? 0), 0);
    const text = key.length === 1 && modifiers === 0 ? { text: key } : {};
    for (const part of parts) await this.#key('keyDown', part, modifiers);
    await this.#key('keyDown', key, modifiers, text);
    await this.#key('keyUp', key, modifiers);
    for (const part of parts) await this.#key('keyUp', part, 0);
  }

  async #key(type: 'keyDown' | 'keyUp', key: string, modifiers: number, more: object = {}): Promise<void> {
    const windowsVirtualKeyCode = keyCodes[key] ?? key.toUpperCase().charCodeAt(0);
    await this.#send('Input.dispatchKeyEvent', { type, key, modifiers, windowsVirtualKeyCode, ...more });
  }

  async type(text: string): Promise<void> {
    await this.#send('Input.insertText', { text });
  }

  /** Runs one of main's actions, as the window's buttons do. */
  async act(action: string): Promise<void> {
    await this.evaluate(`glossator.call('runAction', { action: '${action}' })`);
  }

  /** Asks the app to quit and waits for the end of everything that was started. */
  async quit(): Promise<void> {
    const closed = once(this.child, 'close');
    this.evaluate(`void glossator.call('runAction', { action: 'quit' })`).catch(() => undefined); // its answer may not come
    await closed;
  }

  /** Ends what is still running: the process group that the constructor made. */
  kill(): void {
    const { pid, exitCode, signalCode } = this.child;
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
  }

  #send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = (this.#count += 1);
    const sessionId = this.#session === '' ? {} : { sessionId: this.#session };
    (this.child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...sessionId })}\0`);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
    });
  }

  #hear(answer: Answer): void {
    if (answer.id === undefined) return;
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }
}
