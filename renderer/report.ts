// What should never happen: written to main's error log, and said to the analyst once.
import { call } from './bridge';
import { notifyFailure } from './state/notices';
import { strings } from '../core/language/index';

/** Chromium's own remark about a measuring loop that it has already solved: no failure. */
const harmless = /^ResizeObserver loop/;

/** Reports something unexpected; never throws. */
export function reportUnexpected(thrown: unknown, where = ''): void {
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  if (harmless.test(message)) return;
  void call('reportError', { message: `${where}${message}`.slice(0, 10_000) });
  notifyFailure({
    code: 'UNEXPECTED',
    message: strings.unexpected,
    advice: strings.shell.unexpectedAdvice(message.split('\n')[0] ?? ''),
  });
}
