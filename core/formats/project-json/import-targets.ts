// The targets of a Project JSON file: each proves itself against its text, in both offset units, or is refused.
import { strings } from '../../language/index';
import { proves } from '../../anchoring/describe';
import type { Target } from '../../model/annotation';
import { Utf16Offset } from '../../model/identifier';
import { isGraphemeBoundary } from '../../text/boundaries';
import type { CodePointIndex } from '../../text/offsets';
import type { TargetItem } from './schema';

/** The target of a file's item, proved against the text of its revision, or why it is refused. */
export function readTarget(item: TargetItem, text: string, index: CodePointIndex): Target | string {
  return check(item, text, index) ?? targetOf(item);
}

function check(item: TargetItem, text: string, index: CodePointIndex): string | null {
  if (item.startUtf16 >= item.endUtf16) return strings.importing.wrongEnd;
  if (index.toCodePoints(item.startUtf16) !== item.start || index.toCodePoints(item.endUtf16) !== item.end) {
    return strings.importing.wrongOffsets;
  }
  if (!proves(text, targetOf(item))) return strings.importing.wrongQuote;
  const whole = isGraphemeBoundary(text, item.startUtf16) && isGraphemeBoundary(text, item.endUtf16);
  return whole ? null : strings.importing.insideCharacter;
}

function targetOf({ revision, startUtf16, endUtf16, exact, prefix, suffix }: TargetItem): Target {
  return { revision, start: Utf16Offset.parse(startUtf16), end: Utf16Offset.parse(endUtf16), exact, prefix, suffix };
}
