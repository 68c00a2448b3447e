// The Delete button of a tag's dialog: a second press after saying how many passages lose the tag.
import { useState } from 'react';
import type { Tag } from '../../core/model/tag';
import { run } from '../commands';
import { useProject } from '../state/project';
import { announce } from '../state/ui';
import { strings } from '../../core/language/index';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';

interface DeleteTagProps {
  readonly tag: Tag;
  readonly onDeleted: () => void;
}

export function DeleteTag({ tag, onDeleted }: DeleteTagProps) {
  const count = useProject(({ view }) => view?.counts.byTag[tag.id] ?? 0);
  const [asked, setAsked] = useState(false);
  const [isBusy, whileBusy] = useBusy();
  const remove = async () => {
    const diff = await run({ type: 'removeTag', input: { id: tag.id } });
    if (diff === null) return;
    announce(strings.tagDeleted(tag.name));
    onDeleted();
  };
  if (!asked) {
    return (
      <Button variant="quiet" onClick={() => setAsked(true)}>
        Delete…
      </Button>
    );
  }
  return (
    <span className="delete-question" role="alert">
      <Button variant="danger" autoFocus disabled={isBusy} onClick={() => whileBusy(remove)}>
        Delete tag
      </Button>
      <span>
        {count === 0
          ? 'No passage has it.'
          : `${strings.passages(count)} will lose this tag; the passages stay. Undo brings it back.`}
      </span>
    </span>
  );
}
