// Regular expressions of the analyst's, run in a thread of their own: one that backtracks for ever is stopped, and
// neither main nor the window waits for it.
import { Worker } from 'node:worker_threads';
import { strings } from '../core/language/index';
import { fail, succeed, type Result } from '../core/result';
import { searchPattern, type FindOptions, type Hits } from '../core/text/find';

/** Milliseconds after which a search is given up. */
const patience = 5000;
/** More hits than this help nobody, and would fill the memory. */
const mostHits = 1_000_000;

/** Plain JavaScript: a thread cannot import what the bundler has joined. Empty matches are no places. */
const program = `
  const { parentPort, workerData: { text, source, flags, most } } = require('node:worker_threads');
  const pattern = new RegExp(source, flags);
  const starts = [], ends = [];
  for (let match = pattern.exec(text); match && starts.length < most; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += text.codePointAt(match.index) > 0xffff ? 2 : 1;
    else { starts.push(match.index); ends.push(pattern.lastIndex); }
  }
  parentPort.postMessage({ starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) });
`;

export class PatternSearch {
  #stop: (result: Result<Hits>) => void = () => undefined;

  /** Where `text` matches. A newer search ends this one (CANCELLED). INVALID_INPUT, TIMED_OUT. */
  search(text: string, query: string, options: FindOptions, limit = patience): Promise<Result<Hits>> {
    this.#stop(fail('CANCELLED', strings.find.searchOvertaken));
    let pattern: RegExp;
    try {
      pattern = searchPattern(query, options);
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/^.*: /s, '') : '';
      return Promise.resolve(fail('INVALID_INPUT', strings.find.noPattern(reason)));
    }
    const { source, flags } = pattern;
    const worker = new Worker(program, { eval: true, workerData: { text, source, flags, most: mostHits } });
    return new Promise((resolve) => {
      const finish = (result: Result<Hits>) => {
        clearTimeout(timer);
        void worker.terminate();
        resolve(result);
      };
      const timer = setTimeout(() => {
        finish(fail('TIMED_OUT', strings.find.patternTooSlow, { advice: strings.find.patternAdvice }));
      }, limit);
      this.#stop = finish;
      worker.once('message', (hits: Hits) => {
        finish(succeed(hits));
      });
      worker.once('error', () => {
        finish(fail('INVALID_INPUT', strings.find.patternTooLarge, { advice: strings.find.patternAdvice }));
      });
    });
  }
}
