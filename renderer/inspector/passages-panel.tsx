// The right panel: the open source's passages as cards, what narrows and orders them, and its bookmarks.
import { useDeferredValue } from 'react';
import { LostLine } from '../review/lost-line';
import { useProject } from '../state/project';
import { useList } from '../state/listed';
import { clearTagFilter } from '../state/shown';
import { ui, useUi } from '../state/ui';
import { strings } from '../../core/language/index';
import { Button } from '../ui/button';
import { BookmarksList } from './bookmarks-list';
import { Cards } from './cards';
import { ChosenBar } from './chosen-bar';
import { ListFilter } from './list-filter';

export function PassagesPanel() {
  // A key in the filter is painted before the list follows, however long that is.
  const words = useDeferredValue(useUi(({ cardWords }) => cardWords));
  const list = useList(words);
  const total = useProject((project) => project.annotations.length);
  const isReading = useProject(({ open }) => open !== null);
  const shown = list.passages.length;
  return (
    <>
      <h2 className="visually-hidden">{strings.rightPanel.passages}</h2>
      {total > 0 && <ListFilter shown={shown} total={total} />}
      <ChosenBar />
      {shown > 0 && <Cards list={list} />}
      {total > 0 && shown === 0 && <NoneMatch />}
      {total === 0 && <p className="panel-hint">{isReading ? strings.cards.nothingMarked : strings.cards.noText}</p>}
      <LostLine />
      <BookmarksList />
    </>
  );
}

function NoneMatch() {
  const showAll = () => {
    clearTagFilter();
    ui.setState({ cardWords: '', onlyImportant: false });
  };
  return (
    <div className="panel-hint" role="status">
      <p>{strings.cards.noneMatch}</p>
      <Button onClick={showAll}>{strings.cards.showAll}</Button>
    </div>
  );
}
