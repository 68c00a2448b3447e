// What the command line says: always English, one line for each thing. It goes to a terminal, so nothing in it steers one.
import type { ImportReport } from '../core/analysis/source-plan';
import { strings } from '../core/language/index';
import type { Failure } from '../core/result';

export const noProject = 'No project has been opened yet: which one is meant? Name its folder with --project.';
export const noNameAdvice = 'Open Glossator once and give it under File › Your Name….';
export const stopped = 'It was stopped. Nothing was imported.';

/** Names and titles come from files: control characters would be commands to the terminal. */
const plain = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');
const line = (text: string) => plain(text).replace(/[\n\t\u2028\u2029]+/g, ' ');

/** Of each file what became of it, those that could not be read last, and how many there are. */
export function importText({ imported, leftOut, isCancelled }: ImportReport): string {
  const skipped = leftOut.filter(({ isFailure }) => !isFailure);
  const failed = leftOut.filter(({ isFailure }) => isFailure);
  const files = (n: number) => `${String(n)} ${n === 1 ? 'file' : 'files'}`;
  return [
    ...imported.map(({ file, title }) => line(`imported  ${file}: ${title}`)),
    ...skipped.map(({ file, why }) => line(`skipped   ${file}: ${why}`)),
    ...failed.map(({ file, why }) => line(`failed    ${file}: ${why}`)),
    `${files(imported.length)} imported, ${files(skipped.length)} skipped, ${files(failed.length)} could not be imported.`,
    ...(isCancelled ? [strings.sourceImport.wasCancelled] : []),
    '',
  ].join('\n');
}

export function say(text: string): void {
  process.stdout.write(plain(text));
}

export function complain({ message, file, advice }: Pick<Failure, 'message' | 'file' | 'advice'>): void {
  const lines = [`glossator: ${message}`, file, advice].filter((part) => part !== undefined);
  process.stderr.write(plain(`${lines.join('\n  ')}\n`));
}
