// Dates as the language in force writes them.
import { locale, type LanguageCode } from './index';

/** English is written with the day before the month, as most of its readers here write it. */
const dateLocales: Readonly<Record<LanguageCode, string>> = { en: 'en-GB', ru: 'ru' };

/**
 * A date as far as it is known ("2017-04-28", "2017-04", "2017"): "28 April 2017", "April 2017", "2017"; `short` writes
 * the month short. What is no date of the calendar (30 February) is answered as it is.
 */
export function formatPartialDate(value: string, month: 'long' | 'short'): string {
  const time = Date.parse(value);
  const parts = value.split('-').length;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value); // 30 February is read as 2 March
  if (parts === 1 || !isDay) return value;
  const form: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month };
  if (parts > 2) form.day = 'numeric';
  return new Intl.DateTimeFormat(dateLocales[locale], form).format(time);
}

/** The day of a moment (ISO 8601) where the analyst is: "7 May 2025". */
export function formatDay(moment: string): string {
  return new Intl.DateTimeFormat(dateLocales[locale], { dateStyle: 'medium' }).format(Date.parse(moment));
}

/** The time of day of a moment (ISO 8601) where the analyst is: "13:05". */
export function formatTime(moment: string): string {
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(dateLocales[locale], form).format(Date.parse(moment));
}
