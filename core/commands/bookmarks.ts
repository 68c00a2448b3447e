// Bookmarks: places in a source to come back to. They are kept in the source's own record, as targets (position, quote and
// context): that makes them part of the project, saved, undone and exported like everything else, and as provable as a
// passage, without a table, a snapshot and a mirror of their own. They are not annotations: no count or card shows them.
import { z } from 'zod';
import { strings } from '../language/index';
import { proves } from '../anchoring/describe';
import { emptyDiff } from '../history/diff';
import { Target } from '../model/annotation';
import { SourceId } from '../model/identifier';
import { currentRevision, type Source } from '../model/source';
import { fail, succeed } from '../result';
import { command } from './command';

export const setBookmark = command({
  type: 'setBookmark',
  input: z.strictObject({ source: SourceId, place: Target, bookmarked: z.boolean() }),
  texts: ({ place }) => [place.revision],
  label: (_state, { place, bookmarked }) => strings.commands[bookmarked ? 'bookmark' : 'removeBookmark'](place.exact),
  apply: (state, { source, place, bookmarked }, context) => {
    const before = state.sources.get(source);
    if (before === undefined) return fail('NOT_FOUND', strings.failures.sourceGone);
    const isCurrent = currentRevision(before).textSha256 === place.revision;
    const text = isCurrent ? context.text(place.revision) : undefined;
    if (text === undefined) return fail('TEXT_MISSING', strings.failures.textNotAtHand(before.title));
    if (!proves(text, place)) {
      return fail('QUOTE_MISMATCH', strings.failures.quoteMismatch(place.exact, before.title));
    }
    const bookmarks = before.bookmarks ?? [];
    const others = bookmarks.filter((one) => one.revision !== place.revision || one.start !== place.start);
    if (bookmarked === others.length < bookmarks.length) return succeed(emptyDiff);
    const after = bookmarked ? [...others, place].sort((a, b) => a.start - b.start) : others;
    return succeed({ ...emptyDiff, updated: [{ before, after: withBookmarks(before, after) }] });
  },
});

function withBookmarks(source: Source, bookmarks: Target[]): Source {
  const { bookmarks: _before, ...rest } = source;
  return bookmarks.length > 0 ? { ...rest, bookmarks } : rest;
}
