// A tag's name while it is changed in the tree: Enter or leaving the field takes it, Esc leaves it as it was.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { strings } from '../../core/language/index';
import { tagNameLimit, type Tag } from '../../core/model/tag';
import { ui } from '../state/ui';
import { renameTag } from './tag-actions';

export function TagNameField({ tag }: { readonly tag: Tag }) {
  const field = useRef<HTMLInputElement>(null);
  const [isRefused, setRefused] = useState(false);
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (backToRow: boolean) => {
    isOver.current = true;
    const row = field.current?.closest<HTMLElement>('[role="treeitem"]');
    ui.setState({ renamedTag: null });
    if (backToRow) row?.focus();
  };
  const take = async (backToRow: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    if (await renameTag(tag.id, field.current?.value ?? '')) end(backToRow);
    else {
      isOver.current = false;
      setRefused(true);
      if (backToRow) field.current?.focus();
      else end(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void take(true);
    else if (event.key === 'Escape') end(true);
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={field}
      className="input tag-name-field"
      aria-label={strings.tagTree.nameOf(tag.name)}
      aria-invalid={isRefused}
      defaultValue={tag.name}
      maxLength={tagNameLimit}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => void take(false)}
    />
  );
}
