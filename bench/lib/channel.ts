// Questions to another process and its answers. Both sides come from one bundle.
import type { ChildProcess } from 'node:child_process';

export interface Request {
  readonly number: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface Reply {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Our end: each question is answered once, or fails with the process. */
export class Channel {
  readonly #child: ChildProcess;
  readonly #ready: Promise<unknown>;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  #count = 0;

  /** `child` has an IPC channel and says with `answerQuestions` when it is ready. */
  constructor(child: ChildProcess, name: string) {
    this.#child = child;
    this.#ready = this.#answerTo(0);
    this.#ready.catch(() => undefined); // the first question has the error
    child.on('message', (message) => this.#hear(message as Reply));
    child.once('exit', (code, signal) => this.#fail(new Error(`${name} ended (${String(code ?? signal)})`)));
    child.once('error', (error) => this.#fail(error));
  }

  async ask<T>(name: string, ...args: readonly unknown[]): Promise<T> {
    await this.#ready;
    this.#count += 1;
    const answer = this.#answerTo(this.#count);
    const request: Request = { number: this.#count, name, args };
    this.#child.send(request);
    return (await answer) as T; // the other side's types are this side's: one bundle
  }

  /** Lets go: the other side ends by itself. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = new Promise((resolve) => this.#child.once('exit', resolve));
    if (this.#child.connected) this.#child.disconnect();
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
    await exit;
    clearTimeout(late);
  }

  #answerTo(number: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
  }

  #hear({ number, value, error }: Reply): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(error));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

type Answers = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

/** The other end: from now on `answers` are given to whoever started this process. */
export function answerQuestions(answers: Answers): void {
  const reply = async ({ number, name, args }: Request): Promise<Reply> => {
    try {
      const answer = answers[name] as ((...args: readonly unknown[]) => Promise<unknown>) | undefined;
      if (answer === undefined) throw new Error(`no answer to ${name}`);
      return { number, value: await answer(...args) };
    } catch (error) {
      return { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.on('message', (request) => void reply(request as Request).then((message) => process.send?.(message)));
  process.send?.({ number: 0 });
}
