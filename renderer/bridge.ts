// The only file that names the preload's API. A call answers a Result, also when the way to main itself is broken.
import { strings } from '../core/language/index';
import type { Bridge, CallInput, CallName, CallOutput, EventName, Events } from '../core/contract';
import { fail, type Result } from '../core/result';

declare global {
  interface Window {
    readonly glossator: Bridge;
  }
}

/** Asks main. Never rejects. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Result<CallOutput<Name>>> {
  try {
    return await window.glossator.call(name, input);
  } catch (error) {
    return fail('UNEXPECTED', strings.failures.mainSilent(name, String(error)));
  }
}

/** Listens to what main tells every window; returns a function that stops listening. */
export function on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void {
  return window.glossator.on(name, listener);
}

/** Where a dropped file stands on the disk; empty for what is no file there. */
export const pathOf = (file: File): string => window.glossator.pathOf(file);
