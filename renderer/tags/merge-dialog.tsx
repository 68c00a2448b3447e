// Merges a tag into another: which one, and how many passages that touches.
import { useCallback, useRef, useState, type SyntheticEvent } from 'react';
import { strings } from '../../core/language/index';
import type { TagId } from '../../core/model/identifier';
import { tagTree } from '../../core/model/tag';
import { useProject } from '../state/project';
import { ui } from '../state/ui';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Modal } from '../ui/modal';
import { closeWithoutTag, mergeTag } from './tag-actions';

const close = () => ui.setState({ dialog: null });

export function MergeDialog({ id }: { readonly id: TagId }) {
  const tags = useProject((project) => project.tags);
  const count = useProject(({ view }) => view?.counts.byTag[id] ?? 0);
  const field = useRef<HTMLElement>(null);
  const findField = useCallback((element: HTMLElement | null) => {
    field.current = element?.querySelector('button') ?? null;
  }, []);
  const [chosen, setChosen] = useState('');
  const [isBusy, whileBusy] = useBusy();
  const from = tags.get(id);
  if (from === undefined) return null;
  const nodes = tagTree(tags.values()).filter(({ tag }) => tag.id !== id);
  const into = nodes.find(({ tag }) => tag.id === chosen)?.tag;
  const children = [...tags.values()].filter(({ parent }) => parent === id).length;
  const merge = async () => {
    if (into && (await mergeTag(from, into))) closeWithoutTag();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    whileBusy(merge);
  };
  const words = strings.tagTree;
  return (
    <Modal
      title={words.mergeTitle(from.name)}
      description={words.mergeMeans(count, children)}
      onClose={close}
      initialFocus={field}
    >
      <form className="form" onSubmit={submit}>
        <div className="field" ref={findField}>
          <span className="field-label">{words.mergeInto}</span>
          <Choice
            label={words.mergeInto}
            items={[
              { value: '', label: words.chooseTag },
              ...nodes.map(({ tag, fullName }) => ({ value: tag.id, label: fullName })),
            ]}
            value={chosen}
            onChange={setChosen}
          />
        </div>
        {into && <p className="hint">{words.mergeResult(from.name, into.name, count)}</p>}
        <div className="modal-buttons">
          <span className="stretch" />
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" variant="primary" disabled={isBusy || into === undefined}>
            {words.merge}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
