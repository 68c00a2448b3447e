// Pure: a line of the history in words.
import type { HistoryEntry } from '../../../core/history/entry';
import { formatDay } from '../../../core/language/dates';
import { locale, strings } from '../../../core/language/index';

/** "Tag passage 'THAAD' as Weapon system", or that this was undone or redone. */
export function wordsOf({ action, label }: Pick<HistoryEntry, 'action' | 'label'>): string {
  if (action === 'undo') return strings.history.undoneLine(label);
  if (action === 'redo') return strings.history.redoneLine(label);
  return label.charAt(0).toLocaleUpperCase(locale) + label.slice(1);
}

/** "Today", "Yesterday", or the date, in the time zone of this machine. */
export function dayName(of: Date, now: Date): string {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(of)) / 86_400_000);
  if (days === 0) return strings.history.today;
  if (days === 1) return strings.history.yesterday;
  return formatDay(of.toISOString());
}
