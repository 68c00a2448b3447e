// The targets of a Project JSON file: each proves itself against its text, in both offset units, or is refused.
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
  if (item.startUtf16 >= item.endUtf16) return 'Its end is not after its start.';
  if (index.toCodePoints(item.startUtf16) !== item.start || index.toCodePoints(item.endUtf16) !== item.end) {
    return 'Its offsets in code points and in UTF-16 units name different places.';
  }
  if (!proves(text, targetOf(item))) return 'Its quote does not stand at its offsets.';
  const whole = isGraphemeBoundary(text, item.startUtf16) && isGraphemeBoundary(text, item.endUtf16);
  return whole ? null : 'It begins or ends inside a character.';
}

function targetOf({ revision, startUtf16, endUtf16, exact, prefix, suffix }: TargetItem): Target {
  return { revision, start: Utf16Offset.parse(startUtf16), end: Utf16Offset.parse(endUtf16), exact, prefix, suffix };
}
