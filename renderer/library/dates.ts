// Pure: a partial date as it is shown in lists.
import { formatPartialDate } from '../../core/language/dates';
import { strings } from '../../core/language/index';
import type { PartialDate } from '../../core/model/source';

/** "28 Apr 2017", "Apr 2017" or "2017"; a part that was inferred is said by a question mark after it. */
export function shortDate({ value, inferred }: PartialDate): string {
  const date = formatPartialDate(value, 'short');
  return inferred ? strings.library.inferredDate(date) : date;
}
