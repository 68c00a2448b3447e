// How a worker answers bench: one line of JSON, its last. And how it insists on results that must be successes.
import type { Result } from '../../core/result';

export function answer(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** The value of a success; anything else ends the worker. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message} ${result.error.file ?? ''}`);
  return result.value;
}

/** Garbage of what came before is not to be collected while something else is measured. */
export function collectGarbage(): void {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
}
