// error.log: what went wrong where, for a report to the developers. Never holds source text: anything that stood in
// quotation marks is cut out of messages, because that is how engines and schemas cite what they could not read.
import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';

const maximumBytes = 1_000_000;
const maximumMessage = 300;

export type Refuse = (what: string, code: string) => void;

export interface ErrorLog {
  /** Where it is, or will be. */
  readonly file: string;
  /** Notes an error; `where` says what was being done. Never fails: a log that cannot be written is no second error. */
  readonly note: (where: string, error: unknown) => void;
  /**
   * Notes that something was refused at a boundary: what, and the code of why. Both are words of the program, never what
   * was sent. The same refusal is noted the first, the tenth, the hundredth time, so that no loop fills the disk.
   */
  readonly refuse: Refuse;
  /** Resolves when everything noted so far is written. */
  readonly written: () => Promise<void>;
  /** Everything that is kept, the older file first; empty when there is none. */
  readonly recent: () => Promise<string>;
}

/** `error.log` in `directory`; at 1 MB it becomes `error.old.log` and a new one begins. */
export function openErrorLog(directory: string, now: () => string): ErrorLog {
  const file = path.join(directory, 'error.log');
  let tail = Promise.resolve();
  const write = async (line: string): Promise<void> => {
    await mkdir(directory, { recursive: true });
    const size = await stat(file).then(
      ({ size }) => size,
      () => 0, // no log yet
    );
    if (size + line.length > maximumBytes) await rename(file, path.join(directory, 'error.old.log'));
    await appendFile(file, line, { mode: 0o600 });
  };
  const say = (text: string): void => {
    const line = `${now()} ${text}\n`;
    process.stderr.write(line);
    tail = tail
      .then(() => write(line))
      .catch(() => {
        // documented fallback: stderr has it
      });
  };
  const refusals = new Map<string, number>();
  const read = (name: string) => readFile(path.join(directory, name), 'utf8').catch(() => ''); // none yet
  return {
    file,
    note: (where, error) => {
      say(`${where}: ${describeError(error)}`);
    },
    refuse: (what, code) => {
      const refusal = `refused ${what}: ${code}`;
      const times = (refusals.get(refusal) ?? 0) + 1;
      refusals.set(refusal, times);
      if (/^10*$/.test(String(times))) say(times === 1 ? refusal : `${refusal} (${String(times)} times)`);
    },
    written: () => tail,
    recent: async () => {
      await tail;
      return (await read('error.old.log')) + (await read('error.log'));
    },
  };
}

/** Name, code, message without citations, and the places of the stack: no content of any source. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return withoutCitations(String(error));
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}: ${withoutCitations(error.message)}`, ...places.slice(0, 20)].join('\n');
}

/** From the first to the last quotation mark everything goes: cited text may hold quotation marks itself. */
function withoutCitations(message: string): string {
  return message.replace(/["'`“‘].*["'`”’]/s, '"…"').slice(0, maximumMessage);
}
