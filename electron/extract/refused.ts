// How an extractor gives up on a file from deep inside a reader's callbacks, where no Result can travel: `refuse` throws,
// `settled` turns exactly that into a failure. Nothing of it leaves this folder.
import { strings } from '../../core/language/index';
import { fail, type ErrorCode, type Result } from '../../core/result';

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Ends the extraction with this code and these words. */
export function refuse(code: ErrorCode, message: string): never {
  throw new Refused(code, message);
}

/** What `read` gives of the file `name`, or the failure it was refused with. Any other exception is a bug and goes on. */
export async function settled<T>(name: string, read: () => Promise<Result<T>> | Result<T>): Promise<Result<T>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refused) return fail(error.code, strings.extracting.cannotRead(name, error.message));
    throw error;
  }
}
