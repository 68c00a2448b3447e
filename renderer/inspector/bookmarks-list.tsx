// The bookmarks of the open text, below its passages: a press goes there.
import { Bookmark, BookmarkPlus, X } from 'lucide-react';
import type { Target } from '../../core/model/annotation';
import { useIsReadOnly, useProject } from '../state/project';
import type { OpenSource } from '../state/open-source';
import { strings } from '../../core/language/index';
import { perform } from '../actions';
import { IconButton } from '../ui/button';
import { Tip } from '../ui/tip';
import { moveFocus } from '../ui/roving';
import { goToBookmark, paragraphOf, setBookmark } from './marking';

export function BookmarksList() {
  const open = useProject((project) => project.open);
  // The open source is one object throughout: what tells of its changes is the view's list of records.
  const bookmarks = useProject(({ view }) => view?.sources.find(({ id }) => id === open?.source.id)?.bookmarks);
  const isReadOnly = useIsReadOnly();
  if (open === null) return null;
  return (
    <section className="bookmarks" aria-labelledby="bookmarks-heading">
      <h3 id="bookmarks-heading" className="panel-heading">
        {strings.cards.bookmarks}
      </h3>
      {bookmarks === undefined ? (
        <div className="bookmarks-none">
          <p>{strings.cards.noBookmarks}</p>
          {!isReadOnly && (
            <Tip text={strings.actions.toggleBookmark} side="top">
              <IconButton label={strings.actions.toggleBookmark} onClick={() => perform('toggleBookmark')}>
                <BookmarkPlus aria-hidden="true" />
              </IconButton>
            </Tip>
          )}
        </div>
      ) : (
        <ul onKeyDown={moveFocus}>
          {bookmarks.map((place, i) => (
            <BookmarkItem key={place.start} open={open} place={place} isTabStop={i === 0} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface BookmarkItemProps {
  readonly open: OpenSource;
  readonly place: Target;
  readonly isTabStop: boolean;
}

function BookmarkItem({ open, place, isTabStop }: BookmarkItemProps) {
  const isReadOnly = useIsReadOnly();
  const paragraph = paragraphOf(open, place) + 1;
  return (
    <li className="bookmark">
      <button
        type="button"
        className="bookmark-go"
        data-roving=""
        tabIndex={isTabStop ? 0 : -1}
        aria-label={strings.cards.bookmarkOf(paragraph, place.exact)}
        onClick={() => goToBookmark(open, place)}
      >
        <Bookmark aria-hidden="true" />
        <span className="bookmark-number">{paragraph}</span>
        <span className="bookmark-words">{place.exact}</span>
      </button>
      {!isReadOnly && (
        <IconButton label={strings.cards.removeBookmark} onClick={() => void setBookmark(open, place, false)}>
          <X aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}
