// Asks before a tag is deleted, and says what that touches.
import { useRef } from 'react';
import { strings } from '../../core/language/index';
import type { TagId } from '../../core/model/identifier';
import { run } from '../commands';
import { useProject } from '../state/project';
import { announce, ui } from '../state/ui';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { closeWithoutTag } from './tag-actions';

const close = () => ui.setState({ dialog: null });

export function DeleteDialog({ id }: { readonly id: TagId }) {
  const button = useRef<HTMLButtonElement>(null);
  const tag = useProject(({ tags }) => tags.get(id));
  const count = useProject(({ view }) => view?.counts.byTag[id] ?? 0);
  const children = useProject(({ tags }) => [...tags.values()].filter(({ parent }) => parent === id).length);
  const [isBusy, whileBusy] = useBusy();
  if (tag === undefined) return null;
  const words = strings.tagTree;
  const remove = async () => {
    if ((await run({ type: 'removeTag', input: { id } })) === null) return;
    announce(strings.tagDeleted(tag.name));
    closeWithoutTag();
  };
  return (
    <Modal
      title={words.deleteTitle(tag.name)}
      description={words.deleteMeans(count, children)}
      onClose={close}
      initialFocus={button}
    >
      <div className="modal-buttons">
        <span className="stretch" />
        <Button onClick={close}>{words.cancel}</Button>
        <Button ref={button} variant="danger" disabled={isBusy} onClick={() => whileBusy(remove)}>
          {words.deleteTag}
        </Button>
      </div>
    </Modal>
  );
}
