// Main's side of verifying: one thread at a time, which can be stopped at any moment because it only reads.
import { Worker } from 'node:worker_threads';
import { locale, strings } from '../../core/language/index';
import { fail, type Result } from '../../core/result';
import type { Verification, VerificationProgress } from '../../core/verification';
import type { Asked, Told } from './thread';
import type { VerifyRequest } from './verify-project';

export class Verifier {
  readonly #onProgress: (progress: VerificationProgress) => void;
  readonly #program: string;
  #stop: () => void = () => undefined;

  /** `program`: thread.ts as it is built. */
  constructor(program: string, onProgress: (progress: VerificationProgress) => void) {
    this.#program = program;
    this.#onProgress = onProgress;
  }

  /** `prepare` says what to verify. CANCELLED when it is stopped, also while that is awaited, or asked again. UNEXPECTED when the thread fails. */
  async verify(prepare: () => Promise<VerifyRequest>): Promise<Result<Verification>> {
    this.#stop();
    const stopping = new AbortController();
    this.#stop = () => {
      stopping.abort();
    };
    const request = await prepare();
    return stopping.signal.aborted ? fail('CANCELLED', strings.verify.stopped) : this.#run(request, stopping.signal);
  }

  #run(request: VerifyRequest, signal: AbortSignal): Promise<Result<Verification>> {
    const workerData: Asked = { ...request, language: locale };
    const thread = new Worker(this.#program, { workerData });
    return new Promise((resolve) => {
      const finish = (result: Result<Verification>) => {
        void thread.terminate();
        resolve(result);
      };
      signal.addEventListener('abort', () => {
        finish(fail('CANCELLED', strings.verify.stopped));
      });
      thread.on('message', (told: Told) => {
        if (signal.aborted) return;
        if ('result' in told) finish(told.result);
        else this.#onProgress(told.progress);
      });
      thread.on('error', (error: Error) => {
        finish(fail('UNEXPECTED', strings.verify.failed, { advice: error.message }));
      });
    });
  }

  stop(): void {
    this.#stop();
  }
}
