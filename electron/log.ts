// error.log: what went wrong where, for a report to the developers. Never holds source text: anything that stood in
// quotation marks is cut out of messages, because that is how engines and schemas cite what they could not read.
import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';

const maximumBytes = 1_000_000;
const maximumMessage = 300;

export interface ErrorLog {
  /** Where it is, or will be. */
  readonly file: string;
  /** Notes an error; `where` says what was being done. Never fails: a log that cannot be written is no second error. */
  readonly note: (where: string, error: unknown) => void;
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
  const read = (name: string) => readFile(path.join(directory, name), 'utf8').catch(() => ''); // none yet
  return {
    file,
    note: (where, error) => {
      const line = `${now()} ${where}: ${describeError(error)}\n`;
      process.stderr.write(line);
      tail = tail
        .then(() => write(line))
        .catch(() => {
          // documented fallback: stderr has it
        });
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
