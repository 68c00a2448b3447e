// Pure: a partial date as it is shown in lists.
import type { PartialDate } from '../../core/model/source';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "28 Apr 2017", "Apr 2017" or "2017"; a part that was inferred is said by a question mark after it. */
export function shortDate({ value, inferred }: PartialDate): string {
  const [year = '', month, day] = value.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  const date = [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined);
  return `${date.join(' ')}${inferred ? '?' : ''}`;
}
