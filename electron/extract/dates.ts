// Dates as files write them → YYYY, YYYY-MM or YYYY-MM-DD: only what can mean one day, month or year.
import { parsePartialDate } from '../../core/model/source';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const weekday = String.raw`^(?:[a-z]{3,9}\.?,?\s+)?`;
const rest = String.raw`(?![\d.])`;

const dayFirst = new RegExp(String.raw`${weekday}(\d{1,2})(?:st|nd|rd|th)?[\s-]+${month},?[\s-]+(\d{4})${rest}`, 'i');
const monthFirst = new RegExp(
  String.raw`${weekday}${month}\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+(\d{4})${rest}`,
  'i',
);
const monthAlone = new RegExp(String.raw`^${month},?\s+(\d{4})${rest}`, 'i');

/** The date at the beginning of `value`; '' for what is none, or could be two ("12/07/2017"). */
export function dateIn(value: string): string {
  return ofStamp(value) || numeric(value) || worded(value) || ofSeconds(value);
}

/** ISO 8601, also without hyphens or with slashes, and PDF (D:20170712…). */
function ofStamp(value: string): string {
  const [, year, m, d] =
    /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?!\d|[-/.]\d)/.exec(value)?.filter((_, at) => at !== 2) ??
    /^(?:D:)((?:1|2)\d{3})(\d{2})?(\d{2})?/.exec(value) ??
    /^((?:1[5-9]|2\d)\d{2})(\d{2})(\d{2})(?:$|[\sTtZ]|\d{4}(?:\d{2})?(?:$|[\sZ]))/.exec(value) ??
    [];
  return real(year, m, d);
}

/** 12.07.2017 has the day first wherever it is written; 12/07/2017 has not, and counts where only one can be the month. */
function numeric(value: string): string {
  const [, first = '', sign = '', second = '', year = ''] =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d.])/.exec(value) ?? [];
  if (sign === '.' || (sign !== '' && (Number(first) > 12 || first === second))) return exactly(year, second, first);
  return sign !== '' && Number(second) > 12 ? exactly(year, first, second) : '';
}

/** "12 July 2017", "Wed, July 12, 2017", "Jul 2017". */
function worded(value: string): string {
  const [, day, name = '', year] = dayFirst.exec(value) ?? [];
  if (year !== undefined) return exactly(year, monthOf(name), day);
  const [, name2 = '', day2, year2] = monthFirst.exec(value) ?? [];
  if (year2 !== undefined) return exactly(year2, monthOf(name2), day2);
  const [, name3 = '', year3] = monthAlone.exec(value) ?? [];
  return year3 === undefined ? '' : real(year3, monthOf(name3));
}

/** Seconds or milliseconds since 1970, of this century: the day in UTC. */
function ofSeconds(value: string): string {
  if (!/^[1-3]\d{9}(?:\d{3})?$/.test(value)) return '';
  const time = Number(value) * (value.length === 10 ? 1000 : 1);
  return new Date(time).toISOString().slice(0, 10);
}

/** "Jul" → "7"; '' for what is none. */
export function monthOf(name: string): string {
  const at = months.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? '' : String(at + 1);
}

/** As far as there is such a day: of 30 February the month stays. */
function real(year = '', m = '', d = ''): string {
  return exactly(year, m, d) || exactly(year, m) || exactly(year);
}

/** '' when there is no such day. */
export function exactly(year = '', m = '', d = ''): string {
  if (year === '' || year === '0000') return '';
  return parsePartialDate([year, m, d].filter((part) => part !== '').join('-')) ?? '';
}
